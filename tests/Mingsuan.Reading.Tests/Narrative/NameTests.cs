using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Words of the lexicon that stand in longer names, behind their number, or as the heading of a list within a paragraph.</summary>
public sealed class NameTests
{
    private const string Projects = "（五）项目支出50万元，具体包括：\n";

    [Theory]
    [InlineData("1.馆藏整理日常管理(原馆藏整理经营收入支出)30万元。")]
    [InlineData("1.馆藏整理及其他收入项目30万元。")]
    public void A_source_that_other_words_run_into_is_the_name_of_a_project(string project) =>
        AssertNarrative.Yields(Projects + project, "expenditure project | amount | 500000");

    [Fact]
    public void A_source_by_itself_is_where_the_project_s_money_comes_from() => AssertNarrative.Yields(
        $"{Projects}1.其他收入30万元。",
        "expenditure project | amount | 500000",
        "expenditure project other | amount | 300000");

    [Theory]
    [InlineData("安全监管和执法协调30万元，用于培训。", "30万元: unbound")]
    [InlineData("应急管理标准化建设项目30万元。", "30万元: unbound")]
    [InlineData("安全监管及某某提升项目30万元，比上年增加2万元。", "30万元: unbound", "2万元: unbound")]
    public void An_account_s_name_that_other_words_run_on_from_is_another_name(string text, params string[] skipped) => AssertNarrative.Skips(text, skipped);

    [Theory]
    [InlineData("安全监管30万元。")]
    [InlineData("安全监管预算安排30万元。")]
    [InlineData("安全监管支出（新增）30万元。")]
    public void Words_that_say_nothing_leave_the_account_s_name(string text) => AssertNarrative.Yields(text, "expenditure 2240106 | amount | 300000");

    [Fact]
    public void Expenditure_behind_an_unknown_word_in_a_list_is_not_all_of_it() => AssertNarrative.Yields(
        "某局2024年支出预算60万元，其中：基本支出40万元、增人增资支出5万元、项目支出15万元。",
        "expenditure | amount | 600000",
        "expenditure basic | amount | 400000",
        "expenditure project | amount | 150000");

    [Fact]
    public void Expenditure_behind_the_words_for_the_body_is_its_own() => AssertNarrative.Yields(
        "1.2024年本部门预算收入60万元，其中：财政拨款收入50万元、其他收入10万元；2024年本部门预算支出60万元。",
        "revenue | amount | 600000",
        "revenue fiscal | amount | 500000",
        "revenue other | amount | 100000",
        "expenditure | amount | 600000");

    [Fact]
    public void A_negated_phrase_is_another_matter() => AssertNarrative.Skips("物业管理（非公用经费部分）30万元。", "30万元: unbound");

    [Fact]
    public void What_a_number_is_of_may_stand_behind_it() => AssertNarrative.Yields(
        "某局上级专项转移支付支出预算30万元（其中10万元为政府性基金预算、20万元为一般公共预算），比上年增加5万元。",
        "expenditure central-transfers | amount | 300000",
        "expenditure fund central-transfers | amount | 100000",
        "expenditure general central-transfers | amount | 200000",
        "expenditure central-transfers | change | 50000 | 2023");

    [Fact]
    public void A_nature_before_a_colon_is_that_of_the_accounts_behind_it() => AssertNarrative.Yields(
        "（2）公用经费：①行政运行（2013201）12万元，比上年减少5万元；②培训支出（2050803）2万元；③项目支出：培训支出（2050803）7万元。",
        "expenditure 2013201 operating | amount | 120000",
        "expenditure 2013201 operating | change | -50000 | 2023",
        "expenditure 2050803 operating | amount | 20000",
        "expenditure 2050803 project | amount | 70000");

    [Fact]
    public void Accounts_beside_project_expenditure_are_basic_expenditure() => AssertNarrative.Yields(
        "一、某局\n包括人员经费60万元、公用经费20万元、对个人和家庭的补助支出10万元、项目支出15万元。\n（三）对个人和家庭的补助支出10万元，主要是退休费。",
        "expenditure personnel | amount | 600000",
        "expenditure operating | amount | 200000",
        "expenditure 303 basic | amount | 100000",
        "expenditure project | amount | 150000",
        "expenditure 303 basic | amount | 100000");

    [Fact]
    public void Beside_a_part_that_nobody_knows_an_account_may_be_more_than_is_listed() => AssertNarrative.Yields(
        "一、某局\n包括人员经费60万元、公用经费20万元、对个人和家庭的补助支出10万元、增人增资5万元、项目支出15万元。",
        "expenditure personnel | amount | 600000",
        "expenditure operating | amount | 200000",
        "expenditure 303 basic listed | amount | 100000",
        "expenditure project | amount | 150000");

    [Fact]
    public void A_list_that_names_basic_expenditure_too_is_of_two_kinds() => AssertNarrative.Yields(
        "工资福利支出60万元、对个人和家庭的补助支出10万元。基本支出50万元、项目支出20万元、公用经费5万元。",
        "expenditure 301 | amount | 600000",
        "expenditure 303 | amount | 100000",
        "expenditure basic | amount | 500000",
        "expenditure project | amount | 200000",
        "expenditure operating | amount | 50000");
}
