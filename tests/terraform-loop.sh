#!/usr/bin/env bash
# Puts several typical errors into Terraform modules; then `terraform validate`, cure what it finds, and again, up to three rounds. Tells
# what was put in, how many errors each round leaves, and in sum how many modules became valid.
# Fails when a module ends with more errors than were put in. It takes minutes, so CI does not run it.
# Usage: REMEDIATE=path/to/remediate TF_PLUGIN_DIR=folder [SEED=1] [COUNT=4] [KINDS="cycle counted"] tests/terraform-loop.sh [MODULE-FOLDER…]
#        without folders: the modules among the examples that hold fifty lines and are valid as they are
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
program=$(realpath "${REMEDIATE:?set REMEDIATE to the published program}")
mirror=${TF_PLUGIN_DIR:?set TF_PLUGIN_DIR to the folder that holds registry.terraform.io}
unset TF_CLI_CONFIG_FILE
read -ra kinds <<<"${KINDS:-}"
before=0 after=0 modules=0 valid=0 status=0

if [ $# -eq 0 ]; then
  while IFS= read -r log; do
    folder=$(dirname "$log")
    [ "$(cat "$folder"/*.tf 2>/dev/null | wc -l)" -ge 50 ] && set -- "$@" "$folder"
  done < <(find templates -path '*/examples/terraform/*/error.log' | sort)
fi

init() { (cd "$1" && terraform init -no-color -input=false -backend=false -plugin-dir="$mirror"); }

validate() { (cd "$1" && terraform validate -no-color); }

errors() { grep -cE '^Error: ' "$1"; }

for module in "$@"; do
  work=$(mktemp -d)
  mkdir "$work/module"
  cp -r "$module/." "$work/module"
  chmod -R u+w "$work/module"
  rm -f "$work/module/error.log"
  git init -q "$work/module"
  echo .terraform >"$work/module/.git/info/exclude"
  if ! { init "$work/module" && validate "$work/module"; } >"$work/log" 2>&1; then
    echo "$module: not valid as it is; left out"
    rm -rf "$work"
    continue
  fi
  python3 tests/terraform-mutate.py "$work/module" "$((${SEED:-1} * 1000 + modules))" "${COUNT:-4}" "${kinds[@]}" >"$work/put"
  counts=""
  for round in 1 2 3 4; do
    if validate "$work/module" >"$work/log$round" 2>&1; then
      counts="$counts 0"
      break
    fi
    counts="$counts $(errors "$work/log$round")"
    [ "$round" -lt 4 ] || break
    (cd "$work/module" && "$program" -q --template . --error "$work/log$round" --apply >"$work/report$round" 2>&1) || {
      cp "$work/log$round" "$work/log4"
      break
    }
  done
  modules=$((modules + 1))
  put=$(wc -l <"$work/put")
  left=${counts##* }
  before=$((before + put))
  after=$((after + left))
  [ "$left" -gt 0 ] || valid=$((valid + 1))
  echo "$module: $put put in, errors by round$counts"
  sed 's/^/    /' "$work/put"
  [ "$left" -eq 0 ] || grep -A14 -E '^Error: ' "$work/log4" | sed 's/^/  | /'
  # A cure that adds more than it takes is none.
  if [ "$left" -gt "$put" ]; then status=1; fi
  [ -z "${KEEP:-}" ] || { mkdir -p "$KEEP"; cp -r "$work" "$KEEP/$(echo "$module" | tr '/' '_')"; }
  rm -rf "$work"
done
echo "$modules modules, $before errors put in, $after left, $valid modules valid"
exit $status
