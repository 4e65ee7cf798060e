using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Which papers are disclosures. All texts are invented.</summary>
public sealed class DisclosureTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("一、测试业运行\n据测算，2025年全市测试业业务收入1891.31亿元，比上年增长6.2%。其中交通运输收入1261.33亿元，同比增长5.1%。\n")]
    [InlineData("关于开展安全检查的通知\n示例市办公室\n2025年6月18日\n一、总体要求\n投入经费120万元，用于设备更新。\n")]
    [InlineData("示例目录\n单价：元/克\n序号\t名称\t编码\t最高付费标准\n1\t甲\tT001500800\t127.9036\n2\t乙\tT001300123\t7.9396\n")]
    [InlineData("表1 主要产品营业收入情况表\n单位：万元\n产品\t收入\t成本\n甲\t30.00\t20.00\n乙\t12.00\t8.00\n合计\t42.00\t28.00\n")]
    [InlineData("示例市审计局信息公开申请表\n申请人\t姓名\t\t证件号码\t\n联系电话\t\t邮政编码\t\n")]
    [InlineData("版本说明\nsize 322831\n")]
    [InlineData("关于检查2024年“三公”经费情况的通知\n各单位：\n投入经费120万元，用于检查。\n")]
    public void Other_papers_with_numbers_are_no_disclosures(string text) => Assert.Equal("not-a-disclosure", Given.Refused(given.Text("其他.txt", text)).Id);

    [Theory]
    [InlineData("示例县2023年财政决算公开")]
    [InlineData("关于示例区2023年预算执行情况和2024年预算的报告（书面）")]
    [InlineData("示例镇人民政府2024年政府预算公开")]
    [InlineData("2023年示例区预算调整方案")]
    [InlineData("示例市教育局关于2023年全市教育经费执行情况统计公告")]
    public void The_accounts_of_a_whole_government_are_refused_with_that_reason(string title) => Assert.Equal(
        "government-account", Given.Refused(given.Text("政府.txt", $"{title}\n一、一般公共预算收支\n一般公共预算收入90万元。\n二、政府性基金预算收支\n一般公共预算支出90万元。\n三、基本支出\n“三公”经费4万元。\n")).Id);

    [Theory]
    [InlineData("示例镇人民政府2024年部门预算公开")]
    [InlineData("示例县财政局2024年单位预算公开")]
    [InlineData("示例市政府办公室2024年部门预算")]
    public void The_budget_of_a_governments_office_is_a_disclosure(string title) =>
        Assert.True(IsRead($"{title}\n一、收支预算\n2024年收入预算90万元，支出预算90万元。\n二、“三公”经费\n“三公”经费4万元。\n"));

    [Fact]
    public void A_template_has_the_headings_and_no_amounts()
    {
        const string template = "某某单位2025年单位预算公开\n第二部分 单位预算表\n表1 收支预算总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一般公共预算拨款收入\t\t教育支出\t\n收入总计\t\t支出总计\t\n";
        Assert.Equal("disclosure-without-amounts", Given.Refused(given.Text("模板.txt", template)).Id);
    }

    [Fact]
    public void A_narrative_without_tables_is_a_disclosure()
    {
        const string narrative = "示例市测试局2026年部门预算情况说明\n一、收支总体情况\n示例市测试局2026年收入预算120.00万元，其中财政拨款收入100.00万元。\n二、“三公”经费情况\n2026年公务接待费预算1.20万元。\n";
        Assert.True(IsRead(narrative));
    }

    [Fact]
    public void A_statement_of_the_three_publics_alone_is_a_disclosure() =>
        Assert.True(IsRead("示例市测试局2024年“三公”经费预算情况说明\n一、公务接待费10.00万元，比上年减少5.00万元。\n二、公务用车购置及运行费20.00万元，与上年持平。\n"));

    [Fact]
    public void Where_no_two_numbers_can_be_compared_that_is_said_and_is_not_clean()
    {
        const string lonely = "示例市测试局2026年部门预算情况说明\n一、收支总体情况\n示例市测试局2026年收入预算120.00万元。\n二、“三公”经费情况\n2026年公务接待费预算1.20万元。\n";
        var file = Given.Check(given.Text("示例.txt", lonely));
        Assert.Equal("nothing-checked", Assert.Single(Assert.IsType<CheckedDocument.Checked>(Assert.Single(file.Documents)).Disclosure.Diagnostics, diagnostic => diagnostic.Severity == Kernel.Severity.Warning).Id);
        Assert.Equal(Verdict.Faulty, Verdicts.Of([file]));
    }

    [Fact]
    public void A_single_table_is_a_disclosure_where_the_cover_says_so_and_it_prints_codes() => Assert.True(IsRead(Given.BrokenSum));

    public void Dispose() => given.Dispose();

    private bool IsRead(string text) => Given.Check(given.Text("示例.txt", text)).Documents.All(document => document is CheckedDocument.Checked);
}
