using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Takes lists of units out of a text that says something of them: the units have a place of their own, and every form lists them itself.</summary>
internal sealed class UnitLists(DisclosureCatalog catalog, IEnumerable<string> units)
{
    private readonly HashSet<string> names = [.. units.Select(Folded)];
    private readonly string colon = TextFolding.Fold(catalog.Interface["colon"].Chinese);

    /// <summary>The text without the lines that are a unit's name and no more, and without the line that leads them.</summary>
    public string Without(string text)
    {
        var lines = text.Split('\n');
        var kept = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsName(lines[i]) || (Leads(lines[i]) && i + 1 < lines.Length && IsName(lines[i + 1]))) continue;
            kept.Add(lines[i]);
        }

        return string.Join('\n', kept);
    }

    private bool Leads(string line) => TextFolding.Fold(line).EndsWith(colon, StringComparison.Ordinal);

    /// <summary>True for a unit's name, numbered or not, or that of the body's own office.</summary>
    private bool IsName(string line)
    {
        var folded = Folded(line);
        foreach (var numbering in catalog.Narrative.Numberings)
        {
            if (numbering.Expression.Match(folded) is { Success: true, Index: 0, Length: > 0 } match) folded = folded[match.Length..];
        }

        return names.Any(name => folded.StartsWith(name, StringComparison.Ordinal) && (folded.Length == name.Length || catalog.Ledger.Headquarters.IsMatch(folded[name.Length..])));
    }

    private static string Folded(string text) => TextFolding.Fold(text).Trim().TrimEnd('\u3002', ';', ',', '.');
}
