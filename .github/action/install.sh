#!/usr/bin/env bash
# Installs the tool for the steps after this: a released version, or one built of the action's own sources.
# Environment: VERSION, SOURCES, RUNNER_TEMP, GITHUB_PATH as GitHub sets them.
set -euo pipefail
tools=$RUNNER_TEMP/remediate-tool
if [ -n "${VERSION:-}" ]; then
  dotnet tool install remediate --tool-path "$tools" --version "$VERSION"
else
  packages=$RUNNER_TEMP/remediate-packages
  dotnet pack "$SOURCES/src/Remediator.Cli" -c Release -v q -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/package.lock.json -o "$packages"
  version=$(basename "$packages"/remediate.*.nupkg .nupkg)
  dotnet tool install remediate --tool-path "$tools" --add-source "$packages" --version "${version#remediate.}"
fi
echo "$tools" >>"$GITHUB_PATH"
