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

runtime_identifier() { (cd "$root" && dotnet msbuild "$project" -getProperty:NETCoreSdkPortableRuntimeIdentifier 2> /dev/null); }

# Prints the C compiler that can link a native file here.
linker() {
    local compiler
    for compiler in clang gcc; do
        if command -v "$compiler" > /dev/null && "$compiler" -x c - -lz -o /dev/null <<< 'int main(void) { return 0; }' 2> /dev/null; then
            echo "$compiler"
            return 0
        fi
    done
    return 1
}

# Native, nothing is compiled as the command runs: it starts and checks fastest (docs/benchmarks.md).
publish_native() { # RID
    local compiler
    compiler=$(linker) || return 1
    publish -r "$1" -p:PublishAot=true -p:IlcInstructionSet=native -p:CppCompilerAndLinker="$compiler" || return 1
    rm -f "$place"/program/*.dbg "$place"/program/*.xml
}

# Without a linker nearly all of it is compiled ahead for this machine and its processor, the runtime with it.
publish_ahead() { # RID
    publish -r "$1" --self-contained -p:PublishTrimmed=true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true \
        -p:PublishReadyToRunCrossgen2ExtraArgs=--instruction-set:native
}

# The runtime and the compilers for both are packages: where they cannot be had, the command is compiled as it runs.
publish_as_it_runs() { publish -p:UseAppHost=false; }

# A mistake in the code or the data is no reason to try another way.
is_own_fault() { [[ -f $log ]] && grep -qE 'error (CS|MSD)[0-9]' "$log"; }

publish_best() {
    local rid way
    rid=$(runtime_identifier)
    for way in ${rid:+publish_native publish_ahead} publish_as_it_runs; do
        "$way" "$rid" && return 0
        if is_own_fault; then return 1; fi
    done
    return 1
}

mkdir -p "$place"
rm -f "$log"
touch "$place/stamp.new"
if ! publish_best; then
    sort -u "$log" | grep -E 'error' >&2 || cat "$log" >&2
    echo '编译失败，原因见上。The build failed; the reason is above.' >&2
    exit 3
fi
mv "$place/stamp.new" "$place/stamp"
