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

reads() { # file
  case $1 in
    *.py) python3 -m py_compile "$1" ;;
    *.go) if command -v gofmt >/dev/null; then [ -z "$(gofmt -e -l "$1")" ]; fi ;;
    *.ts) if [ -n "$typescript" ]; then
        node -e 'const ts = require(process.argv[1]), fs = require("fs");
          const found = ts.transpileModule(fs.readFileSync(process.argv[2], "utf8"), { reportDiagnostics: true, compilerOptions: { target: "es2022" } }).diagnostics;
          for (const d of found) console.error(ts.flattenDiagnosticMessageText(d.messageText, "\n"));
          process.exit(found.length ? 1 : 0)' "$typescript" "$1"
      fi ;;
  esac
}

while IFS= read -r log; do
  example=$(dirname "$log")
  work=$(mktemp -d)
  cp -r "$example/." "$work"
  rm "$work/error.log"
  git init -q "$work"
  if (cd "$work" && "$program" -q --template . --error "$root/$log" --apply); then
    while IFS= read -r file; do
      reads "$file" || { echo "$example: $(basename "$file") is broken after the patch"; status=1; }
    done < <(find "$work" -name '*.py' -o -name '*.go' -o -name '*.ts')
  fi
  rm -rf "$work"
done < <(find templates -path '*/examples/pulumi-*/*/error.log' -o -path '*/examples/cdk*/*/error.log' | sort)
command -v gofmt >/dev/null || echo "left out: Go (gofmt is missing)"
[ -n "$typescript" ] || echo "left out: TypeScript (its package is missing)"
exit $status
