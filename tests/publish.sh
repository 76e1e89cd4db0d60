#!/usr/bin/env bash
# Publishes the program as users get it: ReadyToRun, one folder. Usage: tests/publish.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet publish src/Remediator.Cli -c Release -r "${RID:-linux-x64}" --self-contained false -p:PublishReadyToRun=true -o "$1"
