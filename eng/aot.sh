#!/usr/bin/env bash
# Publishes the command as one native file for this machine into artifacts/aot and prints its size.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/sdk.sh"
require_sdk
"$root/eng/prepare.sh"

case $(uname -m) in
    x86_64) rid=linux-x64 ;;
    aarch64) rid=linux-arm64 ;;
    *) echo "no native build for $(uname -m)" >&2; exit 3 ;;
esac
linker=()
if ! command -v clang > /dev/null; then
    linker=(-p:CppCompilerAndLinker=gcc)
fi

# Its own artifacts folder: the everyday build keeps its state.
rm -rf "$root/artifacts/aot"
quietly dotnet publish "$root/src/Mingsuan.Cli/Mingsuan.Cli.csproj" -c Release -r "$rid" -v quiet --nologo \
    -p:PublishAot=true "${linker[@]}" --artifacts-path "$root/artifacts/rid/$rid-aot" -o "$root/artifacts/aot"
rm -f "$root"/artifacts/aot/*.dbg "$root"/artifacts/aot/*.pdb "$root"/artifacts/aot/*.xml

echo "artifacts/aot/mingsuan  $rid  $(du -h --apparent-size "$root/artifacts/aot/mingsuan" | cut -f 1)"
