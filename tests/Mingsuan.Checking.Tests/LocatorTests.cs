using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>The locator names the number that is wrong, its value and the slip; where several ways are equal it names all of them.</summary>
public sealed class LocatorTests
{
    private const string Scope = "flow=expenditure timing=all source=all";
    private static readonly string[] Columns = ["合计{nature=expenditure}", "基本支出{nature=basic}", "项目支出{nature=project}"];
    private static readonly string[] Right = ["317.46", "204.15", "113.31", "185.12", "120.08", "65.04", "132.34", "84.07", "48.27"];

    [Theory]
    [InlineData("120.08", "120.98", "digit")]
    [InlineData("120.08", "102.08", "transposition")]
    [InlineData("120.08", "1200.80", "decimal-point")]
    [InlineData("120.08", "1200800.00", "unit")]
    [InlineData("120.08", "65.04", "neighbouring-column")]
    [InlineData("120.08", "84.07", "neighbouring-row")]
    [InlineData("120.08", "99.99", null)]
    public void The_slip_is_told(string right, string wrong, string? slip)
    {
        var finding = Assert.Single(Report([.. Right.Select(value => value == right ? wrong : value)]).Findings);
        var suspect = Assert.Single(finding.Suspects);
        Assert.Equal((Location.Unique, right, slip), (finding.Location, suspect.MendedValue, suspect.Slip));
        Assert.Equal(("208", "基本支出"), (suspect.Place.Row, suspect.Place.Column));
    }

    [Fact]
    public void The_figure_of_another_year_is_told()
    {
        var report = new Given()
            .Table("上年支出表", $"{Scope} year=2022", ["合计"], "合计|90.00", "208{function=208}|44.37", "210{function=210}|45.63")
            .Table("支出表", Scope, ["合计"], "合计|100.00", "208{function=208}|44.37", "210{function=210}|48.00")
            .Table("总表", Scope, ["合计"], "208{function=208}|52.00").Report;
        Assert.Equal("last-year", Assert.Single(Assert.Single(report.Findings).Suspects).Slip);
    }

    [Fact]
    public void A_last_digit_that_was_rounded_otherwise_is_told()
    {
        var given = new Given();
        foreach (var (title, value) in new[] { ("表1", "52.00"), ("表2", "52.01"), ("表3", "52.00") }) given.Table(title, Scope, ["合计"], $"208{{function=208}}|{value}");
        Assert.Equal(("表2", "52.00", "rounding"), (Suspect(given).Place.Table, Suspect(given).MendedValue, Suspect(given).Slip));
        static Suspect Suspect(Given given) => Assert.Single(Assert.Single(given.Report.Findings).Suspects);
    }

    [Fact]
    public void Two_errors_in_one_row_are_two_findings_each_with_its_value()
    {
        var findings = Report([.. Right.Select(value => value switch { "120.08" => "121.08", "65.04" => "68.04", _ => value })]).Findings;
        Assert.Equal(["120.08", "65.04"], findings.Select(finding => Assert.Single(finding.Suspects).MendedValue));
    }

    /// <summary>Revenue and uses differ, and each is stated six times: few changes do not mend that, but they mend the row that is wrong in two columns.</summary>
    [Fact]
    public void What_no_few_changes_mend_takes_no_other_error_along()
    {
        var given = new Given().Table("支出表", Scope, Columns, "合计|100.00|60.00|40.00", "208{function=208}|52.00|32.00|20.00", "210{function=210}|49.00|29.00|20.00");
        for (var copy = 1; copy <= 5; copy++) given.Table($"总表{copy}", Scope, ["合计{nature=expenditure}"], "合计|100.00");
        for (var copy = 1; copy <= 6; copy++) given.Table($"收入表{copy}", "flow=revenue timing=all source=all", ["预算数"], "合计|90.00");
        var findings = given.Report.Findings;
        Assert.Equal(2, findings.Length);
        var row = Assert.Single(findings, finding => finding.Places.Any(place => place.Place.Row == "210"));
        Assert.Contains(row.Suspects, suspect => suspect.MendedValue == "48.00");
    }

