#!/usr/bin/env bash
# What a Native AOT build needs beyond the SDK: a linker driver and zlib's development files. Installs what is missing
# where it may (Debian or Ubuntu, as root); otherwise says what is missing and fails.
set -euo pipefail

missing=()
if ! command -v clang > /dev/null && ! command -v gcc > /dev/null; then
    missing+=(gcc libc6-dev)
fi
if [[ ! -f /usr/include/zlib.h && ! -f /usr/local/include/zlib.h ]]; then
    missing+=(zlib1g-dev)
fi
if [[ ${#missing[@]} -eq 0 ]]; then
    exit 0
fi

if [[ $EUID -eq 0 ]] && command -v apt-get > /dev/null; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    export DEBIAN_FRONTEND=noninteractive
    if { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > "$log" 2>&1 < /dev/null; then
        echo "installed: ${missing[*]}"
        exit 0
    fi
    cat "$log" >&2
fi
echo "缺少（Native AOT 编译所需）：${missing[*]}" >&2
echo "Missing for a Native AOT build: ${missing[*]}" >&2
exit 1
