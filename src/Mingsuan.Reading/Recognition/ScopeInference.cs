using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Chooses the open timing and source of whole panels: the member under which most of a panel's amounts agree with what the document
/// states elsewhere and fewest disagree. A tie stays open, unless the document leaves only one possibility.
/// </summary>
internal sealed class ScopeInference(IReadOnlyList<TableDraft> tables, IReadOnlyList<DraftFact> statements, ReadingContext context)
{
    /// <summary>What one panel settles is evidence for the next; the last round also weighs what is only indirect.</summary>
    private const int Rounds = 3;

    /// <summary>How many tables make a habit.</summary>
    private const int FewestOfHabit = 3;

    private readonly CubeSpace cube = context.Cube;

    private IEnumerable<(TableDraft Table, PanelDraft Panel)> Panels => tables.SelectMany(table => table.Panels.Select(panel => (table, panel)));

    /// <summary>Fills the open positions of all cells that can be told.</summary>
    public void Infer()
    {
        Member[] timings = [cube.Timing.Root, cube.Timing["current"], cube.Timing["carryover"]];
        Member[] sources = [cube.Source.Root, cube.Source["fiscal"], cube.Source["general"]];
        for (var round = 0; round < Rounds; round++)
        {
            var anchors = new ScopeAnchors(tables, context);
            var evidence = new ScopeEvidence(anchors, round == Rounds - 1);
            foreach (var (table, panel) in Panels)
            {
                if (Choose(table, panel, sources, evidence) | Choose(table, panel, timings, evidence)) anchors.Add(panel);
            }
        }

        var empty = Panels.Where(each => each.Panel.Cells.TrueForAll(cell => cell.Figure.IsNothing)).ToList();
        foreach (var member in (Member[])[cube.Timing.Root, cube.Source.Root]) Settle(empty, new InferredScope(member, ScopeBasis.Empty));
        SettleByTitle();
        SettleByTotal();
        SettleByHabit(cube.Timing);
        SettleByNothingCarried();
        if (HasNoCarryover() || StatesMattersOnly()) Settle(Panels, new InferredScope(cube.Timing.Root, ScopeBasis.NoCarryover));
        if (HasOneSource() || StatesMattersOnly()) Settle(Panels, new InferredScope(cube.Source.Root, ScopeBasis.OneSource));
    }

    /// <summary>
    /// True where no money is carried over: it is printed, and nowhere with an amount; or the document states its revenue, every table
    /// could be read, and nothing mentions it. Then all money is this year's.
    /// </summary>
    private bool HasNoCarryover()
    {
        var carried = Stated(cube.Timing["carryover"]).ToList();
        return carried.TrueForAll(figure => figure.IsNothing) && (carried.Count > 0 || StatesWholeRevenue());
    }

    /// <summary>True where all tables are of matters (“三公”经费) and nothing tells parts of their money apart: then each speaks of all of it.</summary>
    private bool StatesMattersOnly() => tables.Count > 0 && !Stated(cube.Timing["carryover"]).Any()
        && Panels.All(each => each.Panel.Cells.TrueForAll(cell => cell.Coordinate[cube.Aspect] is { IsAll: false }));

    /// <summary>Money of a source whose carried-over part is printed, and nowhere with an amount, is this year's, whatever is carried over of others.</summary>
    private void SettleByNothingCarried()
    {
        var carried = Coordinates().Where(each => each.Coordinate[cube.Timing]?.IsWithin(cube.Timing["carryover"]) == true).ToList();
        foreach (var (table, panel) in Panels)
        {
            var sources = panel.Cells.Where(cell => cell.Coordinate[cube.Timing] is null).Select(cell => cell.Coordinate[cube.Source]).Distinct().ToList();
            if (sources is not [{ IsAll: false } source]) continue;
            var own = carried.FindAll(each => each.Coordinate[cube.Source] is { IsAll: false } other && (other.IsWithin(source) || source.IsWithin(other)));
            if (own.Exists(each => source.IsWithin(each.Coordinate[cube.Source]!)) && own.TrueForAll(each => each.Figure.IsNothing)) Settle([(table, panel)], new InferredScope(cube.Timing.Root, ScopeBasis.NoCarryover));
        }
    }

    /// <summary>True where all money that is stated of any source is of one: then that source and all are the same.</summary>
    private bool HasOneSource()
    {
        if (!StatesWholeRevenue()) return false;
        var paying = Coordinates().Where(each => !each.Figure.IsNothing).Select(each => each.Coordinate[cube.Source]).OfType<Member>().Distinct().ToList();
        return paying.Exists(member => !member.IsAll) && paying.TrueForAll(one => paying.TrueForAll(other => one.IsWithin(other) || other.IsWithin(one)));
    }

    /// <summary>What else is open in source is of the source that a longer word of the title holds (财政拨款 in 财政拨款“三公”经费).</summary>
    private void SettleByTitle()
    {
        foreach (var table in tables.Where(table => table.Title.Source is not null))
        {
            Settle(table.Panels.Select(panel => (table, panel)), new InferredScope(table.Title.Source!, ScopeBasis.Title));
        }
    }

