# Sourced by the other scripts: where the repository is, quiet settings, and a .NET SDK that is new enough.
root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en

require_sdk() {
    local version
    # In the repository, so that global.json has its say.
    if ! version=$(cd "$root" && dotnet --version 2> /dev/null) || [[ ${version%%.*} -lt 10 ]]; then
        version=$(cd / && dotnet --version 2> /dev/null || echo '—')
        echo "需要 .NET 10 SDK，本机为 $version。请安装：https://dotnet.microsoft.com/download/dotnet/10.0" >&2
        echo "The .NET 10 SDK is needed, this machine has $version. Install it: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
        exit 3
    fi
}

# Runs a command in silence; its output is shown only if it fails.
quietly() {
    local log code=0
    log=$(mktemp)
    "$@" > "$log" 2>&1 < /dev/null || code=$?
    if [[ $code -ne 0 ]]; then
        cat "$log" >&2
    fi
    rm -f "$log"
    return "$code"
}
