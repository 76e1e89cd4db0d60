#!/usr/bin/env bash
# Lints CloudFormation templates, cures what the linter finds, and again, up to three rounds; tells how many errors each round leaves, and
# which are there at the end that were not there at the start. With SEED, several typical errors are put into each template first.
# Fails when there are new ones; with SEED, where a cured error can uncover others, when there are more than at the start.
# Usage: REMEDIATE=path/to/remediate [SEED=1] [COUNT=4] [KINDS="cycle wrapped"] [KEEP=folder] tests/validator-loop.sh [TEMPLATE…]
#        without templates: the examples whose logs cfn-lint wrote; with SEED: the examples of sixty lines that have no errors
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
program=$(realpath "${REMEDIATE:?set REMEDIATE to the published program}")
read -ra kinds <<<"${KINDS:-}"
work=$(mktemp -d)
status=0 total=("" 0 0 0 0) cured=0

if [ $# -eq 0 ] && [ -z "${SEED:-}" ]; then
  mapfile -t logs < <(grep -lE '^E[0-9]{4} ' templates/*/*/examples/cloudformation-*/*/error.log | sort)
  for log in "${logs[@]}"; do set -- "$@" "$(find "$(dirname "$log")" -type f ! -name error.log | head -n 1)"; done
elif [ $# -eq 0 ]; then
  while IFS= read -r template; do
    [ "$(wc -l <"$template")" -lt 60 ] || set -- "$@" "$template"
  done < <(find templates -path '*/examples/cloudformation-*' -type f ! -name error.log | sort)
fi

# Lints all at once, since the linter takes its time to start: each finding goes to the log that stands beside its template.
lint() {
  local round=$1 id
  shift
  for id; do : >"$work/$id/log$round"; done
  (cd "$work" && for id; do (cd "$id" && find "$PWD" -maxdepth 1 -type f ! -name 'log*' ! -name 'report*' ! -name put ! -name patch); done | xargs -d '\n' cfn-lint -r us-east-1 -- 2>/dev/null) |
    awk -v work="$work/" -v round="$round" 'BEGIN { RS = ""; FS = "\n" } index($NF, work) == 1 {
      rest = substr($NF, length(work) + 1); id = substr(rest, 1, index(rest, "/") - 1); log_file = work id "/log" round
      for (i = 1; i < NF; i++) print $i >> log_file
      print substr(rest, length(id) + 2) "\n" >> log_file
      close(log_file) }'
}

errors() { grep -cE '^E[0-9]{4} ' "$1"; }

# The names that are there change with the cures, so what is not one of them counts alone.
findings() { grep -E '^E[0-9]{4} ' "$1" | sed 's/ is not one of \[.*//' | sort | uniq -c | awk '{count = $1; $1 = ""; print count "\t" $0}' | sort -t "$(printf '\t')" -k2; }

templates=() ids=()
for template; do
  id=${#templates[@]}
  templates+=("$template")
  ids+=("$id")
  mkdir "$work/$id"
  cp "$template" "$work/$id"
  chmod -R u+w "$work/$id"
  git init -q "$work/$id"
done

if [ -n "${SEED:-}" ]; then
  lint 0 "${ids[@]}"
  sound=()
  for id in "${ids[@]}"; do
    [ "$(errors "$work/$id/log0")" -eq 0 ] || continue
    python3 tests/cloudformation-mutate.py "$work/$id/$(basename "${templates[$id]}")" "$((SEED * 1000 + id))" "${COUNT:-4}" "${kinds[@]}" >"$work/$id/put"
    [ ! -s "$work/$id/put" ] || sound+=("$id")
  done
  ids=("${sound[@]}")
fi

open=("${ids[@]}")
for round in 1 2 3 4; do
  [ "${#open[@]}" -gt 0 ] || break
  lint "$round" "${open[@]}"
  next=()
  for id in "${open[@]}"; do
    echo "$round" >"$work/$id/.git/last"
    if [ "$round" -eq 4 ] || [ ! -s "$work/$id/log$round" ]; then continue; fi
    (cd "$work/$id" && "$program" --no-color --template "$(basename "${templates[$id]}")" --error "log$round" -o patch 2>"report$round" && git apply patch) && next+=("$id")
  done
  open=("${next[@]}")
done

for id in "${ids[@]}"; do
  last=$(cat "$work/$id/.git/last")
  counts=""
  for round in 1 2 3 4; do
    # Where nothing could be cured, things stay as they are.
    left=$(errors "$work/$id/log$((round < last ? round : last))")
    [ "$round" -gt "$last" ] || counts="$counts $left"
    total[round]=$((total[round] + left))
  done
  first=$(errors "$work/$id/log1")
  [ "$left" -gt 0 ] || cured=$((cured + 1))
  echo "${templates[$id]}: errors by round$counts"
  [ ! -s "$work/$id/put" ] || sed 's/^/    /' "$work/$id/put"
  [ -z "${SEED:-}" ] || [ "$left" -eq 0 ] || grep -E -A1 '^E[0-9]{4} ' "$work/$id/log$last" | sed 's/^/  | /'
  # A parse error hides all others, so what it hid is not new.
  if ! grep -q '^E0000 ' "$work/$id/log1"; then
    new=$(join -t "$(printf '\t')" -v 2 -j 2 <(findings "$work/$id/log1") <(findings "$work/$id/log$last"))
    [ -z "$new" ] || echo "  new: $new"
    if [ -n "$new" ] && { [ -z "${SEED:-}" ] || [ "$left" -gt "$first" ]; }; then status=1; fi
  fi
done
echo "${#ids[@]} templates, errors by round ${total[*]:1}, $cured without errors at the end"
if [ -n "${KEEP:-}" ]; then mkdir -p "$KEEP" && cp -r "$work/." "$KEEP"; fi
rm -rf "$work"
exit $status
