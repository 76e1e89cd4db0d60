#!/usr/bin/env bash
# Installs the tool for the steps after this: built of the action's own sources.
# Environment: SOURCES, RUNNER_TEMP, GITHUB_PATH as GitHub sets them.
set -euo pipefail
tools=$RUNNER_TEMP/remediate-tool
packages=$RUNNER_TEMP/remediate-packages
dotnet pack "$SOURCES/src/Remediator.Cli" -c Release -v q -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/package.lock.json -o "$packages"
# From that folder alone: a package of the same name elsewhere is not ours.
dotnet tool install remediate --tool-path "$tools" --source "$packages"
echo "$tools" >>"$GITHUB_PATH"
