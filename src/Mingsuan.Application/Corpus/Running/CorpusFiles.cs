using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The files of a corpus: those that are named, and all below the folders that are named.</summary>
public static class CorpusFiles
{
    private const int ChunkSize = 81_920;

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.System };

    /// <summary>
    /// The files in the order of their names, each once. Files whose name begins with a dot and the <paramref name="excluded"/> ones,
    /// by full path, are left out.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be listed.</exception>
    public static IReadOnlyList<CorpusFile> Find(IEnumerable<string> paths, IReadOnlySet<string> excluded) =>
        [.. paths.SelectMany(Expand)
            .DistinctBy(file => file.FullPath)
            .Where(file => !excluded.Contains(file.FullPath) && !Path.GetFileName(file.FullPath).StartsWith('.'))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>The SHA-256 of a file in hexadecimal; empty where it cannot be read.</summary>
    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var hash = new Sha256();
            var chunk = new byte[ChunkSize];
            for (int count; (count = await stream.ReadAsync(chunk, cancellationToken)) > 0;) hash.Append(chunk.AsSpan(0, count));
            return hash.Finish();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private static IEnumerable<CorpusFile> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", All).Select(file => ToFile(file, Path.GetRelativePath(path, file)))
        : [ToFile(path, Path.GetFileName(path))];

    private static CorpusFile ToFile(string path, string name) =>
        new(Path.GetFullPath(path), name.Replace('\\', '/'), File.Exists(path) ? new FileInfo(path).Length : 0);
}

/// <summary>A file of a corpus: where it lies, the name that reports show, and its length in bytes.</summary>
public sealed record CorpusFile(string FullPath, string Name, long Length);
