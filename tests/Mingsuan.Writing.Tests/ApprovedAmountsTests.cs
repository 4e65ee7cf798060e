using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>What approved amounts determine of what no table states in these very words.</summary>
public sealed class ApprovedAmountsTests
{
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Where_all_revenue_is_this_years_and_nothing_is_carried_over_all_is_this_years() =>
        Assert.Equal(60m, At(("flow", "expenditure"), [Of(100m, ("flow", "revenue"), ("timing", "current")), Of(60m, ("flow", "expenditure"), ("timing", "current"))]));

    [Fact]
    public void Where_revenue_is_not_told_this_years_is_not_all() =>
        Assert.Null(At(("flow", "expenditure"), [Of(60m, ("flow", "expenditure"), ("timing", "current"))]));

    [Fact]
    public void Where_money_is_carried_over_this_years_is_not_all() =>
        Assert.Null(At(("flow", "expenditure"), [Of(100m, ("flow", "revenue"), ("timing", "current")), Of(5m, ("flow", "revenue"), ("timing", "carried")), Of(60m, ("flow", "expenditure"), ("timing", "current"))]));

    [Fact]
    public void Nothing_has_no_parts() =>
        Assert.Equal(0m, At(("source", "fund"), [Of(0m, ("flow", "expenditure"))], ("flow", "expenditure")));

    [Fact]
    public void A_nothing_that_has_a_part_determines_nothing() =>
        Assert.Null(At(("source", "fund"), [Of(0m, ("flow", "expenditure")), Of(7m, ("flow", "expenditure"), ("source", "general"))], ("flow", "expenditure")));

    private decimal? At((string Dimension, string Member) state, ApprovedAmount[] approved, params (string Dimension, string Member)[] more)
    {
        var ledger = SmallLedger.In(scope) with { Approved = [.. approved] };
        return new ApprovedAmounts(ledger).At(Coordinate([state, .. more]))?.Yuan;
    }

    private ApprovedAmount Of(decimal yuan, params (string Dimension, string Member)[] states) =>
        new(Coordinate(states), new Figure($"{yuan}", yuan, 0.5m) { Unit = DisplayUnit.Yuan }, new Place { File = "批复" });

    private Coordinate Coordinate(params (string Dimension, string Member)[] states)
    {
        var cube = scope.Cube;
        var ground = cube.Dimensions.Aggregate(cube.Blank, (coordinate, dimension) => coordinate.With(dimension.Root)).With(scope.Year(new FiscalYear(2026))).With(cube.Stage["budget"]).With(cube.Measure["amount"]);
        return states.Aggregate(ground, (coordinate, state) => coordinate.With(cube[state.Dimension][state.Member]));
    }
}
