#!/usr/bin/env bash
# Builds both packages as users get them, installs and runs them: the `dotnet tool` and the single file (ReadyToRun).
# The tool's lock file is its own: the committed ones are for builds without a runtime identifier. Usage: tests/package.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
example=templates/kms/kms-key-policy-generic-logs-principal/examples/cloudformation-json/pci-pipeline

runs() { # name, program...
  local name=$1; shift
  "$@" --template "$example/stack.json" --error "$example/error.log" 2>/dev/null | grep -q '^diff --git ' || { echo "$name gives no patch"; exit 1; }
  "$@" mcp </dev/null >/dev/null || { echo "$name does not serve"; exit 1; }
  echo "$name runs"
}

dotnet pack src/Remediator.Cli -c Release -v q -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/package.lock.json -o "$work/packages"
dotnet tool install remediate --tool-path "$work/tool" --source "$work/packages" >/dev/null
runs "dotnet tool ($(du -h "$work"/packages/*.nupkg | cut -f1))" "$work/tool/remediate"

# The build has analysed the code; the analyzers that single files switch on as well take minutes.
dotnet publish src/Remediator.Cli -c Release -v q -r "${RID:-linux-x64}" --self-contained true -p:PublishReadyToRun=true -p:PublishSingleFile=true \
  -p:RunAnalyzers=false -p:EnableSingleFileAnalyzer=false \
  -p:NuGetLockFilePath=obj/publish.lock.json -p:RestoreLockedMode=false -o "$work/single"
runs "single file ($(du -h "$work/single/remediate" | cut -f1))" env -u DOTNET_ROOT "$work/single/remediate"
