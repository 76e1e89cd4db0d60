#!/usr/bin/env bash
# Publishes the program as users get it. Usage: tests/publish.sh FOLDER [native|folder [OPTION...]]
#   native   one executable that needs no .NET; the default where a linker (clang or gcc) is installed
#   folder   ReadyToRun, for an installed .NET
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
form=${2:-$(if command -v clang >/dev/null || command -v gcc >/dev/null; then echo native; else echo folder; fi)}
shift $(($# > 2 ? 2 : $#))
case $form in
native) set -- -p:PublishAot=true "$@" ;;
folder) set -- --self-contained false -p:PublishReadyToRun=true "$@" ;;
*) echo "publish.sh: the form is native or folder, not $form" >&2; exit 2 ;;
esac
# A lock file of its own: the committed ones are for builds without a runtime identifier.
dotnet publish src/Remediator.Cli -c Release -r "${RID:-linux-x64}" -p:NuGetLockFilePath=obj/publish.lock.json -p:RestoreLockedMode=false "$@" -o "$folder"
