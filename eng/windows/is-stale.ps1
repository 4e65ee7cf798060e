# Exit code 1 where something that the command is made of is newer than its last build, else 0.
param([string] $Root)
$dll = Join-Path $Root 'artifacts/launcher/program/mingsuan.dll'
$stamp = Join-Path $Root 'artifacts/launcher/stamp'
if (-not ((Test-Path $dll) -and (Test-Path $stamp))) { exit 1 }
$built = (Get-Item $stamp).LastWriteTimeUtc
$parts = 'src', 'data', 'eng/Mingsuan.DataCompiler', 'eng/BannedSymbols.txt', 'Directory.Build.props',
    'Directory.Packages.props', 'global.json', '.editorconfig' | ForEach-Object { Join-Path $Root $_ }
# Folders count too: a deleted file changes only its folder's date. Lock files don't: the build itself writes them.
$newer = @(Get-Item -Force $parts) + @(Get-ChildItem -Force -Recurse $parts) | Where-Object {
    $_.Name -ne 'packages.lock.json' -and $_.LastWriteTimeUtc -gt $built
} | Select-Object -First 1
if ($newer) { exit 1 }
exit 0
