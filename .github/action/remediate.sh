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
# GitHub takes comments of at most 65536 characters; the summary of the run takes more.
if [ "$(wc -c <"$folder/comment.md")" -gt 65000 ]; then
  {
    head -n 1 "$folder/comment.md"
    printf '\nThe report is too long for a comment. It stands, with the patch, in the [summary of the run](%s/%s/actions/runs/%s):\n\n' \
      "${GITHUB_SERVER_URL:-}" "${GITHUB_REPOSITORY:-}" "${GITHUB_RUN_ID:-}"
    grep -E '^((error|warning|note)\[|not recognised|[0-9]+ failures)' "$folder/report.txt" | sort | uniq -c | sort -rn | head -c 20000 | sed 's/^/    /'
  } >"$folder/short.md"
  mv "$folder/short.md" "$folder/comment.md"
fi
{
  echo "patch=$folder/remediate.patch"
  echo "report=$folder/report.txt"
  echo "comment=$folder/comment.md"
  echo "exit-code=$code"
} >>"$GITHUB_OUTPUT"
[ "$code" -le 1 ]
