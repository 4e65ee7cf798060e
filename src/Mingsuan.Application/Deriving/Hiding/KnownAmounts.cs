using System.Collections.Immutable;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What a full document states at each coordinate and in each cell; derived facts of the same document with tables hidden are held against it.</summary>
internal sealed class KnownAmounts
{
    private readonly SameMoney same;
    private readonly Dictionary<Coordinate, List<(Figure Figure, bool IsDisputed)>> byCoordinate = [];
    private readonly Dictionary<(string?, string?, string?), List<(Figure Figure, bool IsDisputed)>> byCell = [];

    /// <summary>By table and what a cell states but for timing, which is not printed in all of them.</summary>
    private readonly Dictionary<(string?, string), List<(Figure Figure, bool IsDisputed)>> byMeaning = [];

    public KnownAmounts(Disclosure full, CheckReport report, SameMoney same)
    {
        this.same = same;
        var disputed = report.Identities.Where(identity => identity is { IsBroken: true, IsFirm: true }).SelectMany(identity => identity.Terms).Select(term => term.Claim.Place).ToHashSet();
        foreach (var fact in full.Facts.Where(fact => fact.Base is null && fact.IsBound)) Add(fact.Coordinate, fact.Figure, fact.Place, disputed);
        foreach (var cell in full.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells))
        {
            if (cell.Fact is null) Add(cell.Coordinate, cell.Figure, cell.Place, disputed);
            var key = (cell.Place.Table, cell.Place.Row, cell.Place.Column);
            if (!byCell.TryGetValue(key, out var list)) byCell.Add(key, list = []);
            list.Add((cell.Figure, disputed.Contains(cell.Place)));
            var meaning = (cell.Place.Table, Meaning(cell.Coordinate));
            if (!byMeaning.TryGetValue(meaning, out var alike)) byMeaning.Add(meaning, alike = []);
            alike.Add((cell.Figure, disputed.Contains(cell.Place)));
        }
    }

    /// <summary>The coordinates of the amounts that the table prints.</summary>
    public IEnumerable<Coordinate> AmountsOf(Table table) => table.Panels.SelectMany(panel => panel.Cells)
        .Where(cell => cell.Figure.IsStated && cell.IsBound && IsAmount(cell.Coordinate)).Select(cell => same.Of(cell.Coordinate)!); // its own coordinates are known

    /// <summary>What of the derivation is confirmed, disputed or wrong.</summary>
    public HeldFacts Compare(Derivation derivation)
    {
        var verdicts = new HeldFacts();
        foreach (var table in derivation.Tables)
        {
            foreach (var panel in table.Panels)
            {
                foreach (var cell in panel.Cells)
                {
                    if (cell.Fact is { State: not DerivedState.Open } fact) Compare(fact, cell.Place ?? PlaceOf(table, panel, cell), table.Step, verdicts);
                }
            }
        }

        return verdicts;
    }

    /// <summary>A cell by custom is held against the table's own where neither row nor column says of which timing it is.</summary>
    private static Place PlaceOf(DerivedTable table, DerivedPanel panel, DerivedCell cell)
    {
        var (column, row) = (panel.Columns[cell.Column].Coordinate, panel.Rows[cell.Row].Coordinate);
        var isSilent = column[column.Cube.Timing] is null && row[row.Cube.Timing] is null;
        return new Place { File = table.Title, Table = isSilent ? table.Title : null };
    }

    private void Compare(DerivedFact fact, Place place, decimal step, HeldFacts verdicts)
    {
        if (same.Of(fact.Coordinate) is not { } key) return;
        (fact.Value is null ? verdicts.Bounded : verdicts.Exact).Add(key);
        var known = byCoordinate.GetValueOrDefault(key) ?? [];
        if (byCell.TryGetValue((place.Table, place.Row, place.Column), out var cells) && cells.Count == 1) known = [.. known, .. cells];
        if (byMeaning.TryGetValue((place.Table, Meaning(fact.Coordinate)), out var alike) && alike.Count == 1) known = [.. known, .. alike];
        var against = known.Where(stated => !Meets(fact, stated.Figure, step)).ToList();
        if (against.Count == 0) return;
        if (against.Exists(stated => !stated.IsDisputed) && !known.Exists(stated => stated.Figure.IsStated && Meets(fact, stated.Figure, step) && !against.Contains(stated) && against.TrueForAll(other => !other.Figure.IsStated)))
            verdicts.Wrong.Add($"{fact.Coordinate} = {fact.Value} [{fact.Low}, {fact.High}] against {string.Join(", ", against.Select(stated => stated.Figure.State == CellState.Stated ? stated.Figure.Text : stated.Figure.State.ToString()))}");
        else verdicts.Contested++;
    }

    /// <summary>A single value must be the printed one to its last digit; bounds must leave the printed value possible.</summary>
    private static bool Meets(DerivedFact fact, Figure figure, decimal step)
    {
        if (figure.State == CellState.Illegible) return true;
        var printed = figure.IsStated ? figure.Interval : Interval.Exact(0);
        if (fact.Value is { } value) return (printed.Low <= value && value <= printed.High) || Math.Round(figure.Value / step, MidpointRounding.AwayFromZero) * step == value;
        return fact.Low <= printed.High && (fact.High is not { } high || printed.Low <= high);
    }

    private static string Meaning(Coordinate coordinate) => string.Join(' ', coordinate.Stated.Where(member => member.Dimension != coordinate.Cube.Timing));

    private static bool IsAmount(Coordinate coordinate) => coordinate[coordinate.Cube.Measure]?.Id == "amount";

    private void Add(Coordinate coordinate, Figure figure, Place place, HashSet<Place> disputed)
    {
        if (!IsAmount(coordinate)) return;
        var key = same.Of(coordinate)!; // its own coordinates are known
        if (!byCoordinate.TryGetValue(key, out var list)) byCoordinate.Add(key, list = []);
        list.Add((figure, disputed.Contains(place)));
    }
}

/// <summary>What came of holding a derivation against the full document.</summary>
internal sealed class HeldFacts
{
    public HashSet<Coordinate> Exact { get; } = [];

    public HashSet<Coordinate> Bounded { get; } = [];

    public List<string> Wrong { get; } = [];

    public int Contested { get; set; }
}
