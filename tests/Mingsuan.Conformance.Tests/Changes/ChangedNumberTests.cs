using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>One changed number is found: each printed amount of a seed is raised and lowered by 1.00 in turn, and the document read and checked again.</summary>
public sealed class ChangedNumberTests
{
    private const decimal DemandedShare = 0.99m;

    [Theory]
    [InlineData("000", 1)]
    [InlineData("000", -1)]
    [InlineData("004", 1)]
    [InlineData("004", -1)]
    public void One_changed_number_of_a_table_breaks_an_identity_that_held(string seed, int by)
    {
        var (cells, unnoticed) = Unnoticed<Statement.Cell>(seed, by);
        Assert.True(unnoticed.Count <= cells * (1 - DemandedShare), $"{unnoticed.Count} of {cells} changes go unnoticed:\n{string.Join('\n', unnoticed)}");
    }

    [Theory]
    [InlineData("000", 1)]
    [InlineData("000", -1)]
    [InlineData("004", 1)]
    [InlineData("004", -1)]
    public void One_changed_number_of_a_form_breaks_an_identity_that_held(string seed, int by)
    {
        var (cells, unnoticed) = Unnoticed<Statement.Field>(seed, by);
        Assert.True(unnoticed.Count <= cells * (1 - DemandedShare), $"{unnoticed.Count} of {cells} changes go unnoticed:\n{string.Join('\n', unnoticed)}");
    }

    private static (int Cells, IReadOnlyList<string> Unnoticed) Unnoticed<T>(string seed, int by) where T : Statement
    {
        var source = ReadDocuments.Open(ReadDocuments.SeedPath(seed));
        var before = Broken(source);
        var cells = MoneyCells<T>(source, ReadDocuments.Seed(seed));
        var unnoticed = new ConcurrentBag<string>();
        Parallel.ForEach(cells, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, cell =>
        {
            var after = Broken(Change(source, cell, by));
            if (after.All(broken => before.TryGetValue(broken.Key, out var count) && count >= broken.Value)) unnoticed.Add($"line {cell.Place.Line} column {cell.Column} “{cell.Text}”");
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"{cells.Count - unnoticed.Count} of {cells.Count} amounts of {seed} ({typeof(T).Name}) changed by {by} are noticed; not: {string.Join("; ", unnoticed.Order(StringComparer.Ordinal))}");
        return (cells.Count, [.. unnoticed.Order(StringComparer.Ordinal)]);
    }

    /// <summary>How many broken identities there are of each key.</summary>
    private static Dictionary<string, int> Broken(SourceDocument source)
    {
        var report = new Checker(DisclosureCatalog.Default).Check(new DisclosureReader(DisclosureCatalog.Default).Read(source));
        return report.Identities.Where(identity => identity.IsBroken).GroupBy(identity => identity.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    /// <summary>The cells of the grids that print the amounts of the tables, or of the forms.</summary>
    private static List<GridCell> MoneyCells<T>(SourceDocument source, Disclosure disclosure)
    {
        var money = disclosure.Cube["measure"]["amount"];
        var amounts = disclosure.Facts
            .Where(fact => fact.Statement is T && fact.Coordinate[disclosure.Cube.Measure] == money)
            .GroupBy(fact => (fact.Place.Line, TextFolding.Fold(fact.Figure.Text))).ToDictionary(group => group.Key, group => group.Count());
        var cells = new List<GridCell>();
        foreach (var cell in source.Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).SelectMany(row => row.Cells).Reverse())
        {
            var key = (cell.Place.Line, TextFolding.Fold(cell.Text));
            if (amounts.GetValueOrDefault(key) == 0) continue;
            amounts[key]--;
            cells.Add(cell);
        }

        return cells;
    }

    private static SourceDocument Change(SourceDocument source, GridCell cell, int by)
    {
        var changed = cell with { Text = Changed(cell.Text, by) };
        return source with { Blocks = [.. source.Blocks.Select(block => block is Grid grid ? Change(grid, cell, changed) : block)] };
    }

    private static Grid Change(Grid grid, GridCell cell, GridCell changed)
    {
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var at = grid.Rows[i].Cells.IndexOf(cell, 0, ReferenceEqualityComparer.Instance);
            if (at < 0) continue;
            var row = grid.Rows[i] with { Cells = grid.Rows[i].Cells.SetItem(at, changed) };
            return grid with { Rows = grid.Rows.SetItem(i, row) };
        }

        return grid;
    }

    /// <summary>The printed amount and so much more, with the same decimals.</summary>
    private static string Changed(string text, int by)
    {
        var folded = TextFolding.Fold(text).Replace(",", "", StringComparison.Ordinal);
        var decimals = folded.Contains('.') ? folded.Length - folded.IndexOf('.') - 1 : 0;
        var changed = decimal.Parse(folded, NumberStyles.Number, CultureInfo.InvariantCulture) + by;
        return changed.ToString(text.Contains(',') ? $"N{decimals}" : $"F{decimals}", CultureInfo.InvariantCulture);
    }
}
