#!/usr/bin/env bash
# What is needed beyond the SDK. For a Native AOT build: a linker driver and zlib's development files. For the tests of
# scans: Tesseract with its Chinese data, Poppler's pdftoppm and a Chinese font; without them these tests are skipped.
# Installs what is missing where it may (Debian or Ubuntu, as root); otherwise says what is missing, and fails where the
# build needs it.
set -euo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive

# True where the packages are installed now.
install_packages() { # PACKAGE…
    [[ $EUID -eq 0 ]] && command -v apt-get > /dev/null || return 1
    if { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } > "$log" 2>&1 < /dev/null; then
        echo "installed: $*"
        return 0
    fi
    cat "$log" >&2
    return 1
}

optional=()
if ! command -v tesseract > /dev/null || ! tesseract --list-langs 2> /dev/null | grep -qx chi_sim; then
    optional+=(tesseract-ocr tesseract-ocr-chi-sim)
fi
if ! command -v pdftoppm > /dev/null; then
    optional+=(poppler-utils)
fi
if ! command -v fc-list > /dev/null || ! fc-list :lang=zh-cn 2> /dev/null | grep -q .; then
    optional+=(fontconfig fonts-wqy-zenhei poppler-data)
fi
if [[ ${#optional[@]} -gt 0 ]] && ! install_packages "${optional[@]}"; then
    echo "缺少（扫描件测试所需，缺少时跳过这些测试）：${optional[*]}" >&2
    echo "Missing for the tests of scans, which are skipped: ${optional[*]}" >&2
fi

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

if install_packages "${missing[@]}"; then
    exit 0
fi
echo "缺少（Native AOT 编译所需）：${missing[*]}" >&2
echo "Missing for a Native AOT build: ${missing[*]}" >&2
exit 1
