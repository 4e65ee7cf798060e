#!/usr/bin/env bash
# Every test of the solution in Release. The last line counts them: N passed, N failed, N skipped.
# Arguments go to the test programs, for example: ./mingsuan test --filter-class '*MoneyTests'
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/sdk.sh"
require_sdk

log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
filter=()
if [[ $# -gt 0 ]]; then
    filter=("$@" --ignore-exit-code 8) # a test program in which the filter finds nothing is no failure
fi
cd "$root"
dotnet test --solution Mingsuan.slnx -c Release -v quiet "${filter[@]}" < /dev/null 2>&1 | tee "$log" || code=$?

# The summary of all test programs together is the last one printed.
count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [[ $((${passed:-0} + ${skipped:-0})) -eq 0 && $code -eq 0 ]]; then
    code=1 # no test, no success
fi
if [[ $code -ne 0 && ${failed:-0} -eq 0 ]]; then
    failed=1 # what didn't build or didn't start is a failure too
fi
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit "$code"
