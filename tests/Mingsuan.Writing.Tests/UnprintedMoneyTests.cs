using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>Money that a form has no place for is named: it would stand in totals that nobody can add up.</summary>
public sealed class UnprintedMoneyTests
{
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Money_that_the_form_prints_in_totals_only_is_named_with_its_amount()
    {
        Assert.Equal([("carryover", 300m)], Unprinted("cn-31", ("timing", "carried")));
        Assert.Equal([("special-account", 300m)], Unprinted("cn-31", ("source", "special-account")));
    }

    [Theory]
    [InlineData("cn-21", "timing", "carried")]
    [InlineData("cn-21", "source", "special-account")]
    [InlineData("cn-31", "source", "service")]
    [InlineData("cn-41", "nature", "business")]
    public void Money_that_has_a_place_of_its_own_is_not(string layout, string dimension, string member) => Assert.Empty(Unprinted(layout, (dimension, member)));

    [Fact]
    public void A_part_of_which_the_form_prints_only_the_whole_is_not() => Assert.Empty(Unprinted("cn-31", ("source", "non-tax")));

    private IEnumerable<(string Kind, decimal Yuan)> Unprinted(string layout, (string Dimension, string Member) of)
    {
        var ledger = SmallLedger.In(scope, Line(1000, of with { Member = Usual(of.Dimension) }), Line(300, of));
        var writer = new DisclosureWriter(WritingCatalog.Default);
        return writer.Unprinted(ledger, writer.Write(ledger, WritingCatalog.Default.Layout(layout)!)).Select(amount => (amount.Kind.Id, amount.Yuan));
    }

    private static string Usual(string dimension) => dimension switch { "timing" => "current", "source" => "general", _ => "operating" };

    private BudgetLine Line(decimal yuan, (string Dimension, string Member) of)
    {
        var usual = new Dictionary<string, string> { ["function"] = "2101501", ["source"] = "general", ["timing"] = "current", ["nature"] = "operating", ["economic"] = "30201", ["government-economic"] = "50502", [of.Dimension] = of.Member };
        return scope.Line(yuan, [.. usual.Select(each => (each.Key, each.Value))]);
    }
}