    /// <summary>A lone column headed 总计 is of all sources where nothing narrows it.</summary>
    private void SettleByTotal() =>
        Settle(Panels.Where(each => each.Panel.Columns is [{ Path: [.., var heading] }] && context.Catalog.Lexicon.Find(TextFolding.Fold(heading)) is { Role: LabelRole.GrandTotal }), new InferredScope(cube.Source.Root, ScopeBasis.GrandTotal));

    /// <summary>
    /// A document keeps one habit: where several tables of a flow that do not say so were shown to be of one member, and none of another,
    /// the tables that say nothing either are of that member too.
    /// </summary>
    private void SettleByHabit(Dimension dimension)
    {
        foreach (var flow in (Member[])[cube.Flow["revenue"], cube.Flow["expenditure"]])
        {
            var shown = Panels.Select(each => Shown(each.Panel, dimension, flow)).OfType<Member>().ToList();
            if (shown.Count < FewestOfHabit || shown.Distinct().Count() > 1) continue;
            Settle(Panels.Where(each => each.Panel.Cells.TrueForAll(cell => cell.Coordinate[cube.Flow] == flow)), new InferredScope(shown[0], ScopeBasis.Habit) { Count = shown.Count });
        }
    }

    /// <summary>The member that figures showed a panel of the flow to be of; null where nothing was open or nothing was shown.</summary>
    private Member? Shown(PanelDraft panel, Dimension dimension, Member flow) => panel.Cells
        .Where(cell => cell.Coordinate[cube.Flow] == flow)
        .SelectMany(cell => cell.Inferred)
        .FirstOrDefault(scope => scope.Member.Dimension == dimension)?.Member;

    /// <summary>What is silent on revenue, or illegible, is no evidence of where money comes from.</summary>
    private bool StatesWholeRevenue() => !tables.Any(table => table.Region.IsIllegible) && Stated(cube.Flow["revenue"]).Any(figure => !figure.IsNothing);

    private IEnumerable<Figure> Stated(Member member) =>
        Coordinates().Where(each => each.Coordinate[member.Dimension]?.IsWithin(member) == true).Select(each => each.Figure);

    /// <summary>The amounts of this year's budget.</summary>
    private IEnumerable<(Coordinate Coordinate, Figure Figure)> Coordinates() => tables
        .SelectMany(table => table.Panels).SelectMany(panel => panel.Cells).Select(cell => (cell.Coordinate, cell.Figure))
        .Concat(statements.Select(fact => (fact.Coordinate, fact.Figure)))
        .Where(each => each.Coordinate[cube.Measure]?.Id == "amount");

    /// <summary>Fills what is still open where only one possibility is left.</summary>
    private static void Settle(IEnumerable<(TableDraft Table, PanelDraft Panel)> panels, InferredScope scope)
    {
        foreach (var (table, panel) in panels)
        {
            var open = Open(panel, scope.Member.Dimension);
            if (open.Count > 0) Fill(table, open, scope);
        }
    }

    private static List<CellDraft> Open(PanelDraft panel, Dimension dimension) => [.. panel.Cells.Where(cell => cell.Coordinate[dimension] is null)];

    private static void Fill(TableDraft table, List<CellDraft> open, InferredScope scope)
    {
        table.Inferred.Add(scope);
        foreach (var cell in open)
        {
            cell.Coordinate = cell.Coordinate.With(scope.Member);
            cell.Inferred.Add(scope);
        }
    }

    /// <summary>Fills what is open of one dimension where the evidence tells; true where it did.</summary>
    private static bool Choose(TableDraft table, PanelDraft panel, Member[] candidates, ScopeEvidence evidence)
    {
        var open = Open(panel, candidates[0].Dimension);
        if (open.Count == 0) return false;
        var scored = candidates.Select(member => (Member: member, Weight: evidence.Weigh(open, member, panel)))
            .OrderByDescending(each => each.Weight.Score).ThenBy(each => each.Weight.Derived)
            .ToList();
        var (best, weight) = scored[0];
        if (weight.Score <= 0 || (scored[1].Weight.Score == weight.Score && !SameMoney(scored, weight.Score))) return false;
        Fill(table, open, new InferredScope(best, weight.Agreeing > 0 ? ScopeBasis.Amounts : ScopeBasis.WiderAmounts) { Count = weight.Agreeing > 0 ? weight.Agreeing : weight.Score });
        return true;
    }

    /// <summary>Where wider and narrower member agree equally well they are the same money here: the first, widest, is taken.</summary>
    private static bool SameMoney(List<(Member Member, ScopeWeight Weight)> scored, int best) =>
        scored.TakeWhile(each => each.Weight.Score == best).All(each => each.Member.IsWithin(scored[0].Member) || scored[0].Member.IsWithin(each.Member));
}
