using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Single changes that each mend something broken and break nothing that holds, whatever else stays broken.</summary>
public sealed class LoneChangeTests
{
    private const string Scope = "flow=expenditure timing=all source=all";
    private static readonly string[] Natures = ["合计{nature=expenditure}", "基本支出{nature=basic}", "项目支出{nature=project}"];

    [Fact]
    public void What_mends_most_comes_first_and_the_rest_after_it()
    {
        var given = new Given().Table("支出表", Scope, Natures, "合计|12.00|8.00|4.00", "208{function=208}|3.00|2.08|1.00", "210{function=210}|4.00|3.00|1.00", "212{function=212}|5.00|3.00|2.00")
            .Table("收入表", "flow=revenue timing=all source=all", ["预算数"], "合计|12.50", "财政{source=fiscal}|9.00", "其他{source=own}|3.00");
        Assert.Equal([("基本支出", "2.00"), ("预算数", "12.00")], Applied(given).Select(change => (change.Claim.Place.Column!, change.Figure.Text)));
    }

    /// <summary>Each column misses its total, and each row adds up: whatever is changed alone breaks one of them.</summary>
    [Fact]
    public void What_breaks_something_that_holds_is_not_changed() =>
        Assert.Empty(Applied(new Given().Table("支出表", Scope, Natures, "合计|25.37|18.12|7.25", "208{function=208}|3.00|2.00|1.00", "210{function=210}|9.00|6.00|3.00")));

    /// <summary>The amount that the sum asks to change is one that the rate contradicts too: they may have one cause.</summary>
    [Theory]
    [InlineData("30.00%", 1)]
    [InlineData("25.00%", 0)]
    public void What_a_broken_rate_speaks_of_too_is_left(string rate, int changes)
    {
        var given = new Given().Table("上年支出表", $"{Scope} year=2022", ["合计"], "208{function=208}|40.00")
            .Table("支出表", Scope, ["合计"], "合计|100.00", "208{function=208}|52.00", "210{function=210}|47.00")
            .Sentence(1, $"{Scope} function=208 measure=rate", rate, $"{Scope} function=208 year=2022");
        Assert.Equal(changes, Applied(given).Count);
    }

    private static List<Change> Applied(Given given)
    {
        var graph = new LocatingGraph(given.Report.Identities);
        var broken = graph.Constraints.Where(constraint => constraint.WasBroken).ToList();
        Assert.NotEmpty(broken);
        return new LoneChanges(new Assignment(graph), new SearchBudget(1_000, null)).Apply(broken);
    }
}
