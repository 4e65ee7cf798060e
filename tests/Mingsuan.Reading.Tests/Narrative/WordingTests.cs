using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Names that stand for others, and words that name another thing than they seem to.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("公务用车购置及运维费", "vehicles")]
    [InlineData("车辆购置及运行维护费", "vehicles")]
    [InlineData("公务用车运行及购置费", "vehicles")]
    [InlineData("公车购置及运行费", "vehicles")]
    [InlineData("车辆购置支出", "vehicle-purchase")]
    [InlineData("车辆运行维护费支出", "vehicle-running")]
    [InlineData("机关运行费预算", "agency-running-costs")]
    [InlineData("采购预算总额", "procurement")]
    public void A_matter_has_many_names(string name, string aspect) =>
        AssertNarrative.Yields($"2024年{name}5万元。", $"expenditure {aspect} | amount | 50000");

    [Fact]
    public void Short_names_stand_for_the_parts_of_the_vehicles_where_these_are_listed() => AssertNarrative.Yields(
        "2024年公务用车购置及运行费5万元（包括购置费2万元、运行费3万元）。",
        "expenditure vehicles | amount | 50000",
        "expenditure vehicle-purchase | amount | 20000",
        "expenditure vehicle-running | amount | 30000");

    [Fact]
    public void Guests_from_abroad_and_at_home_are_the_parts_of_the_reception() => AssertNarrative.Yields(
        "一、“三公”经费\n公务接待费3万元。其中：\n外宾接待支出1万元。\n国内接待支出2万元。",
        "expenditure reception | amount | 30000",
        "expenditure reception-foreign | amount | 10000",
        "expenditure reception-domestic | amount | 20000");

    [Fact]
    public void Revenue_under_a_special_account_is_not_the_units_own() => AssertNarrative.Yields(
        "2024年收入预算7万元，其中：专户管理的事业收入5万元，基金预算收入2万元。",
        "revenue | amount | 70000",
        "revenue special-account | amount | 50000",
        "revenue fund | amount | 20000");

    [Theory]
    [InlineData("财政拨款收入28万元（其中：本级财政拨款26万元）", "revenue fiscal | amount | 280000")]
    [InlineData("事业收入48万元（其中：其他事业收入3万元）", "service | amount | 480000")]
    public void A_part_that_nobody_knows_is_not_the_whole(string sentence, string expected) => AssertNarrative.Yields($"2024年{sentence}。", expected);

    [Fact]
    public void A_share_is_of_what_is_named_and_not_of_the_account_told_last() => Assert.Contains(
        "expenditure basic fiscal | share | 60 | all", Shares("财政拨款支出"));

    [Fact]
    public void Beside_what_is_left_at_the_end_of_the_year_the_word_for_expenditure_alone_is_not_clear() => AssertNarrative.Yields(
        "年末结转和结余5万元，主要是项目未完。与上年相比，支出减少2万元。", "expenditure year-end-carryover | amount | 50000");

    [Fact]
    public void Uses_that_are_made_up_with_what_is_left_are_those_of_the_year() => AssertNarrative.AccountsYield(
        "（一）收入总计9万元。\n（二）支出总计8万元，包括：基本支出6万元，项目支出2万元。\n（三）年末结转和结余1万元。",
        "revenue source=all timing=all | amount | 90000",
        "expenditure | amount | 80000",
        "expenditure basic | amount | 60000",
        "expenditure project | amount | 20000",
        "expenditure year-end-carryover | amount | 10000");

    [Fact]
    public void Beside_a_surplus_that_is_used_or_distributed_what_is_carried_over_is_a_part() => AssertNarrative.AccountsYield(
        "本年收入合计5万元。使用非财政拨款结余1万元，年初结转和结余2万元，结余分配3万元，年末结转和结余4万元。",
        "revenue current | amount | 50000",
        "revenue non-fiscal-surplus | amount | 10000",
        "revenue carried | amount | 20000",
        "expenditure surplus-distributed | amount | 30000",
        "expenditure carried-forward | amount | 40000");

    private static IEnumerable<string> Shares(string whole) =>
        AssertNarrative.Facts($"三、财政拨款支出情况\n2024年财政拨款支出预算总额5万元。\n农林水支出5万元，占财政拨款支出总额的100%。\n按类别划分：基本支出3万元，占{whole}的60%。");
}
