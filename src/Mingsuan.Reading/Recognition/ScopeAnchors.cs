using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The amounts of all tables by coordinate, for telling what an open scope can be.</summary>
internal sealed class ScopeAnchors
{
    private readonly Dictionary<Coordinate, List<(PanelDraft Panel, Interval Interval)>> amounts = [];
    private readonly ReadingContext context;

    private readonly YearEndMoney yearEnd;

    public ScopeAnchors(IEnumerable<TableDraft> tables, ReadingContext context)
    {
        this.context = context;
        var cells = new List<CellDraft>();
        foreach (var panel in tables.SelectMany(table => table.Panels))
        {
            cells.AddRange(panel.Cells);
            Add(panel);
        }

        yearEnd = new YearEndMoney(cells, context.Cube);
    }

    /// <summary>Takes in what a panel states, again where its scopes have been filled since.</summary>
    public void Add(PanelDraft panel)
    {
        foreach (var cell in panel.Cells.Where(cell => cell.Figure.State != CellState.Illegible)) AddWithPair(panel, cell);
    }

    /// <summary>Whether any table that states an amount there, or at its mirror in the other flow, agrees: revenue is all uses too; null where none states one.</summary>
    public bool? Agrees(Coordinate coordinate, Interval interval)
    {
        var mirror = Mirror(coordinate);
        var stated = coordinate[context.Cube.Flow]?.Id == "revenue" ? [coordinate, mirror, mirror.With(context.Cube.Nature.Root)] : (Coordinate[])[coordinate, mirror];
        var found = stated.SelectMany(each => amounts.GetValueOrDefault(each) ?? []).ToList();
        return found.Count == 0 ? null : found.Exists(each => each.Interval.Meets(interval));
    }

    /// <summary>True where a table states an amount there, in the flow that the coordinate names.</summary>
    public bool IsStated(Coordinate coordinate) => amounts.ContainsKey(coordinate);

    /// <summary>True where a mapping of equals leads from there to a coordinate that states the same amount, in basic or in all expenditure.</summary>
    public bool MappedAt(Coordinate coordinate, Interval interval)
    {
        var cube = context.Cube;
        return context.Catalog.Mappings
            .Where(mapping => mapping is { IsEqual: true, Left.Length: 1, Right.Length: 1 } && (mapping.IsExact || mapping.MayBeLess) && coordinate.Refines(coordinate.Join(mapping.Left[0])))
            .Where(mapping => mapping.Left[0].Stated.All(member => coordinate[member.Dimension] == member))
            .Select(mapping => coordinate.With(cube.Aspect.Root).Join(mapping.Right[0]))
            .Any(mapped => States(mapped, interval) || States(mapped.With(cube.Nature["basic"]), interval));
    }

    private bool States(Coordinate coordinate, Interval interval) =>
        amounts.TryGetValue(coordinate, out var stated) && stated.Exists(each => !each.Interval.IsExact && each.Interval.Meets(interval));

    /// <summary>What another panel states there, also for the other flow, since revenue and expenditure balance; null where none does.</summary>
    public Interval? At(Coordinate coordinate, PanelDraft? except)
    {
        Coordinate[] statements = [coordinate, Mirror(coordinate)];
        foreach (var each in statements)
        {
            if (Stated(each, except) is { } interval) return interval;
        }

        return coordinate[context.Cube.Timing]?.IsAll == true ? SumOfTimings(statements, except) : null;
    }

    /// <summary>What all money is where this year's is stated and nothing is carried over of a wider source; null elsewhere.</summary>
    public Interval? WithNothingCarriedOver(Coordinate coordinate, PanelDraft? except)
    {
        var timing = context.Cube.Timing;
        if (coordinate[timing]?.IsAll != true || Stated(coordinate.With(timing["current"]), except) is not { } current) return null;
        for (var source = coordinate[coordinate.Cube.Source]?.Parent; source is not null; source = source.Parent)
        {
            if (Stated(coordinate.With(timing["carryover"]).With(source), except) is { } carried) return carried.Meets(Interval.Exact(0)) ? current : null;
        }

        return null;
    }

    private Interval? Stated(Coordinate coordinate, PanelDraft? except)
    {
        foreach (var (panel, interval) in amounts.GetValueOrDefault(coordinate) ?? [])
        {
            if (panel != except) return interval;
        }

        return null;
    }

    /// <summary>What all money is where only this year's and the carried-over part are stated.</summary>
    private Interval? SumOfTimings(Coordinate[] statements, PanelDraft? except)
    {
        var timing = context.Cube.Timing;
        foreach (var each in statements)
        {
            if (Stated(each.With(timing["current"]), except) is { } current && Stated(each.With(timing["carryover"]), except) is { } carryover) return current + carryover;
        }

        return null;
    }

    /// <summary>A row that names a departmental and a government account states the departmental one too.</summary>
    private void AddWithPair(PanelDraft panel, CellDraft cell)
    {
        var cube = context.Cube;
        Add(panel, cell.Coordinate, cell.Figure.Interval);
        if (cell.Coordinate[cube.Economic] is not { IsAll: false } || cell.Coordinate[cube.GovernmentEconomic] is not { IsAll: false }) return;
        Add(panel, cell.Coordinate.With(cube.GovernmentEconomic.Root), cell.Figure.Interval);
    }

    private void Add(PanelDraft panel, Coordinate coordinate, Interval interval)
    {
        if (!amounts.TryGetValue(coordinate, out var list)) amounts.Add(coordinate, list = []);
        list.Add((panel, interval));
    }

    private Coordinate Mirror(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        if (coordinate[cube.Nature] is { IsAll: false } nature && (nature.Id != "expenditure" || yearEnd.MayBeOf(coordinate[cube.Source]))) return coordinate;
        return coordinate[cube.Flow]?.Id == "revenue"
            ? coordinate.With(cube.Flow["expenditure"]).With(yearEnd.MayBeOf(coordinate[cube.Source]) ? cube.Nature.Root : cube.Nature["expenditure"])
            : coordinate.With(cube.Flow["revenue"]).With(cube.Nature.Root);
    }
}
