#!/usr/bin/env bash
# Applies the patch of every CloudFormation example and compares cfn-lint's errors before and after: none may be new. Tells at the end
# in how many of these templates, which all failed, cfn-lint finds an error.
# EVERY=10 takes each tenth example only: a sample that fits the time of CI.
# Usage: REMEDIATE=path/to/remediate tests/cfn-lint.sh
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
program=$(realpath "${REMEDIATE:?set REMEDIATE to the published program}")
root=$PWD
status=0 patched=0 foreseen=0 left=0

errors() { cfn-lint -r us-east-1 -i W -i I --format parseable -- "$1" 2>/dev/null | cut -d: -f6 | sort | uniq -c | sort -k2; }

while IFS= read -r log; do
  example=$(dirname "$log")
  work=$(mktemp -d)
  cp -r "$example/." "$work"
  rm "$work/error.log"
  git init -q --template= "$work"
  before=$(cd "$work" && for file in *.json *.y*ml; do [ -f "$file" ] && errors "$file"; done)
  if (cd "$work" && "$program" -q --template . --error "$root/$log" --apply); then
    after=$(cd "$work" && for file in *.json *.y*ml; do [ -f "$file" ] && errors "$file"; done)
    new=$(join -j 2 -a 2 -e 0 -o 2.2,1.1,2.1 <(echo "$before") <(echo "$after") | awk '$1 != "0" && $1 != "" && $3 > $2 {print $1}')
    patched=$((patched + 1))
    [ -z "$before" ] || foreseen=$((foreseen + 1))
    [ -z "$after" ] || left=$((left + 1))
    [ -z "$new" ] || { echo "$example: new errors $new"; status=1; }
  fi
  rm -rf "$work"
done < <(find templates -path '*/examples/cloudformation-*/error.log' | sort | awk -v every="${EVERY:-1}" 'NR % every == 0')
echo "$patched patched examples: cfn-lint finds an error in $foreseen before the patch, in $left after it"
exit $status
