using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

public sealed class DepartmentLedgerTests
{
    private static readonly FiscalYear Year = new(2026);

    [Fact]
    public void What_one_unit_hands_on_and_another_spends_is_counted_once_by_its_true_source()
    {
        var bureau = Unit("901001", "某局本级", scope =>
        [
            Line(scope, 700m, ("nature", "personnel"), ("source", "general"), ("timing", "current")),
            Line(scope, 300m, ("nature", "subsidy"), ("source", "general"), ("timing", "carried")) with { Counterparty = "901002" },
        ]);
        var centre = Unit("901002", "某中心", scope =>
        [
            Line(scope, 200m, ("nature", "operating"), ("source", "superior"), ("timing", "current")) with { Counterparty = "901001" },
            Line(scope, 100m, ("nature", "specific-target"), ("source", "superior"), ("timing", "current")) with { Counterparty = "901001" },
            Line(scope, 50m, ("nature", "operating"), ("source", "service"), ("timing", "current")),
        ]);

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [bureau, centre]);

        Assert.Empty(whole.Faults);
        var ledger = whole.Ledger!;
        Assert.Equal(1_050m, ledger.Lines.Sum(line => line.Amount.Yuan));
        Assert.DoesNotContain(ledger.Lines, line => line.Coordinate[ledger.Scope.Cube.Nature]?.Id == "subsidy" || line.Coordinate[ledger.Scope.Cube.Source]?.Id == "superior");
        Assert.Equal(300m, Sum(ledger, "timing", "carried"));
        Assert.Equal(200m, Sum(ledger, "nature", "operating") - 50m);
        Assert.Equal(["某局本级", "某中心"], ledger.Units.Select(unit => unit.Name));
        Assert.Equal(350m, Sum(ledger, "body", "901002"));
    }

    [Fact]
    public void A_transfer_of_which_the_sides_differ_is_named_and_the_difference_stays()
    {
        var bureau = Unit("901001", "某局本级", scope => [Line(scope, 300m, ("nature", "subsidy"), ("source", "general")) with { Counterparty = "901002" }]);
        var centre = Unit("901002", "某中心", scope => [Line(scope, 320m, ("nature", "operating"), ("source", "superior")) with { Counterparty = "901001" }]);

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [bureau, centre]);

        var fault = Assert.Single(whole.Faults);
        Assert.Equal("department-transfer-unmatched", fault.Id);
        Assert.Equal(("300", "320"), (fault.Values["given"], fault.Values["received"]));
        Assert.Equal(20m, Sum(whole.Ledger!, "source", "superior"));
    }

    [Fact]
    public void Units_without_lines_or_given_twice_are_refused_all_at_once()
    {
        var one = Unit("901001", "某局本级", scope => [Line(scope, 1m, ("nature", "operating"))]);

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [one, one, Unit("901003", "某所", _ => [])]);

        Assert.Null(whole.Ledger);
        Assert.Equal(["department-unit-without-lines", "department-unit-twice"], whole.Faults.Select(fault => fault.Id));
    }

    private static Ledger Unit(string code, string name, Func<LedgerScope, BudgetLine[]> lines)
    {
        var scope = new LedgerScope(DisclosureCatalog.Default.Cube);
        return new Ledger { Scope = scope, Body = new LedgerBody(code, name, BodyKind.BudgetUnit), Year = Year, Lines = [.. lines(scope)] };
    }

    private static BudgetLine Line(LedgerScope scope, decimal yuan, params (string Dimension, string Member)[] states)
    {
        var coordinate = scope.Cube.Blank.With(scope.Cube.Stage["budget"]).With(scope.Year(Year)).With(scope.Cube.Function["2101550"]);
        foreach (var (dimension, member) in states) coordinate = coordinate.With(scope.Cube[dimension][member]);
        return new BudgetLine(coordinate, new Money(yuan));
    }

    private static decimal Sum(Ledger ledger, string dimension, string member) =>
        ledger.Lines.Where(line => line.Coordinate[ledger.Scope.Cube[dimension]]?.Id == member).Sum(line => line.Amount.Yuan);
}
