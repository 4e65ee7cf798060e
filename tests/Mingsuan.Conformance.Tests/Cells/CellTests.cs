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

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_printed_amount_is_bound_to_the_right_coordinate(string seed, string table) =>
        AssertBound(seed, table, cell => cell.Text.Length > 0);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_blank_money_cell_is_bound_to_the_right_coordinate(string seed, string table) =>
        AssertBound(seed, table, cell => cell.Text.Length == 0);

    private static void AssertBound(string seed, string table, Func<LabelledCell, bool> choose)
    {
        var disclosure = ReadDocuments.Seed(seed);
        var labels = LabelledCells.Of(Repository.Truth(), seed, table).Where(choose).ToList();
        var misses = labels.Select(label => Miss(disclosure, label)).OfType<string>().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{labels.Count - misses.Count} of {labels.Count} cells of {seed}/{table} are bound to the right coordinate");
        Assert.True(misses.Count == 0, $"{misses.Count} of {labels.Count} cells of {seed}/{table}:\n{string.Join('\n', misses)}");
    }

    private static string? Miss(Disclosure disclosure, LabelledCell label)
    {
        var there = Statements(disclosure, label).ToList();
        var fitting = there.Count(label.Expected.IsMetBy);
        return fitting == 1 ? null : $"{label}: {fitting} of {there.Count} there do{string.Concat(there.Take(3).Select(coordinate => $"\n      {Shown(coordinate)}"))}";
    }

    private static string Shown(Coordinate coordinate) => string.Join(' ', coordinate.Stated.Where(member => !member.IsAll && member.Dimension.Id is not ("measure" or "stage" or "period" or "year")));

    /// <summary>The coordinates of the amounts printed there with that text, or of the blank cells there.</summary>
    private static IEnumerable<Coordinate> Statements(Disclosure disclosure, LabelledCell label) =>
        label.Text.Length > 0
            ? disclosure.Facts.Where(fact => fact.IsBound && fact.Statement is not Statement.Sentence && label.Lines.Contains(fact.Place.Line) && TextFolding.Fold(fact.Figure.Text) == label.Text).Select(fact => fact.Coordinate)
            : disclosure.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells)
                .Where(cell => cell.IsBound && !cell.Figure.IsStated && label.Lines.Contains(cell.Place.Line)).Select(cell => cell.Coordinate);
}
