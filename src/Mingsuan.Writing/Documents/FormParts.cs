using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>
/// The tables in which a format with pages prints a table. Only the first rows of one can stand again on every page, so a form's long list of targets is a table of its own
/// right below the fields.
/// </summary>
internal static class FormParts
{
    public static ImmutableArray<DocumentTable> Of(DocumentTable table) => table.ListAt == 0
        ? [table]
        : [table with { Rows = table.Rows[..table.ListAt], Notes = [], ListAt = 0 }, table with { Rows = Cut(table.Rows[table.ListAt..]), RepeatedRows = 1, ListAt = 0 }];

    /// <summary>The rows with a first one that ends with itself: what spanned from it into those below stands blank there.</summary>
    private static ImmutableArray<DocumentRow> Cut(ImmutableArray<DocumentRow> rows)
    {
        var spanning = rows[0].Cells.Where(cell => cell.RowSpan > 1).ToList();
        if (spanning.Count == 0) return rows;
        var head = rows[0] with { Cells = [.. rows[0].Cells.Select(cell => cell with { RowSpan = 1 })] };
        var below = rows[1] with { Cells = [.. rows[1].Cells.Concat(spanning.Select(cell => new DocumentCell(cell.Column, string.Empty) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan - 1 })).OrderBy(cell => cell.Column)] };
        return [head, below, .. rows[2..]];
    }
}
