using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The amounts of all tables by coordinate, for telling what an open scope can be.</summary>
internal sealed class ScopeAnchors
{
    private readonly Dictionary<Coordinate, List<(PanelDraft Panel, Interval Interval)>> amounts = [];
    private readonly ReadingContext context;

    public ScopeAnchors(IEnumerable<TableDraft> tables, ReadingContext context)
    {
        this.context = context;
        foreach (var panel in tables.SelectMany(table => table.Panels))
        {
            foreach (var cell in panel.Cells.Where(cell => cell.Figure.State != CellState.Illegible)) AddWithPair(panel, cell);
        }
    }

    /// <summary>Whether any table that states an amount there, or at its mirror in the other flow, agrees; null where none states one.</summary>
    public bool? Agrees(Coordinate coordinate, Interval interval)
    {
        var stated = (Coordinate[])[coordinate, Mirror(coordinate)];
        var found = stated.SelectMany(each => amounts.GetValueOrDefault(each) ?? []).ToList();
        return found.Count == 0 ? null : found.Exists(each => each.Interval.Meets(interval));
    }

    /// <summary>True where an exact mapping leads from there to a coordinate that states the same amount, in basic or in all expenditure.</summary>
    public bool MappedAt(Coordinate coordinate, Interval interval)
    {
        var cube = context.Cube;
        return context.Catalog.Mappings
            .Where(mapping => mapping is { IsExact: true, IsEqual: true, Left.Length: 1, Right.Length: 1 } && coordinate.Refines(coordinate.Join(mapping.Left[0])))
            .Where(mapping => mapping.Left[0].Stated.All(member => coordinate[member.Dimension] == member))
            .Select(mapping => coordinate.With(cube.Aspect.Root).Join(mapping.Right[0]))
            .Any(mapped => States(mapped, interval) || States(mapped.With(cube.Nature["basic"]), interval));
    }

    private bool States(Coordinate coordinate, Interval interval) =>
        amounts.TryGetValue(coordinate, out var stated) && stated.Exists(each => !each.Interval.IsExact && each.Interval.Meets(interval));

    /// <summary>What another panel states there, also for the other flow, since revenue and expenditure balance; null where none does.</summary>
    public Interval? At(Coordinate coordinate, PanelDraft? except)
    {
        foreach (var each in (Coordinate[])[coordinate, Mirror(coordinate)])
        {
            if (!amounts.TryGetValue(each, out var stated)) continue;
            foreach (var (panel, interval) in stated)
            {
                if (panel != except) return interval;
            }
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

    private static Coordinate Mirror(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        if (coordinate[cube.Nature] is { IsAll: false, Id: not "expenditure" }) return coordinate;
        return coordinate[cube.Flow]?.Id == "revenue"
            ? coordinate.With(cube.Flow["expenditure"]).With(cube.Nature["expenditure"])
            : coordinate.With(cube.Flow["revenue"]).With(cube.Nature.Root);
    }
}
