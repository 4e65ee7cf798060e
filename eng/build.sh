#!/usr/bin/env bash
# Builds the command into artifacts/launcher/program and dates the build by its start, so that an edit made meanwhile is
# not missed. Its own artifacts folder: a test run or a package made at the same time keeps out of its way.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/sdk.sh"
require_sdk

project=$root/src/Mingsuan.Cli/Mingsuan.Cli.csproj
place=$root/artifacts/launcher
log=$place/build.log

# Analyzers have their say in the tests; here they would only make the first call wait.
publish() { # ARGUMENTS…
    rm -rf "$place/program"
    dotnet publish "$project" -c Release -v quiet --nologo --artifacts-path "$place" -o "$place/program" \
        -p:DebugType=none -p:PublishDocumentationFiles=false -p:RunAnalyzers=false "$@" > "$log" 2>&1 < /dev/null
}

# Compiled ahead for this machine and its processor, the runtime with it, the command starts and checks faster (docs/benchmarks.md).
# The runtime and the compilers for that are packages: where they cannot be had, the command is compiled as it runs.
publish_ahead() {
    local rid
    rid=$(cd "$root" && dotnet msbuild "$project" -getProperty:NETCoreSdkPortableRuntimeIdentifier 2> /dev/null) && [[ -n $rid ]] || return 1
    publish -r "$rid" --self-contained -p:PublishTrimmed=true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true \
        -p:PublishReadyToRunCrossgen2ExtraArgs=--instruction-set:native
}

is_about_packages() { grep -qE 'error (NU|NETSDK)[0-9]+' "$log"; }

mkdir -p "$place"
touch "$place/stamp.new"
if ! publish_ahead && { [[ -s $log ]] && ! is_about_packages || ! publish -p:UseAppHost=false; }; then
    sort -u "$log" | grep -E 'error' >&2 || cat "$log" >&2
    echo '编译失败，原因见上。The build failed; the reason is above.' >&2
    exit 3
fi
mv "$place/stamp.new" "$place/stamp"
