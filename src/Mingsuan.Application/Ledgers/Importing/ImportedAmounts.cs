using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// The amounts of a document as approved amounts: every bound cell of its tables, the blank ones too, since they say that nothing is approved there; then the fields of its forms, then what its text says of matters
/// and counts that no table holds. Never altered; the same statement is kept once; what disagrees is kept and told.
/// </summary>
internal sealed class ImportedAmounts(DisclosureCatalog catalog, Disclosure disclosure, ImportedMembers members)
{
    private readonly CubeSpace cube = disclosure.Cube;
    private readonly List<ApprovedAmount> amounts = [];
    private readonly Dictionary<Coordinate, Figure> stated = [];
    private readonly HashSet<(Coordinate, decimal, int, CellState)> seen = [];

    public IReadOnlyList<ApprovedAmount> All => amounts;

    /// <summary>How many numbers of tables lack a definite meaning.</summary>
    public int Unbound { get; private set; }

    /// <summary>How many numbers of tables were taken with an open source or timing: nothing in the document tells it.</summary>
    public int Open { get; private set; }

    /// <summary>How many changes, rates and shares were left: they follow from amounts.</summary>
    public int Derived { get; private set; }

    /// <summary>The amounts that disagree with an earlier statement of the same, with its print.</summary>
    public List<(ApprovedAmount Amount, Figure Other)> Disagreeing { get; } = [];

    /// <summary>Takes what <paramref name="isWanted"/>.</summary>
    public void Take(Func<Coordinate, bool> isWanted)
    {
        foreach (var table in disclosure.Tables.Where(table => !table.IsIllegible)) TakeTable(table, isWanted);
        var fields = new HashSet<Coordinate>(stated.Keys);
        foreach (var fact in disclosure.Facts.Where(fact => fact.Statement is Statement.Field && fact.IsBound && isWanted(fact.Coordinate))) Add(fact, fields);
        var texts = new HashSet<Coordinate>(stated.Keys);
        foreach (var fact in disclosure.Facts.Where(fact => fact.Statement is Statement.Sentence && fact.IsBound && IsMatter(fact.Coordinate) && isWanted(fact.Coordinate))) Add(fact, texts);
    }

    private void TakeTable(Table table, Func<Coordinate, bool> isWanted)
    {
        foreach (var (panel, cell) in table.Panels.SelectMany(panel => panel.Cells.Select(cell => (panel, cell))).Where(each => isWanted(each.cell.Coordinate)))
        {
            if (!IsKnown(panel, cell)) Unbound += cell.Figure.IsStated ? 1 : 0;
            else if (!IsAmount(cell.Coordinate)) Derived += cell.Figure.IsStated ? 1 : 0;
            else Add(members.Of(cell.Coordinate), cell.Figure, cell.Place);
            if (!cell.IsBound && cell.Figure.IsStated && IsKnown(panel, cell)) Open++;
        }
    }

    /// <summary>True where row and column are known; what is open then is source or timing.</summary>
    private static bool IsKnown(Panel panel, TableCell cell) => cell.IsBound || (!panel.IsUnknown(cell) && cell.Coordinate[cell.Coordinate.Cube.Measure] is not null);

    /// <summary>A form or a sentence that says what a table says is no statement more.</summary>
    private void Add(Fact fact, HashSet<Coordinate> told)
    {
        if (!IsAmount(fact.Coordinate)) return;
        var coordinate = members.Of(fact.Coordinate);
        if (!told.Contains(coordinate)) Add(coordinate, fact.Figure, fact.Place);
    }

    private void Add(Coordinate coordinate, Figure figure, Place place)
    {
        if (!seen.Add((coordinate, figure.Value, figure.Decimals, figure.State))) return;
        var amount = new ApprovedAmount(coordinate, figure.IsStated ? figure : figure with { Text = catalog.Personal.Mask(figure.Text) }, Kept(catalog, place));
        amounts.Add(amount);
        if (stated.TryAdd(coordinate, figure) || !figure.IsStated || !stated[coordinate].IsStated) return;
        if (IsOfSameThing(figure, stated[coordinate]) && !figure.Interval.Meets(stated[coordinate].Interval)) Disagreeing.Add((amount, stated[coordinate]));
    }

    /// <summary>Money always; counts where the same word stands behind them: 5家 and 18个 are no statements of one number.</summary>
    private static bool IsOfSameThing(Figure figure, Figure other) => figure.Unit is not null || Word(figure) == Word(other);

    private static string Word(Figure figure) => figure.Text.TrimStart("0123456789.,- ".ToCharArray());

    /// <summary>Where something stood, as a ledger keeps it: without box and span, personal numbers masked.</summary>
    public static Place Kept(DisclosureCatalog catalog, Place place) => catalog.Personal.Place(place with { Box = null, Span = null, Text = null });

    private bool IsAmount(Coordinate coordinate) => coordinate[cube.Measure] is { } measure && (measure == cube.Measure["amount"] || measure.IsWithin(cube.Measure["count"]) || measure == cube.Measure["quantity"] || measure == cube.Measure["unit-price"]);

    /// <summary>人员经费 and 公用经费, of which many tables print no column.</summary>
    private bool IsKindOfBasic(Coordinate coordinate) => coordinate[cube.Nature] is { Parent.Id: "basic" } && new[] { cube.Function, cube.Economic, cube.GovernmentEconomic, cube.Project, cube.Body }.All(dimension => coordinate[dimension] is { IsAll: true });

    private bool IsMatter(Coordinate coordinate) => coordinate[cube.Aspect] is { IsAll: false } || IsKindOfBasic(coordinate) || coordinate[cube.Measure] is { } measure && measure.IsWithin(cube.Measure["count"]);
}
