#!/usr/bin/env bash
# Builds the packages that need .NET as users get them, installs and runs them: the `dotnet tool` and the folder (ReadyToRun).
# The tool's lock file is its own: the committed ones are for builds without a runtime identifier. Usage: tests/package.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
example=templates/kms/kms-key-policy-generic-logs-principal/examples/cloudformation-json/pci-pipeline

patches() { # name, program...
  local name=$1; shift
  "$@" --template "$example/stack.json" --error "$example/error.log" 2>/dev/null | grep -q '^diff --git ' || { echo "$name gives no patch"; exit 1; }
}

runs() { # name, program...
  patches "$@"
  local name=$1; shift
  "$@" mcp </dev/null >/dev/null || { echo "$name does not serve"; exit 1; }
  echo "$name runs"
}

dotnet pack src/Remediator.Cli -c Release -v q -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/package.lock.json -o "$work/packages"
dotnet tool install remediate --tool-path "$work/tool" --source "$work/packages" >/dev/null
runs "dotnet tool ($(du -h "$work"/packages/*.nupkg | cut -f1))" "$work/tool/remediate"

# The build has analysed the code.
bash tests/publish.sh "$work/folder" folder -v q -p:RunAnalyzers=false
runs "folder ($(du -sh "$work/folder" | cut -f1))" "$work/folder/remediate"

# The main command loads nothing of what other commands need: it runs with those files broken.
for name in ModelContextProtocol.Core Microsoft.Extensions.AI.Abstractions Microsoft.Extensions.Logging.Abstractions CommandLine YamlDotNet; do
  [ -f "$work/folder/$name.dll" ] || { echo "$name.dll is not in the folder"; exit 1; }
  echo broken >"$work/folder/$name.dll"
done
patches "folder without parser, server and YAML" "$work/folder/remediate"
