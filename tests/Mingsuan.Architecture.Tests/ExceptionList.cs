namespace Mingsuan.Architecture.Tests;

/// <summary>A text file in eng/ that exempts source files from a guard: on each line a path from the repository's root
/// and, behind a blank, the reason. Lines that start with # are remarks.</summary>
internal sealed class ExceptionList
{
    private readonly Dictionary<string, string> _reasons = [];

    public required string Path { get; init; }

    public static ExceptionList Parse(string path, string text)
    {
        var list = new ExceptionList { Path = path };
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#')) continue;
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            list._reasons[blank < 0 ? line : line[..blank]] = blank < 0 ? "" : line[blank..].Trim();
        }
        return list;
    }

    /// <summary>The offenders that the list doesn't exempt, the exemptions without a reason and those that nobody needs.</summary>
    public IEnumerable<string> Apply(IEnumerable<Violation> violations)
    {
        var found = violations.ToList();
        var offenders = found.Select(violation => violation.File).ToHashSet();
        return found.Where(violation => !_reasons.ContainsKey(violation.File)).Select(violation => $"{violation} (or a line with the reason in {Path})")
            .Concat(_reasons.Where(entry => entry.Value.Length == 0).Select(entry => $"{Path}: {entry.Key} has no reason"))
            .Concat(_reasons.Keys.Where(file => !offenders.Contains(file)).Select(file => $"{Path}: {file} needs no exemption any more"));
    }
}
