#!/usr/bin/env bash
# Publishes the program as users get it: ReadyToRun, one folder. Usage: tests/publish.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
# A lock file of its own: the committed ones are for builds without a runtime identifier.
dotnet publish src/Remediator.Cli -c Release -r "${RID:-linux-x64}" --self-contained false -p:PublishReadyToRun=true \
  -p:NuGetLockFilePath=obj/publish.lock.json -p:RestoreLockedMode=false -o "$1"
