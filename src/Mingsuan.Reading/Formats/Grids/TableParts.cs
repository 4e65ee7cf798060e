namespace Mingsuan.Reading;

/// <summary>A stretch of a carrier's table: rows of one grid, or one row that is running text.</summary>
internal sealed record TablePart(bool IsGrid, IReadOnlyList<SpanRow> Rows);

/// <summary>
/// Cuts what a carrier keeps in one table into grids and text by its shape alone: blank rows part grids; a cell alone in its row
/// is text before the first grid and among its like; before a later grid where it spans columns, and where it is too long for a label.
/// </summary>
internal static class TableParts
{
    private const int LongestLabel = 40;

    /// <summary>The parts in order; blank rows are in none.</summary>
    public static IEnumerable<TablePart> Of(IReadOnlyList<SpanRow> rows)
    {
        var hasGrid = false;
        foreach (var stretch in Stretches(rows))
        {
            var first = 0;
            var isText = !hasGrid || stretch.TrueForAll(row => Lone(row) is not null);
            while (first < stretch.Count && IsTextBefore(stretch[first], isText)) yield return new TablePart(false, [stretch[first++]]);
            var end = stretch.Count;
            while (end > first && Lone(stretch[end - 1]) is { } last && IsLong(last)) end--;
            if (end > first) yield return new TablePart(true, stretch.GetRange(first, end - first));
            hasGrid |= end > first;
            for (var i = end; i < stretch.Count; i++) yield return new TablePart(false, [stretch[i]]);
        }
    }

    private static IEnumerable<List<SpanRow>> Stretches(IReadOnlyList<SpanRow> rows)
    {
        var stretch = new List<SpanRow>();
        var covered = 0; // rows that a cell above reaches into
        foreach (var row in rows)
        {
            var ends = row.IsBlank && covered == 0;
            if (ends && stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }

            covered = Math.Max(covered - 1, row.Printed.Select(cell => cell.RowSpan - 1).DefaultIfEmpty(0).Max());
            if (!ends) stretch.Add(row);
        }

        if (stretch.Count > 0) yield return stretch;
    }

    private static bool IsTextBefore(SpanRow row, bool isText) =>
        Lone(row) is { } cell && (isText || cell.ColumnSpan > 1 || IsLong(cell));

    private static bool IsLong(SpanCell cell) => cell.Text.Length > LongestLabel;

    /// <summary>The only cell that prints something, or null.</summary>
    private static SpanCell? Lone(SpanRow row)
    {
        var printed = row.Printed.Take(2).ToList();
        return printed.Count == 1 ? printed[0] : null;
    }
}
