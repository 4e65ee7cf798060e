using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Parts a text into the lines that are numbered and the rest; a line that leads numbered ones (it ends in a colon) goes with neither.</summary>
internal sealed class NumberedLines(DisclosureCatalog catalog)
{
    private readonly string colon = TextFolding.Fold(catalog.Interface["colon"].Chinese);

    /// <summary>The numbered lines.</summary>
    public string Taken(string text) => string.Join('\n', text.Split('\n').Where(IsNumbered));

    /// <summary>The text without them.</summary>
    public string Left(string text)
    {
        var lines = text.Split('\n');
        return string.Join('\n', lines.Index().Where(line => !IsNumbered(line.Item) && !(Leads(line.Item) && line.Index + 1 < lines.Length && IsNumbered(lines[line.Index + 1]))).Select(line => line.Item));
    }

    private bool Leads(string line) => TextFolding.Fold(line).EndsWith(colon, StringComparison.Ordinal);

    private bool IsNumbered(string line)
    {
        var folded = TextFolding.Fold(line);
        return catalog.Narrative.Numberings.Any(numbering => numbering.Expression.Match(folded) is { Success: true, Index: 0, Length: > 0 } match && match.Length < folded.Length);
    }
}
