using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whose disclosure it is.</summary>
public sealed class IdentityTests
{
    private const string Sentences = "二、收支情况\n2026年临江市公安局文职人员管理中心收入预算为3.00万元。\n2026年临江市公安局文职人员管理中心支出预算为3.00万元。\n";
    private const string Table = "支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t3.00\n";

    [Theory]
    [InlineData("2026年度\n临江市公安局文职人员\n管理中心单位预算\n目录\n", "临江市公安局文职人员管理中心")]
    [InlineData("2026年度\n临江市公安局部门预算\n目录\n", "临江市公安局")]
    [InlineData("目录\n", "临江市公安局")]
    [InlineData("2026年度\n临江市市场监管综合监测\n与技术保障中心\n单位预算\n目录\n", "临江市市场监管综合监测与技术保障中心")]
    [InlineData("首页\n文明创建\n新时代文明实践云平台\n临江市宣传部2026年部门预算情况说明\n", "临江市宣传部")]
    [InlineData("临江市渔田镇人民政府2026年部门预算编制说明\n", "临江市渔田镇人民政府")]
    [InlineData("临江县文联2026年“三公”经费预算公开\n", "临江县文联")]
    [InlineData("关于公开临江市林业局（本级）2026年部门预算的说明\n", "临江市林业局(本级)")]
    public void A_unit_named_after_its_department_has_its_whole_name_where_the_cover_prints_it(string cover, string body) =>
        Assert.Equal(body, Body(cover + Table + Sentences));

    [Fact]
    public void A_title_of_no_possible_year_leaves_the_year_that_the_rest_names() =>
        Assert.Equal(2026, Disclosure("2062年临江市公安局文职人员管理中心单位预算批复表\n" + Table + "项目支出绩效目标表\n项目名称\t业务经费\n年度绩效目标\t保证2026年工作正常运转，2026年6月开工，2026年底前完成。\n").Year?.Value);

    [Theory]
    [InlineData("临江市某局2025年“三公”经费预算情况\n公务接待费4万元，比2024年预算减少1万元。\n公务用车运行费6万元，与2024年预算持平。\n因公出国（境）费0万元，与2024年预算持平。\n", 2025)]
    [InlineData("临江市某局2025年区级部门预算\n收入预算4万元，比2024年预算减少1万元。\n支出预算4万元，比2024年预算减少1万元。\n", 2025)]
    public void Without_tables_the_title_tells_the_year(string text, int year) => Assert.Equal(year, Disclosure(text).Year?.Value);

    [Theory]
    [InlineData("比")]
    [InlineData("与")]
    public void The_year_that_is_compared_with_is_not_that_of_a_statement_with_one_table(string word) => Assert.Equal(2025, Disclosure(
        $"临江市某局2025年“三公”经费预算\n一、2025年“三公”经费预算表\n单位：万元\n项目\t预算数\n合计\t4\n公务接待费\t4\n公务接待费4万元，{word}2024年预算减少1万元。\n公务用车运行费0万元，{word}2024年预算持平。\n因公出国（境）费0万元，{word}2024年预算持平。\n").Year?.Value);

    [Fact]
    public void All_that_a_statement_of_one_matter_prints_is_known() => Assert.All(Disclosure(
        "临江市某局2025年“三公”经费预算\n一、2025年一般公共预算“三公”经费预算表\n单位：万元\n项目\t预算数\n合计\t4\n公务接待费\t4\n二、说明\n公务接待费5万元。\n").Facts, fact => Assert.NotNull(fact.Coordinate[fact.Coordinate.Cube.Timing]));

    [Fact]
    public void A_date_below_the_title_says_nothing_of_the_kind() =>
        Assert.Equal("final-accounts", Disclosure("临江市某局2024年度决算公开\n2025年9月\n收入决算4万元。\n").Facts[0].Coordinate is var said ? said[said.Cube.Stage]?.Id : null);

    private static string? Body(string text) => Disclosure(text).Body;

    private static Disclosure Disclosure(string text)
    {
        var catalog = DisclosureCatalog.Default;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = Assert.IsType<ReadResult.Read>(new FileReader(catalog.Formats).Open(stream, "sample.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(catalog).Read(read.Documents[0]);
    }
}
