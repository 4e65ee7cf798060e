using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Chooses the open timing and source of whole panels: the member under which most of a panel's amounts agree with amounts stated
/// elsewhere in the document and fewest disagree. A tie stays open.
/// </summary>
internal static class ScopeInference
{
    public static void Infer(IReadOnlyList<TableDraft> tables, ReadingContext context)
    {
        var cube = context.Cube;
        Member[] timings = [cube.Timing.Root, cube.Timing["current"], cube.Timing["carryover"]];
        Member[] sources = [cube.Source.Root, cube.Source["fiscal"], cube.Source["general"]];
        for (var round = 0; round < 2; round++)
        {
            var anchors = new ScopeAnchors(tables, context);
            foreach (var table in tables)
            {
                foreach (var panel in table.Panels)
                {
                    Choose(table, panel, cube.Source, sources, anchors);
                    Choose(table, panel, cube.Timing, timings, anchors);
                }
            }
        }

        if (HasNoCarryover(tables, cube)) Settle(tables.SelectMany(table => table.Panels.Select(panel => (table, panel))), new InferredScope(cube.Timing.Root, "no-carryover"));
        foreach (var member in (Member[])[cube.Timing.Root, cube.Source.Root])
        {
            var empty = tables.SelectMany(table => table.Panels.Select(panel => (table, panel))).Where(each => each.panel.Cells.TrueForAll(cell => cell.Figure.IsNothing));
            Settle(empty, new InferredScope(member, "empty"));
        }
    }

    /// <summary>True where carryover is printed somewhere, and nowhere with an amount: then all money is this year's.</summary>
    private static bool HasNoCarryover(IReadOnlyList<TableDraft> tables, CubeSpace cube)
    {
        var carryover = tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells)
            .Where(cell => cell.Coordinate[cube.Timing]?.IsWithin(cube.Timing["carryover"]) == true).ToList();
        return carryover.Count > 0 && carryover.TrueForAll(cell => cell.Figure.IsNothing);
    }

    /// <summary>Fills what is still open: where all money is this year's, or where there is none at all.</summary>
    private static void Settle(IEnumerable<(TableDraft Table, PanelDraft Panel)> panels, InferredScope scope)
    {
        foreach (var (table, panel) in panels)
        {
            var open = panel.Cells.Where(cell => cell.Coordinate[scope.Member.Dimension] is null).ToList();
            if (open.Count == 0) continue;
            table.Inferred.Add(scope);
            foreach (var cell in open) Set(cell, scope);
        }
    }

    private static void Set(CellDraft cell, InferredScope scope)
    {
        cell.Coordinate = cell.Coordinate.With(scope.Member);
        cell.Inferred.Add(scope);
    }

    private static void Choose(TableDraft table, PanelDraft panel, Dimension dimension, Member[] candidates, ScopeAnchors anchors)
    {
        var open = panel.Cells.Where(cell => cell.Coordinate[dimension] is null).ToList();
        if (open.Count == 0) return;
        var scored = candidates.Select(member => (Member: member, Score: Score(open, member, panel, anchors))).OrderByDescending(each => each.Score).ToList();
        var best = scored[0];
        if (best.Score <= 0) return;
        if (scored[1].Score == best.Score && !SameMoney(scored, best.Score)) return;
        var scope = new InferredScope(best.Member, $"{best.Score}");
        table.Inferred.Add(scope);
        foreach (var cell in open) Set(cell, scope);
    }

    /// <summary>Where wider and narrower member agree equally well they are the same money here: the first, widest, is taken.</summary>
    private static bool SameMoney(List<(Member Member, int Score)> scored, int best) =>
        scored.TakeWhile(each => each.Score == best).All(each => each.Member.IsWithin(scored[0].Member) || scored[0].Member.IsWithin(each.Member));

    private static int Score(List<CellDraft> open, Member member, PanelDraft panel, ScopeAnchors anchors)
    {
        var score = 0;
        foreach (var cell in open.Where(cell => cell.Figure is { IsStated: true, Value: not 0 }))
        {
            var coordinate = cell.Coordinate.With(member);
            if (anchors.At(coordinate, panel) is { } interval) score += cell.Figure.Interval.Meets(interval) ? 1 : -1;
            else if (anchors.MappedAt(coordinate, cell.Figure.Interval)) score++;
        }

        return score;
    }
}
