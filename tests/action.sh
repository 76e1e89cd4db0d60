#!/usr/bin/env bash
# Runs the steps of action.yml as GitHub's runner does, on an example; and reads action.yml for paths that are not there.
# Usage: REMEDIATE=program tests/action.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$(realpath "$REMEDIATE")" "$work/bin/remediate"
export PATH="$work/bin:$PATH" RUNNER_TEMP=$work GITHUB_OUTPUT=$work/output GITHUB_STEP_SUMMARY=$work/summary
example=templates/kms/kms-key-policy-generic-logs-principal/examples/cloudformation-json/pci-pipeline

TEMPLATE=$example/stack.json ERROR=$example/error.log ARGUMENTS='--safe-only' bash .github/action/remediate.sh
value() { sed -n "s/^$1=//p" "$work/output" | tail -n 1; }
[ "$(value exit-code)" = 0 ]
git apply --check "$(value patch)"
grep -q '^diff --git ' "$(value comment)"
grep -q 'kms-key-policy-generic-logs-principal' "$(value comment)"
cmp -s "$(value comment)" "$work/summary"

# A report that no comment holds: forty failures.
for i in $(seq 40); do
  sed "s/FlowLogGroup/FlowLogGroup$i/; s|card-intake/test/flow|card-intake/test/flow$i|" "$example/error.log" >"$work/many$i.log"
done
TEMPLATE=$example/stack.json ERROR=$(ls "$work"/many*.log) ARGUMENTS='' bash .github/action/remediate.sh || true
[ "$(wc -c <"$(value comment)")" -lt 65000 ]
[ "$(wc -c <"$work/summary")" -gt 65000 ]
grep -q 'summary of the run' "$(value comment)"

printf 'nothing went wrong\n' >"$work/quiet.log"
TEMPLATE=$example/stack.json ERROR=$work/quiet.log ARGUMENTS='' bash .github/action/remediate.sh
[ "$(value exit-code)" = 1 ]
grep -q 'there is no patch' "$(value comment)"

if TEMPLATE=nowhere ERROR=$work/quiet.log ARGUMENTS='' bash .github/action/remediate.sh; then echo "trouble must fail the step"; exit 1; fi
grep -q 'there is no template' "$(value comment)"

grep -oE '\.github/action/[a-z]+\.sh' action.yml | while IFS= read -r script; do [ -x "$script" ]; done
python3 - <<'PY'
import yaml
action = yaml.safe_load(open("action.yml"))
assert action["runs"]["using"] == "composite"
ids = {step.get("id") for step in action["runs"]["steps"]}
assert "run" in ids and all(step.get("shell") == "bash" for step in action["runs"]["steps"] if "run" in step)
hooks = yaml.safe_load(open(".pre-commit-hooks.yaml"))
assert hooks[0]["id"] == "remediate-check"
PY
echo "the action comments with the patch"
