#!/usr/bin/env bash
# `remediate batch` with many jobs: every result there and in order, time linear, memory flat; and as the worker under xargs, GNU
# parallel, and an engine that pipes partitions through a command (Spark's pipe). Needs python3, and /usr/bin/time for memory.
# Usage: REMEDIATE=program tests/batch.sh [JOBS]
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "$REMEDIATE")
jobs=${1:-1000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$jobs" "$work/jobs.jsonl" <<'PY'
# Every example of the catalogue in turn; each fiftieth job is bad.
import glob, json, os, sys
count, path = int(sys.argv[1]), sys.argv[2]
examples = sorted(os.path.dirname(log) for log in glob.glob("templates/*/*/examples/*/*/error.log"))
with open(path, "w") as jobs:
    for i in range(count):
        example = examples[i % len(examples)]
        job = {"id": f"job-{i}", "template": example, "error": f"{example}/error.log"}
        if i % 50 == 7:
            job["template"] = "no/such/folder"
        jobs.write(json.dumps(job) + "\n")
PY

holds() { # results: every job once, in order, each with its own id
  python3 - "$jobs" "$1" <<'PY'
import json, sys
count, path = int(sys.argv[1]), sys.argv[2]
results = [json.loads(line) for line in open(path)]
assert len(results) == count, f"{len(results)} results for {count} jobs"
for i, result in enumerate(results):
    assert result["id"] == f"job-{i}", (i, result["id"])
    assert (result["exitCode"] == 2) == (i % 50 == 7), (i, result["exitCode"], result.get("errors"))
    assert ("report" in result) != ("errors" in result)
PY
}

measured() { # jobs file, results file → seconds and MB
  local code=0
  /usr/bin/time -f '%e %M' -o "$work/time" "$program" batch "$1" --jobs 2 --output "$2" --quiet || code=$?
  [ "$code" = 1 ] || { echo "exit code $code"; exit 1; }
  awk 'END {printf "%.1f s, %d MB\n", $1, $2 / 1024}' "$work/time"
}

for part in 10 4 2 1; do
  head -n $((jobs / part)) "$work/jobs.jsonl" >"$work/part.jsonl"
  echo "$((jobs / part)) jobs, two workers: $(measured "$work/part.jsonl" "$work/results.jsonl")"
done
holds "$work/results.jsonl"

# Broken off in the middle of a line, and gone on with.
head -c $(($(wc -c <"$work/results.jsonl") / 3)) "$work/results.jsonl" >"$work/resumed.jsonl"
"$program" batch "$work/jobs.jsonl" --output "$work/resumed.jsonl" --resume --quiet || [ $? = 1 ]
cmp "$work/results.jsonl" "$work/resumed.jsonl"
echo "a broken-off run was gone on with, to the same bytes"

# Engines that start the program themselves: each part of the jobs is one process; together they give the same results.
split -n l/4 "$work/jobs.jsonl" "$work/shard."
same() { cat "$work"/shard.??.out | python3 -c 'import json,sys; [print(json.dumps({k: v for k, v in json.loads(l).items() if k != "index"})) for l in sys.stdin]' >"$work/joined"
  python3 -c 'import json,sys; [print(json.dumps({k: v for k, v in json.loads(l).items() if k != "index"})) for l in sys.stdin]' <"$work/results.jsonl" | cmp - "$work/joined"; rm -f "$work"/shard.??.out; echo "$1 gives the same results"; }
# shellcheck disable=SC2016 # the inner shell expands it
find "$work" -name 'shard.??' -print0 | xargs -0 -P 2 -I{} sh -c '"$0" batch {} --jobs 1 -o {}.out -q || [ $? = 1 ]' "$program"
same "xargs -P"
if command -v parallel >/dev/null; then
  parallel --will-cite -k -j 2 --pipepart -a "$work/jobs.jsonl" --block -2 "$program batch --jobs 1 -q || [ \$? = 1 ]" >"$work/shard.aa.out"
  same "GNU parallel --pipepart"
else
  echo "skipped GNU parallel: not installed"
fi
# RDD.pipe writes the elements of a partition to the command's standard input, a line each, and takes its output's lines.
for shard in "$work"/shard.??; do "$program" batch --jobs 1 -q <"$shard" >"$shard.out" || [ $? = 1 ]; done
same "a pipe for each partition"
