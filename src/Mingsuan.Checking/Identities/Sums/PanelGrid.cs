using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The claims of a panel by position of row and column.</summary>
internal sealed class PanelGrid
{
    private readonly Dictionary<int, int> rowPositions = [];
    private readonly Dictionary<int, int> columnPositions = [];
    private readonly Claim?[,] claims;
    private readonly Panel panel;

    public PanelGrid(Panel panel)
    {
        this.panel = panel;
        claims = new Claim?[panel.Rows.Length, panel.Columns.Length];
        foreach (var row in panel.Rows) rowPositions[row.Index] = rowPositions.Count;
        foreach (var column in panel.Columns) columnPositions[column.Index] = columnPositions.Count;
    }

    /// <summary>Each column as a line of claims from top to bottom.</summary>
    public IEnumerable<AxisLine> RowAxis()
    {
        var flags = panel.Rows.Select(row => row.IsOfWhich).ToArray();
        for (var column = 0; column < panel.Columns.Length; column++)
        {
            var line = new Claim?[flags.Length];
            for (var row = 0; row < line.Length; row++) line[row] = claims[row, column];
            yield return new AxisLine(line, flags);
        }
    }

    /// <summary>Each row as a line of claims from left to right.</summary>
    public IEnumerable<AxisLine> ColumnAxis()
    {
        var flags = panel.Columns.Select(column => column.IsOfWhich).ToArray();
        for (var row = 0; row < panel.Rows.Length; row++)
        {
            var line = new Claim?[flags.Length];
            for (var column = 0; column < line.Length; column++) line[column] = claims[row, column];
            yield return new AxisLine(line, flags);
        }
    }

    /// <summary>Sets the claim of a cell, by the indices that the panel uses.</summary>
    public void Put(int row, int column, Claim claim)
    {
        if (rowPositions.TryGetValue(row, out var r) && columnPositions.TryGetValue(column, out var c)) claims[r, c] = claim;
    }
}

/// <summary>One column or one row of a panel, entry by entry; null where the panel has no cell.</summary>
internal readonly record struct AxisLine(Claim?[] Claims, bool[] OfWhich);
