#!/usr/bin/env bash
# Runs remediate on the failed deployment and writes the patch, the report and the comment.
# Environment: TEMPLATE and ERROR (paths, one a line), ARGUMENTS, RUNNER_TEMP, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY.
set -uo pipefail
folder=$(mktemp -d "$RUNNER_TEMP/remediate.XXXXXX")
arguments=()
while IFS= read -r path; do [ -z "$path" ] || arguments+=(--template "$path"); done <<<"$TEMPLATE"
while IFS= read -r path; do [ -z "$path" ] || arguments+=(--error "$path"); done <<<"$ERROR"
read -ra more <<<"${ARGUMENTS:-}"

NO_COLOR=1 remediate "${arguments[@]}" ${more[@]+"${more[@]}"} >"$folder/remediate.patch" 2>"$folder/report.txt"
code=$?

# A fence longer than any in the texts: a log may hold whatever it likes.
fence='~~~~~~~~~~~~'
{
  case $code in
    0) echo "### The deployment failed; here is a patch" ;;
    1) echo "### The deployment failed; there is no patch" ;;
    *) echo "### The deployment failed, and remediate cannot work on it" ;;
  esac
  printf '\n%stext\n' "$fence"
  head -c 20000 "$folder/report.txt" | tr -d '~'
  printf '\n%s\n' "$fence"
  if [ -s "$folder/remediate.patch" ]; then
    size=$(wc -c <"$folder/remediate.patch")
    printf '\n<details><summary>Patch (%s bytes): save it and run <code>git apply</code></summary>\n\n' "$size"
    if [ "$size" -le 40000 ]; then
      printf '%sdiff\n' "$fence"
      cat "$folder/remediate.patch"
      printf '%s\n' "$fence"
    else
      echo "It is too long for a comment; it is the output \`patch\` of the step."
    fi
    printf '\n</details>\n'
  fi
} >"$folder/comment.md"
cat "$folder/comment.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
{
  echo "patch=$folder/remediate.patch"
  echo "report=$folder/report.txt"
  echo "comment=$folder/comment.md"
  echo "exit-code=$code"
} >>"$GITHUB_OUTPUT"
[ "$code" -le 1 ]
