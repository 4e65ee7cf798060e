using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>A unit line that is wrong for a whole table is one finding, whatever it breaks.</summary>
public sealed class UnitLineTests
{
    private static readonly string[] Columns = ["合计{nature=expenditure}", "基本支出{nature=basic}", "项目支出{nature=project}"];

    [Theory]
    [InlineData(DisplayUnit.Yuan, "元", "万元", "1:10,000", "30.00|20.00|10.00")]
    [InlineData(DisplayUnit.HundredMillionYuan, "亿元", "万元", "10,000:1", "30.00|20.00|10.00")]
    [InlineData(DisplayUnit.TenThousandYuan, "万元", "元", "10,000:1", "300000.00|200000.00|100000.00")]
    public void A_wrong_unit_line_is_one_finding(DisplayUnit printed, string stated, string expected, string ratio, string amounts)
    {
        var report = Given(printed, amounts).Sentence(1, "flow=expenditure timing=all source=all nature=basic", "20.00万元").Report;
        var finding = Assert.Single(report.Findings);
        Assert.Equal((RuleIds.DisplayUnit, "unit-line", Severity.Error), (finding.Rule, finding.Message, finding.Severity));
        Assert.Equal((stated, expected), (finding.Stated, finding.Expected));
        Assert.Equal((ratio, "表2", "3"), (finding.Values["ratio"], finding.Values["place"], finding.Values["amounts"]));
        Assert.Equal(finding.Values["count"], $"{report.Outcomes.Broken}");
        Assert.True(report.Outcomes.Broken >= 3, "what the unit line breaks is counted as broken");
        Assert.Equal(6, finding.Places.Count(place => place.Place.Row == "合计"));
    }

    [Fact]
    public void Another_fault_in_the_same_table_stays_a_finding_of_its_own()
    {
        var report = Given(DisplayUnit.Yuan, "30.00|20.00|11.00").Report;
        Assert.Contains(report.Findings, finding => finding.Message == "unit-line");
        var other = Assert.Single(report.Findings, finding => finding.Message != "unit-line");
        Assert.Equal(("10.00", "11.00", "万元"), (other.Expected, other.Stated, other.Unit));
    }

    [Fact]
    public void One_amount_that_differs_by_ten_thousand_is_no_unit_line()
    {
        var report = Given(DisplayUnit.TenThousandYuan, "30.00|20.00|100000.00").Report;
        Assert.DoesNotContain(report.Findings, finding => finding.Message == "unit-line");
    }

    /// <summary>Three tables of one money: two in 万元, the second as told.</summary>
    private static Given Given(DisplayUnit unit, string amounts) => new Given()
        .Table("表1", "flow=expenditure timing=all source=all", Columns, "合计|30.00|20.00|10.00")
        .Table("表2", "flow=expenditure timing=all source=all", unit, Columns, $"合计|{amounts}")
        .Table("表3", "flow=expenditure timing=all source=all", Columns, "合计|30.00|20.00|10.00");
}
