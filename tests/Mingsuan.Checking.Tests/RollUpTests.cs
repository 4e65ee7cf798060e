using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class RollUpTests
{
    [Fact]
    public void A_change_of_a_part_may_be_more_than_that_of_the_whole()
    {
        string[] columns = ["“三公”经费{aspect=three-public}", "其中公务接待费{aspect=reception}"];
        Assert.DoesNotContain(new Given().Table("三公表", "timing=current source=general measure=change", columns, "增减{nature=expenditure}|-2.00|1.00").Report.Identities, identity => identity.IsBroken);
        Assert.Contains(new Given().Table("三公表", "timing=current source=general", columns, "预算{nature=expenditure}|2.00|3.00").Report.Identities, identity => identity.IsBroken);
    }

    [Fact]
    public void The_only_printed_part_of_a_whole_with_more_parts_completes_no_sum()
    {
        var report = new Given().Table("项目支出表", "timing=current nature=project", ["单位资金{source=own}", "使用非财政拨款结余{source=non-fiscal-surplus}"], "合计|5.00|", "甲{project=甲}|3.00|", "乙{project=乙}|2.00|").Report;
        Assert.DoesNotContain(report.Identities, identity => identity.IsBroken);
    }

    private const string Scope = "flow=expenditure timing=all source=all";

    private static readonly string[] Amount = ["预算数"];

    [Fact]
    public void Nine_rounded_addends_may_miss_their_total_by_two_hundredths()
    {
        var report = Projects("193.86", "0.13", "16.38", "0.52", "7.05", "0.92", "128.11", "23.80", "4.64", "12.29").Report;
        var sum = AssertReport.Has(report, IdentityKind.RollUp, OutcomeKind.Rounded);
        Assert.Equal((200m, 500m), (sum.Difference, sum.Tolerance));
        Assert.Equal(Severity.Information, Assert.Single(report.Findings).Severity);
    }

    [Fact]
    public void A_difference_beyond_the_rounding_is_an_error()
    {
        var report = Projects("30.00", "10.00", "10.00", "9.00").Report;
        AssertReport.Breaks(report, "roll-up", "29.00", "30.00");
    }

    [Fact]
    public void A_difference_that_rounding_explains_is_a_warning_where_everything_else_is_exact()
    {
        var given = new Given();
        for (var i = 0; i < 60; i++) given.Table($"表{i}", $"{Scope} year={i}", Amount, "合计|6.00", "甲{project=甲}|1.00", "乙{project=乙}|2.00", "丙{project=丙}|3.00");
        var report = given.Table("末表", $"{Scope} year=2000", Amount, "合计|6.01", "甲{project=甲}|1.00", "乙{project=乙}|2.00", "丙{project=丙}|3.00").Report;
        Assert.Equal((Severity.Warning, "rounded"), (report.Findings.Single().Severity, report.Findings.Single().Rule));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("5.00", "5.00", "5.00")]
    public void Parts_that_are_blank_or_repeat_the_whole_decide_nothing(params string[] parts)
    {
        var report = Projects("5.00", parts).Report;
        AssertReport.Has(report, IdentityKind.RollUp, OutcomeKind.CouldNotCheck);
        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData("6.00", "5.00", "1.00")]
    [InlineData("10.00", "5.00", "5.00")]
    public void A_part_that_is_the_whole_beside_another_is_broken(string expected, string first, string second) =>
        AssertReport.Breaks(Projects("5.00", first, second).Report, "roll-up", expected, "5.00");

    [Fact]
    public void A_blank_whole_of_printed_parts_is_broken() =>
        AssertReport.Breaks(Projects("", "1.00", "2.00").Report, "total-blank", "3.00", null);

    [Fact]
    public void Quantities_of_unlike_goods_need_no_total() => Assert.Empty(new Given().Table(
        "采购表",
        Scope,
        ["数量{measure=quantity}"],
        "合计|",
        "计算机{project=p0}|5",
        "办公桌{project=p1}|3").Report.Findings);

    [Fact]
    public void A_table_without_amounts_gives_no_identities() =>
        Assert.Empty(Projects("", "", "").Report.Identities);

    [Fact]
    public void An_illegible_part_could_not_be_checked() =>
        Assert.Equal("illegible", AssertReport.Has(Projects("3.00", "?", "2.00").Report, IdentityKind.RollUp, OutcomeKind.CouldNotCheck).Outcome.Reason);

    [Fact]
    public void Rows_and_columns_roll_up_and_the_shared_cell_is_the_suspect()
    {
        var report = new Given().Table(
            "支出表",
            Scope,
            ["合计", "基本支出{nature=basic}", "项目支出{nature=project}"],
            "合计|100.00|60.00|40.00",
            "社会保障{function=208}|30.00|20.00|10.00",
            "卫生健康{function=210}|70.00|40.00|33.00",
            "医保经办{function=2101550}|70.00|40.00|30.00").Report;
        var finding = AssertReport.Breaks(report, "roll-up", "30.00", "33.00");
        var suspect = Assert.Single(finding.Suspects);
        Assert.Equal(("卫生健康", "项目支出", "30.00"), (suspect.Place.Row, suspect.Place.Column, suspect.MendedValue));
    }

    [Fact]
    public void A_unit_row_that_repeats_the_total_is_a_sum_of_its_own()
    {
        var given = new Given();
        string[] columns = ["合计", "基本支出{nature=basic}", "项目支出{nature=project}"];
        var report = given.Table(
            "支出表",
            Scope,
            columns,
            "合计|100.00|60.00|40.00",
            "医保局{body=308}|100.00|60.00|40.00",
            "社会保障{function=2080505}|30.00|20.00|10.00",
            "卫生健康{function=2101501}|70.00|40.00|30.00").Report;
        AssertReport.IsClean(report);
        Assert.Equal(6, report.Identities.Count(identity => identity.Evidence.StartsWith("overlap", StringComparison.Ordinal)));
    }

    [Fact]
    public void Overlapping_columns_that_always_make_up_the_total_are_its_addends()
    {
        var report = new Given().Table(
            "汇总表",
            "flow=expenditure",
            ["总计{timing=all source=all}", "一般公共预算{timing=current source=general}", "上年结转{timing=carryover source=all}", "财政专户{timing=all source=special-account}"],
            "甲{function=208}|6.00|1.00|2.00|3.00",
            "乙{function=210}|4.00|1.00|3.00|",
            "丙{function=221}|2.00|2.00||").Report;
        Assert.Equal(3, report.Identities.Count(identity => identity is { Evidence: "overlap:addends", Outcome.Kind: OutcomeKind.Holds }));
        Assert.Equal(0, report.Outcomes.CouldNotCheck);
    }

    [Theory]
    [InlineData("7.00", OutcomeKind.Holds)]
    [InlineData("7.20", OutcomeKind.Broken)]
    public void What_a_document_lists_below_a_memo_adds_up_to_its_total(string total, OutcomeKind outcome) => AssertReport.Has(
        new Given().Table(
            "购买服务表",
            "flow=expenditure timing=all source=fiscal",
            Amount,
            $"合计{{aspect=purchased-services}}|{total}",
            "法律服务{aspect=purchased-services/law body=first}|1.00",
            "法律服务{aspect=purchased-services/law body=second}|2.00",
            "会计服务{aspect=purchased-services/accounts}|4.00").Report,
        IdentityKind.RollUp,
        outcome);

    [Fact]
    public void Known_kinds_of_a_memo_need_not_be_all_of_it() => AssertReport.IsClean(new Given().Table(
        "支出表", "flow=expenditure timing=all source=fiscal", Amount, "合计|7.00", "会议费{aspect=meetings}|1.00", "培训费{aspect=training}|2.00").Report);

    [Fact]
    public void Of_which_is_a_part_and_completes_no_sum()
    {
        var report = new Given().Table(
            "收入表",
            "flow=revenue timing=current",
            Amount,
            "收入合计{source=all}|100.00",
            "一般公共预算{source=general}|80.00",
            "其中：财政拨款{source=general aspect=fiscal-part}|75.00",
            "财政专户{source=special-account}|20.00").Report;
        AssertReport.IsClean(report);
        AssertReport.Has(report, IdentityKind.OfWhich, OutcomeKind.Holds);
    }

    [Fact]
    public void Of_which_above_its_whole_is_broken()
    {
        var report = new Given().Table(
            "收入表",
            "flow=revenue timing=current",
            Amount,
            "一般公共预算{source=general}|80.00",
            "其中：财政拨款{source=general aspect=fiscal-part}|85.00").Report;
        AssertReport.Breaks(report, "part-of", "80.00", "85.00");
    }

    [Fact]
    public void Of_which_that_always_makes_up_the_whole_is_a_partition()
    {
        var report = new Given().Table(
            "支出表",
            Scope,
            ["合计", "其中：基本支出{nature=basic}", "其中：项目支出{nature=project}"],
            "甲{function=2080505}|3.00|1.00|2.00",
            "乙{function=2101501}|5.00|1.00|4.00",
            "丙{function=2210201}|7.00|7.00|").Report;
        AssertReport.IsClean(report);
        Assert.Equal("of-which:3/3", AssertReport.Has(report, IdentityKind.RollUp, OutcomeKind.Holds).Evidence);
    }

    [Fact]
    public void Rows_of_three_public_expenses_add_up()
    {
        string[] rows = ["合计{aspect=three-public}|4.22", "出国{aspect=overseas}|", "用车{aspect=vehicles}|4.00", "购置{aspect=vehicle-purchase}|", "运行{aspect=vehicle-running}|4.00"];
        AssertReport.IsClean(new Given().Table("三公表", Scope, Amount, [.. rows, "接待{aspect=reception}|0.22"]).Report);
        AssertReport.Breaks(new Given().Table("三公表", Scope, Amount, [.. rows, "接待{aspect=reception}|0.32"]).Report, "roll-up", "4.32", "4.22");
    }

    private static Given Projects(string total, params string[] values) => new Given().Table(
        "项目表",
        Scope,
        Amount,
        [$"合计|{total}", .. values.Select((value, index) => $"项目{index}{{project=p{index}}}|{value}")]);
}
