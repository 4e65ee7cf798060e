using Mingsuan.Application;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>Every money cell of the transcribed tables is read and stands at the right coordinate.</summary>
public sealed class CellTests
{
    public static TheoryData<string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (seed, table) in LabelledCells.Tables) data.Add(seed, table);
            return data;
        }
    }

    public static TheoryData<string> Seeds => [.. ReadDocuments.Seeds];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_printed_amount_is_bound_to_the_right_coordinate(string seed, string table) =>
        AssertBound("cells", seed, table, cell => cell.Text.Length > 0);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_blank_money_cell_is_bound_to_the_right_coordinate(string seed, string table) =>
        AssertBound("blanks", seed, table, cell => cell.Text.Length == 0 && LabelledCells.IsTable(table));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_money_cell_of_a_seed_is_bound(string seed)
    {
        var cells = ReadDocuments.Seed(seed).Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells).ToList();
        var unbound = cells.Where(cell => !cell.IsBound).Select(cell => (seed, $"line {cell.Place.Line} {cell.Place.Row} / {cell.Place.Column}: {cell.Coordinate}")).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{cells.Count - unbound.Count} of {cells.Count} money cells of {seed} are bound");
        KnownMisses.Judge("unbound", seed, unbound);
    }

    /// <summary>Cells typed from the one seed that prints tables as plain lines and has no transcription.</summary>
    [Fact]
    public void Spot_cells_stand_at_the_right_coordinate()
    {
        var spots = Csv.ReadOwn("spot-cells.csv");
        var misses = spots.Select(spot => (spot["seed"], Miss(ReadDocuments.Seed(spot["seed"]), Spot(spot)))).Where(miss => miss.Item2 is not null).ToList();
        Assert.True(misses.Count == 0, $"{misses.Count} of {spots.Count} cells:\n{string.Join('\n', misses.Select(miss => miss.Item2))}");
    }

    private static LabelledCell Spot(CsvRow row) =>
        new(LineRange.Parse(row["lines"]), "spot", TextFolding.Fold(row["text"]), new ExpectedCoordinate().State(row["states"]));

    private static void AssertBound(string test, string seed, string table, Func<LabelledCell, bool> choose)
    {
        var disclosure = ReadDocuments.Seed(seed);
        var labels = LabelledCells.Of(Repository.Truth(), seed, table).Where(choose).ToList();
        var misses = new List<(string, string)>();
        foreach (var label in labels)
        {
            if (Miss(disclosure, label) is { } miss) misses.Add(($"{seed}/{table}/{label.Column}", miss));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{labels.Count - misses.Count} of {labels.Count} {test} of {seed}/{table} are bound to the right coordinate");
        KnownMisses.Judge(test, $"{seed}/{table}", misses);
    }

    private static string? Miss(Disclosure disclosure, LabelledCell label)
    {
        var there = Statements(disclosure, label).ToList();
        var fitting = there.Count(label.Expected.IsMetBy);
        return fitting == 1 ? null : $"{label}: {fitting} of {there.Count} there do{string.Concat(there.Take(3).Select(coordinate => $"\n      {Shown(coordinate)}"))}";
    }

    private static string Shown(Coordinate coordinate) => string.Join(' ', coordinate.Stated.Where(member => !member.IsAll && member.Dimension.Id is not ("measure" or "stage" or "period")));

    /// <summary>The coordinates of the amounts printed there with that text, or of the blank cells there.</summary>
    private static IEnumerable<Coordinate> Statements(Disclosure disclosure, LabelledCell label) =>
        label.Text.Length > 0
            ? disclosure.Facts.Where(fact => fact.IsBound && fact.Statement is not Statement.Sentence && label.Lines.Contains(fact.Place.Line) && TextFolding.Fold(fact.Figure.Text) == label.Text).Select(fact => fact.Coordinate)
            : disclosure.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells)
                .Where(cell => cell.IsBound && !cell.Figure.IsStated && label.Lines.Contains(cell.Place.Line)).Select(cell => cell.Coordinate);
}
