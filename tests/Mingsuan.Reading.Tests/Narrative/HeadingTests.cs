using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What headings and numbered lines say of the sentences below them, and where that ends.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("第一部分 2024年部门预算基本情况说明\n二、说明\n")]
    [InlineData("一、机构设置、收支预算情况\n")]
    [InlineData("第一部分 部门概况\n二、收入预算说明\n")]
    public void A_heading_that_names_money_tells_of_money_whatever_else_it_names(string headings) =>
        AssertNarrative.Yields(headings + "2024年收入总预算9万元。", "revenue timing=all | amount | 90000");

    [Theory]
    [InlineData("第一部分 部门概况\n二、主要职责\n2024年收入总预算9万元。")]
    [InlineData("四、名词解释\n（一）财政拨款收入\n2024年收入总预算9万元。")]
    public void Below_other_headings_of_an_overview_or_a_glossary_there_is_no_money(string text) => Assert.Empty(AssertNarrative.Facts(text));

    [Fact]
    public void A_numbered_sentence_ends_the_section_that_it_counts_on_from() => AssertNarrative.Yields(
        "二、“三公”经费\n2024年“三公”经费预算6万元。\n三、项目支出100万元，其中：培训经费60万元。",
        "expenditure three-public | amount | 60000",
        "expenditure project | amount | 1000000");

    [Fact]
    public void A_heading_ends_the_list_whose_items_are_numbered_as_it_is() => AssertNarrative.Yields(
        "二、一般公共预算支出\n2024年支出90万元，其中：\n（1）行政运行（2130301）40万元。\n（2）防汛（2130314）50万元。\n2、支出按经济科目分类的明细。\n（1）按照部门经济分类说明\n2024年支出90万元。",
        "expenditure general | amount | 900000",
        "expenditure 2130301 general | amount | 400000",
        "expenditure 2130314 general | amount | 500000",
        "expenditure general | amount | 900000");

    [Fact]
    public void A_matter_has_no_revenue() => AssertNarrative.Yields(
        "2024年度“三公”经费预算情况说明\n2024年收入预算9万元，支出预算9万元，其中：基本支出9万元。",
        "revenue | amount | 90000",
        "expenditure | amount | 90000",
        "expenditure basic | amount | 90000");

    [Fact]
    public void A_matter_named_behind_a_number_heads_all_paragraphs_up_to_the_next() => AssertNarrative.Yields(
        "（二）政府采购预算安排说明。\n2024年政府采购预算20万元。\n按政府采购资金类型划分，一般公共预算拨款18万元。\n按项目类型，货物类12万元，服务类采购8万元。",
        "expenditure procurement | amount | 200000",
        "expenditure general procurement | amount | 180000",
        "expenditure procurement-goods | amount | 120000",
        "expenditure procurement-services | amount | 80000");

    [Fact]
    public void Money_that_a_heading_names_without_a_flow_is_spent_and_its_categories_are_shares_of_it() => AssertNarrative.Yields(
        "一、一般公共预算当年拨款情况\n（一）一般公共预算当年拨款规模\n2024年一般公共预算当年拨款20万元。\n（二）一般公共预算当年拨款结构\n卫生健康（类）支出5万元，占25%。",
        "expenditure general current | amount | 200000",
        "expenditure 210 general current | amount | 50000",
        "expenditure 210 general current | share | 25 | all");
}
