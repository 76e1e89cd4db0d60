#!/usr/bin/env bash
# Applies the patch of every example that is a program: the language's own tool must read the patched files. A tool that is missing
# leaves its language out, by name.
# Usage: REMEDIATE=path/to/remediate tests/programs.sh [folder of an installed `typescript` package]
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
program=$(realpath "${REMEDIATE:?set REMEDIATE to the published program}")
typescript=${1:-}
root=$PWD
status=0

# One folder for all, so that each tool starts once.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

while IFS= read -r log; do
  example=$(dirname "$log")
  copy=$work/$example
  mkdir -p "$copy"
  cp -r "$example/." "$copy"
  rm "$copy/error.log"
  git init -q --template= "$copy"
  (cd "$copy" && "$program" -q --template . --error "$root/$log" --apply) || rm -rf "$copy"
done < <(find templates -path '*/examples/pulumi-*/*/error.log' -o -path '*/examples/cdk*/*/error.log' | sort)

files() { find "$work" -name "*.$1" -print0; }

files py | xargs -0 -r python3 -c '
import sys
for name in sys.argv[1:]:
    compile(open(name, encoding="utf-8").read(), name, "exec")' || status=1
if command -v gofmt >/dev/null; then
  unread=$(files go | xargs -0 -r gofmt -e -l) || status=1
  [ -z "$unread" ] || { echo "$unread"; status=1; }
fi
if [ -n "$typescript" ]; then
  files ts | xargs -0 -r node -e '
    const ts = require(process.argv[1]), fs = require("fs");
    let broken = 0;
    for (const name of process.argv.slice(2))
      for (const found of ts.transpileModule(fs.readFileSync(name, "utf8"), { reportDiagnostics: true, compilerOptions: { target: "es2022" } }).diagnostics) {
        console.error(`${name}: ${ts.flattenDiagnosticMessageText(found.messageText, "\n")}`);
        broken++;
      }
    process.exit(broken ? 1 : 0)' "$typescript" || status=1
fi
command -v gofmt >/dev/null || echo "left out: Go (gofmt is missing)"
[ -n "$typescript" ] || echo "left out: TypeScript (its package is missing)"
exit $status
