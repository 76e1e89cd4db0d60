#!/usr/bin/env bash
# Measures both published forms of the program side by side, in one run, with an empty .NET program published the same way, cfn-lint,
# terraform validate (where TF_PLUGIN_DIR names a provider mirror) and ripgrep.
# Usage: tests/bench.sh [FOLDER]   FOLDER keeps the generated inputs (default: a temporary one). LOG_MB=100 makes the log smaller than 1 GB.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-$(mktemp -d)}
mkdir -p "$work"
log_mb=${LOG_MB:-1024}

echo "== building" >&2
mkdir -p "$work/empty"
cat >"$work/empty/empty.csproj" <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
X
echo 'return 0;' >"$work/empty/Program.cs"
publish_empty() { # form, options...
  local form=$1; shift
  [ -x "$work/empty-$form/empty" ] || dotnet publish "$work/empty" -c Release -r "${RID:-linux-x64}" "$@" -o "$work/empty-$form" >/dev/null
}
# Both forms of tests/publish.sh, each with the empty program published the same way.
forms=(native folder)
bash tests/publish.sh "$work/native" native >/dev/null
bash tests/publish.sh "$work/folder" folder >/dev/null
publish_empty native -p:PublishAot=true
publish_empty folder --self-contained false -p:PublishReadyToRun=true
python3 tests/bench_inputs.py "$work" "$log_mb"

median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR + 1) / 2)]}'; }
seconds() { # median wall seconds of several runs of a command; whatever its exit code
  local runs=$1; shift
  for _ in $(seq "$runs"); do
    local start end
    start=$(date +%s.%N); "$@" >/dev/null 2>&1 || true; end=$(date +%s.%N)
    echo "$start $end"
  done | awk '{print $2 - $1}' | median
}
# The same for a form of the program, with a run of its empty program before each, so that both see the machine's load of the moment:
# "seconds empty-seconds".
beside_empty() { # form, arguments...
  local times form=$1; shift
  times=$(for _ in $(seq 15); do
    start=$(date +%s.%N); "$work/empty-$form/empty" >/dev/null 2>&1 || true; middle=$(date +%s.%N); "$work/$form/remediate" "$@" >/dev/null 2>&1 || true; end=$(date +%s.%N)
    echo "$start $middle $end"
  done | awk '{print $3 - $2, $2 - $1}')
  echo "$(cut -d ' ' -f 1 <<<"$times" | median) $(cut -d ' ' -f 2 <<<"$times" | median)"
}
peak() { /usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -n 1; }
row() { printf '%-58s %10s %14s %14s %14s\n' "$@"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f x", a / b}'; }

# A row for each form: against the empty program of that form, against the empty program that .NET runs, against the peer.
rows() { # input's name, seconds of the peer or nothing, arguments...
  local name=$1 peer=$2 form ours base; shift 2
  for form in "${forms[@]}"; do
    read -r ours base < <(beside_empty "$form" "$@")
    row "remediate ($form), $name" "$ours" "$(ratio "$ours" "$base")" "$(ratio "$ours" "$managed")" "${peer:+$(ratio "$peer" "$ours")}"
  done
}
size() { echo "$1 ($(($(stat -c %s "$work/$1") / 1024)) kB)"; }

for form in "${forms[@]}"; do "$work/$form/remediate" --template "$work/small.json" --error "$work/error.log" >/dev/null 2>&1 || true; done
row "what" "seconds" "to empty, same" "to empty .NET" "peer's to ours"
managed=$(seconds 15 "$work/empty-folder/empty")
for form in "${forms[@]}"; do
  base=$(seconds 15 "$work/empty-$form/empty")
  row "empty program ($form)" "$base" "1.00 x" "$(ratio "$base" "$managed")" ""
done
for input in small.json small.yaml large.json large.yaml; do
  lint=""
  if command -v cfn-lint >/dev/null; then
    lint=$(seconds 1 cfn-lint -r us-east-1 -- "$work/$input")
    row "cfn-lint, $input" "$lint" "" "$(ratio "$lint" "$managed")" ""
  fi
  rows "$(size "$input")" "$lint" --template "$work/$input" --error "$work/error.log"
done
for input in small large; do
  validate=""
  if command -v terraform >/dev/null && [ -n "${TF_PLUGIN_DIR:-}" ]; then
    rm -rf "$work/validate"; cp -r "$work/$input" "$work/validate"
    (unset TF_CLI_CONFIG_FILE; terraform -chdir="$work/validate" init -no-color -input=false -backend=false -plugin-dir="$TF_PLUGIN_DIR") >/dev/null
    validate=$(seconds 1 terraform -chdir="$work/validate" validate)
    row "terraform validate, $input/main.tf" "$validate" "" "$(ratio "$validate" "$managed")" ""
  fi
  rows "$(size "$input/main.tf")" "$validate" --template "$work/$input" --error "$work/terraform.log"
done
rows "classify, small log" "" classify --error "$work/error.log"
if command -v rg >/dev/null; then
  "$work/native/remediate" rules --format literals >"$work/literals.txt"
  cat "$work/huge.log" >/dev/null
  grep_time=$(seconds 3 rg -c -F -f "$work/literals.txt" "$work/huge.log")
  row "ripgrep, same literals, ${log_mb} MB log" "$grep_time" "" "" ""
  for form in "${forms[@]}"; do
    ours=$(seconds 3 "$work/$form/remediate" classify --error "$work/huge.log")
    row "remediate ($form), classify, ${log_mb} MB log" "$ours" "" "" "$(ratio "$grep_time" "$ours")"
  done
fi

program=$work/native/remediate
# How the time grows with the input: what is over the start of the program should grow tenfold in each step.
row "growth (native): seconds at size" "x 1" "x 10" "x 100" ""
for input in json yaml tf; do
  times=()
  for size in small small10 small100; do
    path="$work/$size.$input" log=$work/error.log
    [ "$input" != tf ] || { path="$work/$size" log=$work/terraform.log; }
    times+=("$(seconds 5 "$program" --template "$path" --error "$log")")
  done
  row "remediate, 35 kB .$input and up" "${times[@]}" ""
done
for input in json tf; do
  times=()
  for size in small small10; do
    path="$work/$size.$input"
    [ "$input" != tf ] || path="$work/$size"
    times+=("$(seconds 3 "$program" check --template "$path")")
  done
  row "remediate check, 35 kB .$input and up" "${times[@]}" "" ""
done
times=()
for part in 100 10 1; do
  head -c $(((log_mb << 20) / part)) "$work/huge.log" >"$work/part.log"
  times+=("$(seconds 3 "$program" classify --error "$work/part.log")")
done
rm "$work/part.log"
row "remediate classify, log of $((log_mb / 100)) MB and up" "${times[@]}" ""

if [ -x /usr/bin/time ]; then
  for form in "${forms[@]}"; do
    program=$work/$form/remediate
    echo "peak memory ($form): 1 MB JSON $(($(peak "$program" -q --template "$work/large.json" --error "$work/error.log") / 1024)) MB," \
      "YAML $(($(peak "$program" -q --template "$work/large.yaml" --error "$work/error.log") / 1024)) MB," \
      ".tf $(($(peak "$program" -q --template "$work/large" --error "$work/terraform.log") / 1024)) MB;" \
      "${log_mb} MB log $(($(peak "$program" -q classify --error "$work/huge.log") / 1024)) MB"
  done
fi
