#!/usr/bin/env bash
# Lints a CloudFormation template, cures what the linter finds, and again, up to three rounds; tells how many errors each round leaves.
# Fails when an error is there at the end that was not there at the start.
# Usage: REMEDIATE=path/to/remediate tests/validator-loop.sh [TEMPLATE…]   (without templates: the examples whose logs cfn-lint wrote)
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
program=$(realpath "${REMEDIATE:?set REMEDIATE to the published program}")
status=0

if [ $# -eq 0 ]; then
  mapfile -t logs < <(grep -lE '^E[0-9]{4} ' templates/*/*/examples/cloudformation-*/*/error.log | sort)
  for log in "${logs[@]}"; do set -- "$@" "$(find "$(dirname "$log")" -type f ! -name error.log | head -n 1)"; done
fi

findings() { grep -E '^E[0-9]{4} ' "$1" | sort | uniq -c | awk '{count = $1; $1 = ""; print count "\t" $0}'; }

for template in "$@"; do
  work=$(mktemp -d)
  name=$(basename "$template")
  cp "$template" "$work/$name"
  git init -q "$work"
  counts=""
  for round in 1 2 3 4; do
    (cd "$work" && cfn-lint -r us-east-1 -- "$name" > "log$round" 2> /dev/null)
    counts="$counts $(grep -cE '^E[0-9]{4} ' "$work/log$round")"
    last=$round
    if [ "$round" -eq 4 ] || [ ! -s "$work/log$round" ]; then break; fi
    (cd "$work" && "$program" -q --template "$name" --error "log$round" -o patch && git apply patch) || break
  done
  echo "$template: errors by round$counts"
  # A parse error hides all others, so what it hid is not new.
  if ! grep -q '^E0000 ' "$work/log1"; then
    new=$(join -t "$(printf '\t')" -v 2 -j 2 <(findings "$work/log1" | sort -t "$(printf '\t')" -k2) <(findings "$work/log$last" | sort -t "$(printf '\t')" -k2))
    [ -z "$new" ] || { echo "  new: $new"; status=1; }
  fi
  rm -rf "$work"
done
exit $status
