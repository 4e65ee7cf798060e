using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>A pair of columns, name and value, below a first level.</summary>
internal readonly record struct SummaryPair(int Column, string Level1);

/// <summary>An amount's column.</summary>
internal readonly record struct SummaryAmount(int Column, FormLabel Label, FormCell Heading);

/// <summary>The heading of a table that lists the targets of many projects: amounts, then a pair of columns for each first level.</summary>
internal sealed record SummaryColumns(ImmutableArray<SummaryAmount> Amounts, ImmutableArray<SummaryPair> Pairs, int HeadingRows)
{
    private const int MostHeadingRows = 6;

    /// <summary>The heading of the table; null where it is none of this kind.</summary>
    public static SummaryColumns? Read(IReadOnlyList<FormRow> rows, FormLabels labels, FormVocabulary vocabulary)
    {
        for (var i = 1; i < Math.Min(rows.Count, MostHeadingRows); i++)
        {
            var names = rows[i].Cells.Where(cell => labels.Column(cell) is { Role: FormRole.Level3Column }).ToList();
            if (names.Count < 2 || names.Any(name => labels.Column(name) is { Role: FormRole.Level1Column })) continue;
            var pairs = names.Select(name => PairAt(rows.Take(i), name.Column, vocabulary)).ToImmutableArray();
            if (pairs.Any(pair => pair.Level1.Length == 0)) return null;
            return new SummaryColumns(AmountsIn(rows.Take(i + 1), pairs[0].Column, labels), pairs, i + 1);
        }

        return null;
    }

    /// <summary>The nearest first level at or left of the column in the heading rows above.</summary>
    private static SummaryPair PairAt(IEnumerable<FormRow> above, int column, FormVocabulary vocabulary)
    {
        var level = above.SelectMany(row => row.Cells)
            .Where(cell => cell.Column <= column && vocabulary.Level(cell.Folded, FormRole.Level1) is not null)
            .MaxBy(cell => cell.Column);
        return new SummaryPair(column, level?.Text ?? string.Empty);
    }

    /// <summary>The amounts that the heading rows announce before a column.</summary>
    public static ImmutableArray<SummaryAmount> AmountsIn(IEnumerable<FormRow> rows, int end, FormLabels labels) =>
        [.. rows.SelectMany(row => row.Cells).Where(cell => cell.Column < end)
            .Select(cell => (Cell: cell, Label: labels.Read(cell)))
            .Where(each => each.Label is { Term.Role: FormRole.Amount })
            .Select(each => new SummaryAmount(each.Cell.Column, each.Label!, each.Cell))
            .OrderBy(amount => amount.Column)];
}
