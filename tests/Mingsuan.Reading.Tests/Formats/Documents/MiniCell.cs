namespace Mingsuan.Reading.Tests;

/// <summary>A cell of the invented disclosure; amounts are numbers with two decimals.</summary>
internal sealed record MiniCell(string Text, int Columns = 1, int Rows = 1)
{
    /// <summary>True for an amount, which a workbook keeps as a number.</summary>
    public bool IsAmount => Text.Contains('.', StringComparison.Ordinal);

    public static implicit operator MiniCell(string text) => new(text);
}

/// <summary>A table of the invented disclosure: its caption and its rows; covered cells are left out.</summary>
internal sealed record MiniTable(string Number, string Title, IReadOnlyList<IReadOnlyList<MiniCell>> Rows)
{
    public const string Body = "部门名称：示例市测试服务中心";
    public const string Unit = "单位：万元";

    /// <summary>The number of columns.</summary>
    public int Columns => Rows[0].Sum(cell => cell.Columns);

    /// <summary>The same table on a finer grid: each column takes as many of its columns as told, and every cell is merged over them.</summary>
    public MiniTable Widened(int[] widths) => this with
    {
        Rows = [.. Placed().GroupBy(placed => placed.Row).Select(row => (IReadOnlyList<MiniCell>)[.. row.Select(placed => placed.Cell with { Columns = widths.Skip(placed.Column).Take(placed.Cell.Columns).Sum() })])],
    };

    /// <summary>Each cell with the row and column where it begins.</summary>
    public IEnumerable<(MiniCell Cell, int Row, int Column)> Placed()
    {
        var taken = new HashSet<(int, int)>();
        for (var row = 0; row < Rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row])
            {
                while (taken.Contains((row, column))) column++;
                for (var i = 0; i < cell.Rows; i++)
                {
                    for (var j = 0; j < cell.Columns; j++) taken.Add((row + i, column + j));
                }

                yield return (cell, row, column);
                column += cell.Columns;
            }
        }
    }

    /// <summary>What every reader must give: a text for each row and column, covered cells blank.</summary>
    public string[][] Expected()
    {
        var grid = Rows.Select(_ => Enumerable.Repeat(string.Empty, Columns).ToArray()).ToArray();
        foreach (var (cell, row, column) in Placed()) grid[row][column] = cell.Text;
        return grid;
    }
}
