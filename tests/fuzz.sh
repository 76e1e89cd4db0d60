#!/usr/bin/env bash
# fuzz.sh ITERATIONS SEED: mutated examples through the whole of the main job; fails when one breaks a promise.
# REMEDIATE_FUZZ_ONLY=N runs one iteration again, REMEDIATE_FUZZ_KEEP=FOLDER keeps the inputs of those that fail.
set -euo pipefail
cd "$(dirname "$0")/.."
export REMEDIATE_FUZZ_ITERATIONS=${1:-20000} REMEDIATE_FUZZ_SEED=${2:-1}
dotnet test tests/Remediator.Cli.Tests -c "${CONFIGURATION:-Release}" -nologo --filter FullyQualifiedName~FuzzTests
