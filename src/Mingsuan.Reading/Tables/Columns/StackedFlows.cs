using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Revenue and expenditure of one table that stand below each other in one column: a row that does not say which it is belongs to the total of a flow that
/// follows it, or, where the totals stand first, to the one before it. Where all totals are of one flow (收入总计 below 财政拨款收入), so are the rows.
/// </summary>
internal static class StackedFlows
{
    /// <summary>Fills the flow of the rows where no column states one and the totals of both are printed.</summary>
    public static void Fill(List<RowDraft> rows, PanelColumns panel, Coordinate scope)
    {
        var flow = scope.Cube.Flow;
        if (scope[flow] is not null || panel.Money.Any(column => column.Coordinate[flow] is not null)) return;
        var totals = rows.FindAll(row => IsTotalOf(row, flow)).Select(row => row.Coordinate![flow]).Distinct().Count();
        if (totals == 0 || (totals == 1 && rows.Exists(row => row.Coordinate![flow] is not null && !row.IsTotal))) return;
        var isHeaded = IsTotalOf(rows[0], flow);
        Member? near = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[isHeaded ? i : rows.Count - 1 - i];
            if (IsTotalOf(row, flow)) near = row.Coordinate![flow];
            else if (near is not null && row.Coordinate![flow] is null) row.Coordinate = row.Coordinate.With(near);
        }
    }

    private static bool IsTotalOf(RowDraft row, Dimension flow) => row.IsTotal && row.Coordinate![flow] is not null; // the resolver gave it
}
