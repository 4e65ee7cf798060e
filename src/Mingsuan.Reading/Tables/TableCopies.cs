using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells a table that is printed a second time from one that goes on: the copy has the same rows, whatever its amounts.</summary>
internal static partial class TableCopies
{
    private const string AnyAmount = "#";

    /// <summary>
    /// True where the second body prints amounts and the rows with which the first begins, in the same order: the copy, or its first part where blank
    /// lines or pages divide it. Joined, each row would count twice.
    /// </summary>
    public static bool IsCopy(ImmutableArray<SourceBlock> first, ImmutableArray<SourceBlock> second)
    {
        var rows = Rows(second).ToList();
        return rows.Exists(row => row.Contains(AnyAmount, StringComparison.Ordinal)) && Rows(first).Take(rows.Count).SequenceEqual(rows);
    }

    private static IEnumerable<string> Rows(ImmutableArray<SourceBlock> body) => body.SelectMany(block => block switch
    {
        Grid grid => grid.Rows.Select(row => string.Join('|', row.Cells.Select(cell => WithoutAmounts(cell.Text)))),
        Paragraph line => [WithoutAmounts(line.Text)],
        _ => Enumerable.Empty<string>(),
    });

    private static string WithoutAmounts(string text) => Amount().Replace(TextFolding.Fold(text), AnyAmount);

    [GeneratedRegex(@"-?\d[\d,]*\.\d+")]
    private static partial Regex Amount();
}
