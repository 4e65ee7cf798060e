using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Joins the rows on both sides of a page break: a cell over several rows that the break cuts becomes one cell again.</summary>
internal static class CutCells
{
    /// <summary>The rows above and below; <paramref name="isOpen"/> where no line closes the part above.</summary>
    public static ImmutableArray<GridRow> Join(ImmutableArray<GridRow> above, ImmutableArray<GridRow> below, bool isOpen)
    {
        if (above.IsEmpty || below.IsEmpty) return above.AddRange(below);
        var rows = above.ToBuilder();
        var kept = ImmutableArray.CreateBuilder<GridCell>();
        foreach (var cell in below[0].Cells)
        {
            if (!TryMerge(rows, cell, isOpen)) kept.Add(cell);
        }

        rows.Add(below[0] with { Cells = kept.ToImmutable() });
        rows.AddRange(below[1..]);
        return rows.ToImmutable();
    }

    private static bool TryMerge(ImmutableArray<GridRow>.Builder rows, GridCell rest, bool isOpen)
    {
        var (row, index) = LastAt(rows, rest.Column);
        if (row < 0) return false;
        var cut = rows[row].Cells[index];
        if (cut.ColumnSpan != rest.ColumnSpan || row + cut.RowSpan != rows.Count || (cut.RowSpan == 1 && rest.RowSpan == 1)) return false;
        if (!isOpen && cut.Text.Length > 0 && rest.Text.Length > 0) return false;
        rows[row] = rows[row] with { Cells = rows[row].Cells.SetItem(index, Whole(cut, rest)) };
        return true;
    }

    private static (int Row, int Index) LastAt(ImmutableArray<GridRow>.Builder rows, int column)
    {
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            for (var i = 0; i < rows[row].Cells.Length; i++)
            {
                if (rows[row].Cells[i].Column == column) return (row, i);
            }
        }

        return (-1, -1);
    }

    /// <summary>One cell of two pieces; it stands where its text begins.</summary>
    private static GridCell Whole(GridCell cut, GridCell rest)
    {
        var text = cut.Text + rest.Text;
        var place = cut.Text.Length > 0 ? cut.Place : rest.Place;
        return cut with { Text = text, RowSpan = cut.RowSpan + rest.RowSpan, Place = place with { Text = text } };
    }
}
