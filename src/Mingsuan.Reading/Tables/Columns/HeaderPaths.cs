using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// The header path above each column. A header cell covers the blank cells to its right as long as they stand below the same
/// cell of the row above.
/// </summary>
internal static class HeaderPaths
{
    /// <summary>For each column the texts above it from top to bottom.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(HeadedGrid grid, LabelReader labels)
    {
        var columns = grid.ColumnCount;
        grid = grid with { Header = Snap(grid.Header, labels) };
        var owners = new int[columns];
        var paths = Enumerable.Range(0, columns).Select(_ => new List<string>()).ToArray();
        foreach (var row in grid.Header) owners = Descend(row, owners, paths);
        return [.. paths.Select(path => path.ToImmutableArray())];
    }

    /// <summary>
    /// A 合计 or 小计 begins a group: where the heading above it stands one column beside, it is moved over it.
    /// </summary>
    private static ImmutableArray<GridRow> Snap(ImmutableArray<GridRow> header, LabelReader labels)
    {
        var rows = header.ToBuilder();
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            foreach (var total in rows[i + 1].Cells.Where(cell => labels.Read(cell.Text).IsTotal && cell.Column > 1))
            {
                if (rows[i][total.Column].Length == 0 && rows[i].Cells.FirstOrDefault(cell => cell.Column == total.Column - 1 && cell.Text.Length > 0) is { } beside)
                {
                    rows[i] = Move(rows[i], beside, total.Column);
                }
            }
        }

        return rows.ToImmutable();
    }

    private static GridRow Move(GridRow row, GridCell cell, int column) => row with
    {
        Cells = [.. row.Cells.Where(each => each.Column != column && each != cell), cell with { Column = column }, cell with { Text = string.Empty }],
    };

    /// <summary>Adds one header row to the paths and returns, for each column, the cell that covers it now.</summary>
    private static int[] Descend(GridRow row, int[] owners, List<string>[] paths)
    {
        var next = new int[owners.Length];
        var (text, owner, from) = (string.Empty, 0, -1);
        for (var column = 0; column < owners.Length; column++)
        {
            if (row[column] is { Length: > 0 } printed) (text, owner, from) = (printed, column + 1, column);
            var covered = from >= 0 && owners[from] == owners[column];
            if (covered && text.Length > 0) paths[column].Add(text);
            next[column] = HashCode.Combine(owners[column], covered ? owner : -column - 1);
        }

        return next;
    }
}
