#!/usr/bin/env bash
# Each output held against a tool that others wrote: SARIF against Microsoft's validator, the mail against `git am`, the HTML page in a
# browser without network, the JSON against its schema, the manual page with man.
# Usage: REMEDIATE=program tests/outputs.sh [FOLDER for the screenshot]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
program=$(realpath "$REMEDIATE")
missing() { echo "skipped $1: not installed"; }

cp tests/Remediator.Cli.Tests/Reports/bookshop/* "$work"
cd "$work"
git init -q . && git -c user.name=t -c user.email=t@localhost commit -q --allow-empty -m start
git add stack.yaml && git -c user.name=t -c user.email=t@localhost commit -q -m 'the shop'
for format in json sarif markdown html mbox; do
  "$program" -t stack.yaml -e error.log -q --format "$format" -o "report.$format"
  "$program" check -t stack.yaml -q --format "$format" -o "check.$format" || [ $? -eq 1 ]
done

git -c user.name=t -c user.email=t@localhost am -q report.mbox
git log -1 --format=%s | grep -q . && echo "ok git am"

if python3 -c 'import jsonschema' 2>/dev/null; then
  for report in report.json check.json; do
    python3 - "$report" "$OLDPWD/src/Remediator/Reporting/report.schema.json" <<'PY'
import json, sys, jsonschema
schema = json.load(open(sys.argv[2]))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.validate(json.load(open(sys.argv[1])), schema)
PY
  done
  echo "ok JSON schema"
else
  missing jsonschema
fi

if command -v npm >/dev/null && mkdir tool && (cd tool && npm init -y && npm install @microsoft/sarif-multitool-linux@5.7.0) >/dev/null 2>&1; then
  multitool=tool/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
  chmod u+x "$multitool"
  for report in report check; do
    cp "$report.sarif" "$report.sarif.json"
    # 2005 asks for the address of the product's site, which it has not.
    found=$(DOTNET_ROLL_FORWARD=Major "$multitool" validate "$report.sarif.json" --output "$report.findings" | grep -E '(error|warning) ' | grep -v SARIF2005 || true)
    [ -z "$found" ] || { echo "$found"; exit 1; }
    [ -s "$report.findings" ] || { echo "the validator did not run"; exit 1; }
  done
  echo "ok SARIF multitool"
else
  missing "SARIF multitool"
fi

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -n "$browser" ]; then
  for report in report check; do
    # The page as the browser reads it: what of it is there, and that it asks for nothing from elsewhere.
    "$browser" --headless --no-sandbox --disable-gpu --dump-dom "file://$work/$report.html" >"$report.dom" 2>/dev/null
    grep -q 'class="diff"' "$report.dom"
    if grep -E '<(script|link|img|iframe)|src=|@import|url\(|<b>no</b>' "$report.dom"; then exit 1; fi
    if [ -n "${1:-}" ]; then
      "$browser" --headless --no-sandbox --disable-gpu --window-size=1300,2400 --screenshot="$1/$report.png" "file://$work/$report.html" >/dev/null 2>&1
    fi
  done
  echo "ok browser"
else
  missing chromium
fi

if command -v man >/dev/null; then
  "$program" man >remediate.1
  MANWIDTH=100 man --warnings -l remediate.1 2>warnings >/dev/null
  [ ! -s warnings ] || { cat warnings; exit 1; }
  echo "ok man"
else
  missing man
fi
