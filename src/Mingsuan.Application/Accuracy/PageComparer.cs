using System.Collections.Immutable;
using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Compares a page as it was read with its transcription: cells by text and span, money cells by what they state.</summary>
internal sealed class PageComparer
{
    private readonly PageTruth truth;
    private readonly Dictionary<(int? Page, Box? Box), Fact> facts = [];
    private readonly List<string> differences = [];
    private readonly List<ReadRow> read;
    private int cells;
    private int exact;
    private int money;
    private int wrong;
    private int unbound;

    public PageComparer(PageTruth truth, Disclosure disclosure)
    {
        this.truth = truth;
        foreach (var fact in disclosure.Facts.Where(fact => fact.Place.Page == truth.Page && fact.Place.Box is not null && fact.Statement is not Statement.Sentence))
            facts.TryAdd((fact.Place.Page, fact.Place.Box), fact);
        read = [.. disclosure.Source.Blocks.OfType<Grid>().SelectMany(GridSlots.Of).Where(row => (row.Row.Place.Page ?? 0) == truth.Page).Select(row => new ReadRow(row.Slots))];
    }

    /// <summary>The counts and the differences.</summary>
    public PageAccuracy Compare()
    {
        var rows = truth.Grids.SelectMany(grid => grid.Rows.Select(row => (grid, row))).ToList();
        var pairs = RowAlignment.Of([.. rows.Select(each => new ReadRow(each.row.Cells))], read);
        for (var i = 0; i < rows.Count; i++) Compare(rows[i].grid, rows[i].row, pairs[i] is { } at ? read[at] : null);
        foreach (var row in Enumerable.Range(0, read.Count).Except(pairs.OfType<int>())) differences.Add($"+ {string.Join(" ¦ ", read[row].Texts)}");
        return new PageAccuracy(truth) { Cells = cells, Exact = exact, MoneyCells = money, Wrong = wrong, Unbound = unbound, Differences = [.. differences] };
    }

    private void Compare(TruthGrid grid, TruthRow row, ReadRow? found)
    {
        if (row.Kind == TruthRowKind.RepeatedHead && found is null) return;
        cells += row.Cells.Length;
        var expected = new ReadRow(row.Cells);
        var same = found is null ? 0 : expected.Matches(found);
        exact += same;
        if (same < row.Cells.Length || found?.Texts.Length != row.Cells.Length) differences.Add($"- {string.Join(" ¦ ", row.Cells)}\n  {(found is null ? string.Empty : string.Join(" ¦ ", found.Texts))}");
        if (row.Kind != TruthRowKind.Body) return;
        for (var column = 0; column < grid.Columns.Length && column < row.Cells.Length; column++) CompareMoney(grid, row, column, found);
    }

    private void CompareMoney(TruthGrid grid, TruthRow row, int column, ReadRow? found)
    {
        if (grid.Columns[column].States is not { } states || row.StatesFor(grid.Columns[column]) is not { } own || !row.Cells[column].Any(char.IsAsciiDigit)) return;
        money++;
        var expected = new ExpectedCoordinate().State(grid.States).State(own).State(states);
        var fact = FactOf(found, column);
        if (fact is not { IsBound: true }) unbound++;
        else if (!expected.IsMetBy(fact.Coordinate)) wrong++;
        else return;
        differences.Add($"{(fact is { IsBound: true } ? "≠" : "?")} {row.Cells.FirstOrDefault(text => text.Length > 0)} ¦ {column + 1} ¦ {row.Cells[column]}: {expected}\n  {fact?.Coordinate}");
    }

    private Fact? FactOf(ReadRow? row, int column) =>
        row?.CellAt(column) is { } cell ? facts.GetValueOrDefault((cell.Place.Page, cell.Place.Box)) : null;
}

/// <summary>A row of folded texts and marks, with the cells where it was read and not transcribed.</summary>
internal sealed class ReadRow
{
    private readonly ImmutableArray<GridCell?> found;

    public ReadRow(ImmutableArray<string> cells) => (Texts, found) = ([.. cells.Select(Folded)], []);

    public ReadRow(ImmutableArray<GridSlot> slots) => (Texts, found) = ([.. slots.Select(slot => Folded(slot.Text))], [.. slots.Select(slot => slot.Cell)]);

    public ImmutableArray<string> Texts { get; }

    /// <summary>The cell that begins in that column, or null.</summary>
    public GridCell? CellAt(int column) => column < found.Length ? found[column] : null;

    /// <summary>In how many columns both hold the same.</summary>
    public int Matches(ReadRow other) => Enumerable.Range(0, Math.Min(Texts.Length, other.Texts.Length)).Count(column => Texts[column] == other.Texts[column]);

    /// <summary>Compatibility forms folded and blanks left out, and nothing else.</summary>
    private static string Folded(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
