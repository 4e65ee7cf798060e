using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>Lays the column trees of a table's panels out as header rows of cells that span.</summary>
internal sealed class HeaderRows
{
    private readonly List<List<DocumentCell>> rows = [];
    private readonly int depth;

    private HeaderRows(int depth)
    {
        this.depth = depth;
        for (var row = 0; row < depth; row++) rows.Add([]);
    }

    /// <summary>The header of these panels, and below it a row of column numbers where the table has one.</summary>
    public static ImmutableArray<DocumentRow> Of(TableLayout table, TextSlots slots)
    {
        var header = new HeaderRows(table.Panels.Max(panel => panel.Columns.Max(Depth) + (panel.Heading is null ? 0 : 1)));
        var column = 0;
        foreach (var panel in table.Panels) column = header.Place(panel, column, slots);
        if (table.HasColumnNumbers) header.rows.Add([.. Enumerable.Range(0, column).Select(Number)]);
        return [.. header.rows.Select(cells => new DocumentRow([.. cells.OrderBy(cell => cell.Column)]))];
    }

    private static DocumentCell Number(int column) => new(column, (column + 1).ToString(CultureInfo.InvariantCulture)) { IsLabel = true };

    private static int Depth(ColumnLayout column) => column.Columns.Length == 0 ? 1 : 1 + column.Columns.Max(Depth);

    private int Place(PanelLayout panel, int column, TextSlots slots)
    {
        var row = 0;
        if (panel.Heading is { } heading)
        {
            var width = panel.Columns.Sum(top => top.Leaves.Count());
            rows[row++].Add(new DocumentCell(column, slots.Fill(heading)) { ColumnSpan = width, IsLabel = true });
        }

        foreach (var top in panel.Columns) column = Place(top, column, row, slots);
        return column;
    }

    private int Place(ColumnLayout layout, int column, int row, TextSlots slots)
    {
        var isLeaf = layout.Columns.Length == 0;
        var cell = new DocumentCell(column, slots.Fill(layout.Label)) { ColumnSpan = layout.Leaves.Count(), RowSpan = isLeaf ? depth - row : 1, IsLabel = true };
        rows[row].Add(cell);
        if (isLeaf) return column + 1;
        foreach (var below in layout.Columns) column = Place(below, column, row + 1, slots);
        return column;
    }
}
