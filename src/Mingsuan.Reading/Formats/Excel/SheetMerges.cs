using ExcelDataReader;

namespace Mingsuan.Reading;

/// <summary>The merged cells of a sheet: the first cell of each spans, the others print nothing.</summary>
internal sealed class SheetMerges
{
    private readonly Dictionary<(int Row, int Column), CellRange> anchors = [];
    private readonly Dictionary<int, List<CellRange>> byRow = [];

    public SheetMerges(CellRange[] ranges)
    {
        foreach (var range in ranges)
        {
            if (range.ToRow < range.FromRow || range.ToColumn < range.FromColumn) continue;
            anchors.TryAdd((range.FromRow, range.FromColumn), range);
            if (byRow.TryGetValue(range.FromRow, out var known)) known.Add(range);
            else byRow[range.FromRow] = [range];
        }
    }

    private readonly List<CellRange> open = [];
    private int last = -1;

    /// <summary>The spans of the cell, or null where another cell covers it. Rows are asked for from top to bottom.</summary>
    public (int Rows, int Columns)? At(int row, int column)
    {
        Advance(row);
        if (anchors.TryGetValue((row, column), out var own)) return (own.ToRow - own.FromRow + 1, own.ToColumn - own.FromColumn + 1);
        return open.Exists(range => range.FromColumn <= column && column <= range.ToColumn) ? null : (1, 1);
    }

    private void Advance(int row)
    {
        if (row == last) return;
        for (var next = last + 1; next <= row; next++)
        {
            if (byRow.TryGetValue(next, out var starting)) open.AddRange(starting);
        }

        open.RemoveAll(range => range.ToRow < row);
        last = row;
    }
}
