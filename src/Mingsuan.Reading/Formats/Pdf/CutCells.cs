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
        var pairs = below[0].Cells.Select(cell => PairOf(rows, cell)).ToList();
        foreach (var pair in pairs)
        {
            if (IsOne(pair, rows.Count, isOpen) && !pairs.Exists(other => IsLeftOf(pair, other) && BeginsAnew(other, isOpen))) Merge(rows, pair);
            else kept.Add(pair.Rest);
        }

        rows.Add(below[0] with { Cells = kept.ToImmutable() });
        rows.AddRange(below[1..]);
        return rows.ToImmutable();
    }

    /// <summary>
    /// True where the break cuts a row inside a bracket or a number: the rest closes what the row above opens, or prints the digit that an amount above
    /// lacks; in other columns it prints nothing, or words below words.
    /// </summary>
    private static bool IsRestOfRow(GridRow cut, GridRow rest)
    {
        if (cut.Cells.Length != rest.Cells.Length || cut.Cells.Length < 2) return false;
        var pairs = cut.Cells.Zip(rest.Cells).ToList();
        if (!pairs.TrueForAll(pair => pair.First.Column == pair.Second.Column && pair.First.RowSpan == 1 && pair.Second.RowSpan == 1)) return false;
        var printed = pairs.FindAll(pair => pair.Second.Text.Length > 0);
        if (printed.Count == 0) return false;
        if (printed.TrueForAll(ClosesBracket)) return true;
        return printed.Exists(IsCutNumber) && printed.TrueForAll(pair => IsCutNumber(pair) || IsWords(pair.First.Text, pair.Second.Text));
    }

    private static bool ClosesBracket((GridCell Above, GridCell Below) pair) => Open(pair.Above.Text) > 0 && Open(pair.Below.Text) < 0;

    /// <summary>12,437.3 above a single digit.</summary>
    private static bool IsCutNumber((GridCell Above, GridCell Below) pair) =>
        pair.Below.Text is [>= '0' and <= '9'] && pair.Above.Text is [.., >= '0' and <= '9', '.', >= '0' and <= '9'];

    private static bool IsWords(string above, string below) => above.Length > 0 && !above.Any(char.IsAsciiDigit) && !below.Any(char.IsAsciiDigit);

    /// <summary>How many brackets are opened more than closed.</summary>
    private static int Open(string text) => TextFolding.Fold(text).Sum(letter => letter switch
    {
        '(' => 1,
        ')' => -1,
        _ => 0,
    });

    private static CutPair PairOf(ImmutableArray<GridRow>.Builder rows, GridCell rest)
    {
        var (row, index) = LastAt(rows, rest.Column);
        return new CutPair(row, index, row < 0 ? rest : rows[row].Cells[index], rest);
    }

    /// <summary>True where the break cuts one cell into these two.</summary>
    private static bool IsOne(CutPair pair, int rows, bool isOpen)
    {
        var (row, _, cut, rest) = pair;
        if (row < 0 || cut.ColumnSpan != rest.ColumnSpan || row + cut.RowSpan != rows || (cut.RowSpan == 1 && rest.RowSpan == 1)) return false;
        if (!isOpen && cut.Text.Length > 0 && rest.Text.Length > 0) return false;
        return cut.Text.Length > 0 || rest.Text.Length == 0 || cut.RowSpan == 1 || rest.RowSpan > 1; // else the text of such a cell would stand above the break
    }

    /// <summary>True for a cell at the left over the same rows below the break: the name, or the first amount, of what the cell tells.</summary>
    private static bool IsLeftOf(CutPair pair, CutPair other) => other.Row >= 0 && other.Rest.Column < pair.Rest.Column && other.Rest.RowSpan == pair.Rest.RowSpan && pair.Rest.RowSpan > 1;

    /// <summary>Where both parts print, another cell begins below the break, and with it those beside it that are blank.</summary>
    private static bool BeginsAnew(CutPair pair, bool isOpen) => !isOpen && pair.Cut.Text.Length > 0 && pair.Rest.Text.Length > 0;

    private static void Merge(ImmutableArray<GridRow>.Builder rows, CutPair pair) =>
        rows[pair.Row] = rows[pair.Row] with { Cells = rows[pair.Row].Cells.SetItem(pair.Index, Whole(pair.Cut, pair.Rest)) };

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

    /// <summary>The last cell above the break in a column, where it stands, and the first one below.</summary>
    private readonly record struct CutPair(int Row, int Index, GridCell Cut, GridCell Rest);
}
