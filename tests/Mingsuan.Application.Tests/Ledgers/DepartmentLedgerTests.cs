using System.Collections.Immutable;
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

    [Theory]
    [InlineData("某中心", "某局本级")]
    [InlineData("901002 某中心", "某局")]
    [InlineData("901002", "901001-某局本级")]
    public void A_counterparty_is_known_by_its_name_as_by_its_code(string receiver, string giver)
    {
        var bureau = Unit("901001", "某局本级", scope => [Line(scope, 300m, ("nature", "subsidy"), ("source", "general")) with { Counterparty = receiver }]);
        var centre = Unit("901002", "某中心", scope => [Line(scope, 300m, ("nature", "operating"), ("source", "superior")) with { Counterparty = giver }]);

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [centre, bureau]);

        Assert.Empty(whole.Faults);
        Assert.Equal((300m, 0m), (Sum(whole.Ledger!, "source", "general"), Sum(whole.Ledger!, "source", "superior")));
        Assert.Equal(["某局本级", "某中心"], whole.Ledger!.Units.Select(unit => unit.Name));
    }

    [Fact]
    public void A_counterparty_that_nobody_is_called_and_money_of_a_superior_without_one_are_told()
    {
        var bureau = Unit("901001", "某局本级", scope => [Line(scope, 300m, ("nature", "subsidy"), ("source", "general")) with { Counterparty = "某所" }]);
        var centre = Unit("901002", "某中心", scope => [Line(scope, 320m, ("nature", "operating"), ("source", "superior"))]);

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [bureau, centre]);

        Assert.Equal(["department-transfer-unknown", "department-transfer-unnamed"], whole.Faults.Select(fault => fault.Id));
        Assert.Equal(("某局本级", "某所", "300"), (whole.Faults[0].Values["from"], whole.Faults[0].Values["to"], whole.Faults[0].Values["amount"]));
    }

    [Fact]
    public void Counts_add_up_where_every_unit_states_them_and_one_that_is_silent_is_named()
    {
        var bureau = Answering("901001", "某局本级", ("vehicles-total", "2"), ("vehicles-special", "1"), ("procurement-total", "1.5"));
        var centre = Answering("901002", "某中心", ("vehicles-total", "3"), ("procurement-total", "0.25"));

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [bureau, centre]);

        Assert.Equal(("5", "1.75"), (whole.Ledger!.Answers["vehicles-total"], whole.Ledger.Answers["procurement-total"]));
        Assert.DoesNotContain("vehicles-special", whole.Ledger.Answers.Keys);
        var fault = Assert.Single(whole.Faults);
        Assert.Equal(("department-number-open", "某中心", "特种专业技术用车"), (fault.Id, fault.Values["unit"], fault.Values["names"]));
    }

    [Fact]
    public void What_a_unit_is_not_asked_for_is_nothing_of_it()
    {
        var bureau = Answering("901001", "某局本级", ("previous-agency-running-costs", "12.5"));
        var centre = Answering("901002", "某中心", ("procurement-total", "1"));
        string? Whole(string? type) => new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [bureau, centre with { Body = centre.Body with { Type = type } }]).Ledger!.Answers.GetValueOrDefault("previous-agency-running-costs");

        Assert.Equal("12.5", Whole("public-interest-1"));
        Assert.Null(Whole("administrative"));
        Assert.Null(Whole(null));
    }

    [Fact]
    public void What_one_unit_explains_is_not_said_of_the_department_but_its_own_office_tells_its_duties()
    {
        var bureau = Answering("901001", "某局本级", ("duties", "管理某事。"), ("reason-total", "新增某项目"), ("assets-as-of", "2025-12-31"));
        var centre = Answering("901002", "某中心", ("duties", "办理某事。"), ("assets-as-of", "2025-12-31"));

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [centre, bureau]);

        Assert.Equal(["assets-as-of", "duties"], whole.Ledger!.Answers.Keys);
        Assert.Equal("管理某事。", whole.Ledger.Answers["duties"]);
        Assert.Equal("department-text-open", Assert.Single(whole.Faults).Id);
    }

    [Fact]
    public void A_ledger_in_the_departments_own_name_answers_for_it()
    {
        var own = Answering("901", "某局", ("reason-total", "新增某项目"), ("duties", "管理某事。")) with { Lines = [] };
        var one = Answering("901002", "某甲中心", ("reason-total", "其他"), ("duties", "办理某事。"));
        var other = Answering("901003", "某乙中心", ("duties", "办理他事。"));

        var whole = new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [one, own, other]);

        Assert.Empty(whole.Faults);
        Assert.Equal(("新增某项目", "管理某事。"), (whole.Ledger!.Answers["reason-total"], whole.Ledger.Answers["duties"]));
        Assert.Equal(["某甲中心", "某乙中心"], whole.Ledger.Units.Select(unit => unit.Name));
        Assert.Equal("department-headquarters-unknown", Assert.Single(new DepartmentLedger(DisclosureCatalog.Default).Consolidate("某局", "901", [other, Unit("901004", "某丙中心", scope => [Line(scope, 1m)])]).Faults).Id);
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

    /// <summary>A unit with a line of one yuan and answers.</summary>
    private static Ledger Answering(string code, string name, params (string Id, string Answer)[] answers)
    {
        var unit = Unit(code, name, scope => [Line(scope, 1m, ("nature", "operating"), ("source", "general"), ("timing", "current"))]);
        var given = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, answers.Select(answer => KeyValuePair.Create(answer.Id, answer.Answer)));
        return unit with { Answers = given, Approved = [.. new LedgerAnswers(DisclosureCatalog.Default).Amounts(unit.Scope, Year, given)] };
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
