#!/usr/bin/env bash
# Makes the folders that people copy to a machine without SDK or network: artifacts/packages/mingsuan-VERSION-RID/ and an
# archive of each. The package of this machine is tried here; for the others it is said that they were not.
#   eng/package.sh [RID…]      by default: win-x64 linux-x64 linux-arm64
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/sdk.sh"
require_sdk

rids=("$@")
if [[ ${#rids[@]} -eq 0 ]]; then
    rids=(win-x64 linux-x64 linux-arm64)
fi
case $(uname -s)-$(uname -m) in
    Linux-x86_64) here=linux-x64 ;;
    Linux-aarch64) here=linux-arm64 ;;
    *) here= ;;
esac
packages=$root/artifacts/packages
project=$root/src/Mingsuan.Cli/Mingsuan.Cli.csproj
version=$(cd "$root" && dotnet msbuild "$project" -getProperty:Version)
mkdir -p "$packages"

publish() { # RID FOLDER
    quietly dotnet publish "$project" -c Release -r "$1" --self-contained -v quiet --nologo \
        -p:PublishSingleFile=true -p:PublishTrimmed=true -p:PublishReadyToRun=true -p:DebugType=none -p:PublishDocumentationFiles=false \
        --artifacts-path "$root/artifacts/rid/$1" -o "$2"
    rm -f "$2"/*.xml "$2"/*.pdb
}

furnish() { # RID FOLDER: what lies beside the program
    cp "$root/LICENSE" "$root/README.zh-CN.md" "$2/"
    if [[ -d $root/data/samples ]]; then
        mkdir -p "$2/data"
        cp -R "$root/data/samples" "$2/data/samples"
    fi
    case $1 in
        win-*)
            # Notepad and cmd of older Windows want CRLF and a byte order mark.
            sed 's/\r*$/\r/' "$root/eng/windows/check-dropped.cmd" > "$2/检查公开文件.cmd"
            { printf '\xef\xbb\xbf'; sed 's/\r*$/\r/' "$root/eng/windows/使用说明.txt"; } > "$2/使用说明.txt"
            ;;
        *) cp "$root/eng/linux/使用说明.txt" "$2/" ;;
    esac
}

archive() { # RID STAGE NAME: the folder NAME in STAGE as one file
    case $1 in
        # MSBuild's own zip task: it marks names as UTF-8 and needs nothing but the SDK.
        win-*) quietly dotnet msbuild "$root/eng/zip.proj" -nologo -v:quiet "-p:Folder=$2" "-p:Archive=$packages/$3.zip" ;;
        *) tar -C "$2" --owner=0 --group=0 -czf "$packages/$3.tar.gz" "$3" ;;
    esac
}

try() { # RID NAME: prints what was seen
    local code=0 log place where
    local -a run
    place=$(mktemp -d) # away from the repository, so that nothing is found there
    if [[ $1 == "$here" ]]; then
        where='ran here from its archive, without environment'
        tar -C "$place" -xzf "$packages/$2.tar.gz"
        run=(env -i "$place/$2/mingsuan")
    elif [[ $1 == win-x64 && $here == linux-x64 ]] && command -v wine > /dev/null; then
        where='ran under Wine, not on Windows'
        cp -R "$packages/$2" "$place/"
        run=(env WINEDEBUG=-all "WINEPREFIX=$root/artifacts/wine" timeout 180 wine "$place/$2/mingsuan.exe")
    else
        rmdir "$place"
        echo 'built here, not run'
        return 0
    fi
    log=$place/log
    (cd "$place" && "${run[@]}" demo) > "$log" 2>&1 < /dev/null || code=$?
    if [[ $code -gt 1 ]] || ! grep -q . "$log"; then
        cat "$log" >&2
        where="failed with exit code $code"
        code=2
    fi
    rm -rf "$place"
    echo "built here; demo $where"
    [[ $code -le 1 ]]
}

failed=0
for rid in "${rids[@]}"; do
    name=mingsuan-$version-$rid
    stage=$root/artifacts/rid/$rid/stage
    rm -rf "$stage" "${packages:?}/$name" "$packages/$name.zip" "$packages/$name.tar.gz"
    mkdir -p "$stage/$name"
    publish "$rid" "$stage/$name"
    furnish "$rid" "$stage/$name"
    archive "$rid" "$stage" "$name"
    mv "$stage/$name" "$packages/$name"
    seen=$(try "$rid" "$name") || failed=1
    printf '%-28s %6s  %s\n' "$name" "$(du -sh --apparent-size "$packages/$name" | cut -f 1)" "$seen"
done
exit "$failed"
