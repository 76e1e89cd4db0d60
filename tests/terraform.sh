#!/usr/bin/env bash
# Applies the patch of every Terraform example: `terraform validate` must take the patched module, and the provider comes from the
# mirror folder TF_PLUGIN_DIR.
# EVERY=10 takes each tenth example only: a sample that fits the time of CI.
# Usage: REMEDIATE=path/to/remediate TF_PLUGIN_DIR=folder tests/terraform.sh
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
program=$(realpath "${REMEDIATE:?set REMEDIATE to the published program}")
mirror=${TF_PLUGIN_DIR:?set TF_PLUGIN_DIR to the folder that holds registry.terraform.io}
root=$PWD
status=0
unset TF_CLI_CONFIG_FILE

while IFS= read -r log; do
  example=$(dirname "$log")
  work=$(mktemp -d)
  cp -r "$example/." "$work"
  rm "$work/error.log"
  git init -q --template= "$work"
  if (cd "$work" && "$program" -q --template . --error "$root/$log" --apply); then
    if ! (cd "$work" && terraform init -no-color -input=false -backend=false -plugin-dir="$mirror") >"$work/out" 2>&1 &&
      grep -q 'Failed to query available provider packages' "$work/out"; then
      echo "$example: left out, the mirror lacks a provider"
    elif ! (cd "$work" && terraform validate -no-color) >>"$work/out" 2>&1; then
      echo "$example: the patched module is not valid"
      tail -n 20 "$work/out"
      status=1
    fi
  fi
  rm -rf "$work"
done < <(find templates -path '*/examples/terraform/*/error.log' | sort | awk -v every="${EVERY:-1}" 'NR % every == 0')
exit $status
