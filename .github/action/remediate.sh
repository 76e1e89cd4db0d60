#!/usr/bin/env bash
# Runs remediate on the failed deployment and writes the patch, the report and the comment.
# Environment: TEMPLATE and ERROR (paths, one a line), ARGUMENTS, RUNNER_TEMP, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY.
set -uo pipefail
folder=$(mktemp -d "$RUNNER_TEMP/remediate.XXXXXX")
arguments=()
while IFS= read -r path; do [ -z "$path" ] || arguments+=(--template "$path"); done <<<"$TEMPLATE"
while IFS= read -r path; do [ -z "$path" ] || arguments+=(--error "$path"); done <<<"$ERROR"
read -ra more <<<"${ARGUMENTS:-}"
arguments+=(${more[@]+"${more[@]}"})

NO_COLOR=1 remediate "${arguments[@]}" >"$folder/remediate.patch" 2>"$folder/report.txt"
code=$?
if [ "$code" -le 1 ]; then
  remediate "${arguments[@]}" --format markdown --quiet >"$folder/comment.md"
else
  # A fence longer than any in the texts: a log may hold whatever it likes.
  fence='~~~~~~~~~~~~'
  {
    printf '### The deployment failed, and remediate cannot work on it\n\n%stext\n' "$fence"
    head -c 20000 "$folder/report.txt" | tr -d '~'
    printf '\n%s\n' "$fence"
  } >"$folder/comment.md"
fi
cat "$folder/comment.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
{
  echo "patch=$folder/remediate.patch"
  echo "report=$folder/report.txt"
  echo "comment=$folder/comment.md"
  echo "exit-code=$code"
} >>"$GITHUB_OUTPUT"
[ "$code" -le 1 ]
