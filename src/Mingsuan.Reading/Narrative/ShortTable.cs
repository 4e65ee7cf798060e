using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells a table whose total is more than all that stands below it: some of its rows are missing.</summary>
internal sealed class ShortTable(CubeSpace cube)
{
    /// <summary>True where a column's total is beyond the sum of its uppermost parts.</summary>
    public bool Is(TableDraft table) => table.Panels.Exists(panel => Axes().Any(dimension => panel.Cells.Where(IsAmount).GroupBy(cell => cell.Column).Any(column => IsShort([.. column], dimension))));

    private Dimension[] Axes() => [cube.Function, cube.Economic, cube.GovernmentEconomic, cube.Project];

    private bool IsAmount(CellDraft cell) => cell.Figure.IsStated && cell.Coordinate[cube.Measure]?.Id == "amount";

    private bool IsShort(List<CellDraft> column, Dimension dimension)
    {
        var parts = column.FindAll(cell => cell.Coordinate[dimension] is { Parent.IsAll: true });
        return parts.Count > 0 && column.Find(cell => cell.Coordinate[dimension] is { IsAll: true } && Others(dimension).All(other => Equals(cell.Coordinate[other], parts[0].Coordinate[other]))) is { } whole
            && parts.Sum(part => part.Figure.Value + part.Figure.HalfStep) < whole.Figure.Value - whole.Figure.HalfStep;
    }

    private IEnumerable<Dimension> Others(Dimension dimension) => Axes().Append(cube.Flow).Where(other => other != dimension);
}