    [Fact]
    public void Ways_that_mend_equally_are_all_named()
    {
        var report = new Given().Table("支出表", Scope, ["合计"], "合计|100.00", "208{function=208}|52.00", "210{function=210}|47.00").Report;
        var finding = Assert.Single(report.Findings);
        Assert.Equal(Location.Equal, finding.Location);
        Assert.Equal([("208", "53.00"), ("210", "48.00"), ("合计", "99.00")], finding.Suspects.Select(suspect => (suspect.Place.Row, suspect.MendedValue)).Order());
        Assert.Equal([1, 2, 3], finding.Suspects.Select(suspect => suspect.Repair));
    }

    /// <summary>Forms that come to more than all projects are a warning of its own: it does not pull the amount that a form's own sum denies.</summary>
    [Fact]
    public void A_bound_that_is_only_a_warning_mends_no_error()
    {
        string[] money(string total, string fiscal) => [$"total|{total}", $"fiscal{{source=fiscal}}|{fiscal}", "other{source=other-funds}|0.00"];
        var report = new Given().Table("支出表", Scope, ["合计"], "项目支出{nature=project source=fiscal}|707.55")
            .ProjectForm("甲", money("670.00", "671.00")).Sums("total=fiscal+other").ProjectForm("乙", money("278.49", "278.49")).Sums("total=fiscal+other").Report;
        var error = Assert.Single(report.Findings, finding => finding.Severity == Severity.Error);
        Assert.Contains(error.Suspects, suspect => suspect is { Place.Row: "fiscal", MendedValue: "670.00" });
        Assert.Equal(RuleIds.PartOf, Assert.Single(report.Findings, finding => finding.Severity == Severity.Warning).Rule);
    }

    [Fact]
    public void Of_too_many_equal_ways_none_is_named()
    {
        string[] codes = ["201", "204", "205", "206", "207", "208"];
        var report = new Given().Table("支出表", Scope, ["合计"], ["合计|70.00", .. codes.Select(code => $"{code}{{function={code}}}|10.00")]).Report;
        var finding = Assert.Single(report.Findings);
        Assert.Equal(Location.Equal, finding.Location);
        Assert.Empty(finding.Suspects);
    }

    [Fact]
    public void Of_many_equal_ways_the_one_that_a_slip_explains_is_named()
    {
        var report = new Given().Table(
            "支出表", Scope, ["合计"], "合计|500.00", "201{function=201}|39.81", "204{function=204}|10.11", "205{function=205}|21.33", "206{function=206}|105.72", "207{function=207}|32.54", "208{function=208}|236.49").Report;
        var suspect = Assert.Single(Assert.Single(report.Findings).Suspects);
        Assert.Equal(("201", "93.81", "transposition"), (suspect.Place.Row, suspect.MendedValue, suspect.Slip));
    }

    [Fact]
    public void What_would_take_too_many_steps_is_undecided_and_still_found()
    {
        string[] codes = ["201", "204", "205", "206", "207", "208", "210", "211", "212", "213"];
        string[] cell(int row, int step) => [.. Enumerable.Range(0, 3).Select(column => $"{(row * 7) + (column * step)}.00")];
        var rows = codes.Select((code, row) => $"{code}{{function={code}}}|{string.Join('|', cell(row + 1, 5))}").ToArray();
        var other = codes.Select((code, row) => $"{code}{{function={code}}}|{string.Join('|', cell((row * 2) + 3, 3))}").ToArray();
        var report = new Given().Table("表1", Scope, Columns, ["合计|1.00|2.00|5.00", .. rows]).Table("表2", Scope, Columns, ["合计|9.00|4.00|3.00", .. other]).Report;
        Assert.Contains(report.Findings, finding => finding.Location is Location.Undecided or Location.Open);
        Assert.Superset(codes.Append("合计").ToHashSet<string?>(), report.Findings.SelectMany(finding => finding.Places).Select(place => place.Place.Row).ToHashSet());
    }

    private static CheckReport Report(string[] values) => new Given()
        .Table("支出表", Scope, Columns, $"合计|{string.Join('|', values[..3])}", $"208{{function=208}}|{string.Join('|', values[3..6])}", $"210{{function=210}}|{string.Join('|', values[6..])}")
        .Report;
}
