using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>How a number may have gone wrong, as what stands around it tells: it is the figure of a neighbour or of another year.</summary>
internal sealed class Slips(Disclosure disclosure)
{
    private const int CopiedCost = 4;

    /// <summary>The change with the slip that its place explains, where its print explains none.</summary>
    public Change Explain(Change change)
    {
        if (change.Slip is not null || change.Claim.Fact is not { } number || change.Number.Figure.Value == 0) return change;
        return Copied(disclosure.Facts[number]) is { } slip ? change with { Slip = slip, Cost = CopiedCost } : change;
    }

    private string? Copied(Fact fact)
    {
        if (fact.Statement is Statement.Cell cell && Neighbour(fact, cell) is { } slip) return slip;
        return disclosure.Facts.Any(other => IsOfOtherYear(fact, other)) ? SlipIds.LastYear : null;
    }

    private string? Neighbour(Fact fact, Statement.Cell cell)
    {
        if (disclosure.Tables.FirstOrDefault(table => table.Id == cell.Table)?.Panels.FirstOrDefault(panel => panel.Index == cell.Panel) is not { } panel) return null;
        bool Is(int row, int column) => panel[row, column]?.Figure is { IsStated: true } figure && figure.Value == fact.Figure.Value;
        if (Is(cell.Row - 1, cell.Column) || Is(cell.Row + 1, cell.Column)) return SlipIds.NeighbouringRow;
        return Is(cell.Row, cell.Column - 1) || Is(cell.Row, cell.Column + 1) ? SlipIds.NeighbouringColumn : null;
    }

    private bool IsOfOtherYear(Fact fact, Fact other)
    {
        var (year, stage) = (disclosure.Cube.Year, disclosure.Cube.Stage);
        return other.Figure.Value == fact.Figure.Value
            && other.Coordinate[year] is { } own && own != fact.Coordinate[year]
            && other.Coordinate.With(year.Root).With(stage.Root).Equals(fact.Coordinate.With(year.Root).With(stage.Root));
    }
}
