namespace Mingsuan.Cli;

/// <summary>The sample disclosures: in data/samples beside the program, or above it in the repository.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine("data", "samples");

    /// <summary>The samples by name, named from the current folder where they lie below it; none where there is no such folder.</summary>
    public static IReadOnlyList<string> Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, Folder);
            if (Directory.Exists(samples)) return [.. Directory.EnumerateFiles(samples, "*.txt").Order(StringComparer.Ordinal).Select(Shorten)];
        }

        return [];
    }

    private static string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
