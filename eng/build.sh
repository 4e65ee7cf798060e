#!/usr/bin/env bash
# Builds the command in Release and dates the build by its start, so that an edit made meanwhile is not missed.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/sdk.sh"
require_sdk

mkdir -p "$root/artifacts"
touch "$root/artifacts/launcher.stamp.new"
if ! quietly dotnet build "$root/src/Mingsuan.Cli/Mingsuan.Cli.csproj" -c Release -v quiet --nologo; then
    echo '编译失败，原因见上。The build failed; the reason is above.' >&2
    exit 3
fi
mv "$root/artifacts/launcher.stamp.new" "$root/artifacts/launcher.stamp"
