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
        if (IsRestOfRow(above[^1], below[0]))
        {
            rows[^1] = above[^1] with { Cells = [.. above[^1].Cells.Zip(below[0].Cells, (cell, rest) => Whole(cell, rest) with { RowSpan = 1 })] };
            rows.AddRange(below[1..]);
            return rows.ToImmutable();
        }

        var kept = ImmutableArray.CreateBuilder<GridCell>();
        foreach (var cell in below[0].Cells)
        {
            if (!TryMerge(rows, cell, isOpen)) kept.Add(cell);
        }

        rows.Add(below[0] with { Cells = kept.ToImmutable() });
        rows.AddRange(below[1..]);
        return rows.ToImmutable();
    }

    /// <summary>True where the break cuts a row inside a bracket: the rest closes what the row above opens, and says nothing in other columns.</summary>
    private static bool IsRestOfRow(GridRow cut, GridRow rest) =>
        cut.Cells.Length == rest.Cells.Length && cut.Cells.Length > 1
        && cut.Cells.Zip(rest.Cells).All(pair => pair.First.Column == pair.Second.Column && pair.First.RowSpan == 1 && pair.Second.RowSpan == 1
            && (pair.Second.Text.Length == 0 || (Open(pair.First.Text) > 0 && Open(pair.Second.Text) < 0)))
        && rest.Cells.Any(cell => cell.Text.Length > 0);

    /// <summary>How many brackets are opened more than closed.</summary>
    private static int Open(string text) => TextFolding.Fold(text).Sum(letter => letter switch
    {
        '(' => 1,
        ')' => -1,
        _ => 0,
    });

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
