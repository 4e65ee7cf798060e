using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>A budget of many lines: a question goes through those that may answer it, and the answer is the same.</summary>
public sealed class LineIndexTests
{
    private static readonly string[] Items = ["2080505", "2080506", "2101101", "2101102", "2120501"];
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Only_lines_that_may_lie_there_are_gone_through()
    {
        var (function, lines) = (scope.Cube.Function, Lines(500).ToList());
        var index = new LineIndex(lines, function);

        Assert.Equal(100, index.Count(function["2080505"]));
        Assert.Equal(200, index.Count(function["20805"]));
        Assert.Equal(101, new LineIndex([.. lines, Line("208", 1)], function).Count(function["2080505"]));
        Assert.Equal(101, new LineIndex([.. lines, scope.Line(1, ("nature", "personnel"))], function).Near(function["2080505"]).Count());
    }

    [Theory]
    [InlineData("2080505", 1)]
    [InlineData("20805", 2)]
    [InlineData("208", 2)]
    [InlineData("212", 1)]
    public void Many_lines_add_up_as_few_do(string account, int items)
    {
        Assert.Equal(items * 2, Amounts(10).At(Of(account))?.Yuan);
        Assert.Equal(items * 200, Amounts(1_000).At(Of(account))?.Yuan);
    }

    [Fact]
    public void A_line_of_the_whole_leaves_its_parts_open_among_many_too() =>
        Assert.Null(new LineAmounts(Ledger([.. Lines(1_000), Line("208", 1)]), Aspects([.. Lines(1_000)])).At(Of("2080505")));

    /// <summary>So many rows would take minutes if each were held against each.</summary>
    [Fact]
    public void The_parts_of_a_long_table_are_found_by_their_wholes()
    {
        var projects = Enumerable.Range(0, 300).Select(number => scope.Project($"项目{number}", $"项目{number}")).ToList();
        var ground = Of("208").With(scope.Cube.Function.Root);
        var coordinates = projects.SelectMany(project => Items.Select(item => ground.With(project).With(scope.Cube.Function[item])).Prepend(ground.With(project))).Prepend(ground).ToList();

        var parts = PrintedParts.Of([.. coordinates.Select(coordinate => new PrintedNumber(coordinate, 1, "1", 0, null))]);

        Assert.Equal(300, parts[0].Count);
        Assert.Equal(Enumerable.Range(2, 5), parts[1].Order());
        Assert.Empty(parts[2]);
    }

    private LineAmounts Amounts(int count) => new(Ledger([.. Lines(count)]), Aspects([.. Lines(count)]));

    private Ledger Ledger(BudgetLine[] lines) => SmallLedger.In(scope, lines);

    private LineAspects Aspects(BudgetLine[] lines) => new(WritingCatalog.Default, Ledger(lines));

    private IEnumerable<BudgetLine> Lines(int count) => Enumerable.Range(0, count).Select(number => Line(Items[number % Items.Length], 1));

    private BudgetLine Line(string account, decimal yuan) => scope.Line(yuan, ("function", account), ("nature", "personnel"), ("source", "general"), ("timing", "current"));

    private Coordinate Of(string account)
    {
        var context = new ProjectionContext(WritingCatalog.Default, Ledger([]), new LineAmounts(Ledger([]), Aspects([])));
        return context.Ground.With(scope.Cube.Flow["expenditure"]).With(scope.Cube.Function[account]);
    }
}
