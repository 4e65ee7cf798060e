using System.CommandLine.Parsing;

namespace Mingsuan.Cli;

/// <summary>The names of files on the command line.</summary>
internal static class FileNames
{
    /// <summary>Refuses what can be no file: an empty name, and an option that does not exist.</summary>
    public static void Validate(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => IsNoName(token.Value)) is { } token)
            result.AddError(token.Value switch { "" => CommandFaults.EmptyName, "-" => CommandFaults.StandardInput, _ => CommandFaults.UnknownOption });
    }

    /// <summary>True where the word cannot name a file to read.</summary>
    public static bool IsNoName(string word) => string.IsNullOrEmpty(word) || (word.StartsWith('-') && !Path.Exists(word));

    /// <summary>
    /// The files that the words name, each once: a shell that leaves * and ? alone has them answered here, in the order of
    /// names. A pattern that nothing answers stays, to be reported as not found.
    /// </summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> words) =>
        [.. words.SelectMany(Expand).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];

    private static IEnumerable<string> Expand(string word)
    {
        var (folder, pattern) = (Path.GetDirectoryName(word) ?? string.Empty, Path.GetFileName(word));
        if (Path.Exists(word) || pattern.IndexOfAny(['*', '?']) < 0 || !Directory.Exists(folder.Length == 0 ? "." : folder)) return [word];
        var found = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, pattern).Select(path => Path.Combine(folder, Path.GetFileName(path))).Order(StringComparer.Ordinal).ToList();
        return found.Count == 0 ? [word] : found;
    }
}
