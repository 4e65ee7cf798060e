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
    public void A_unit_named_after_its_department_has_its_whole_name_where_the_cover_prints_it(string cover, string body) =>
        Assert.Equal(body, Body(cover + Table + Sentences));

    [Fact]
    public void A_title_of_no_possible_year_leaves_the_year_that_the_rest_names() =>
        Assert.Equal(2026, Disclosure("2062年临江市公安局文职人员管理中心单位预算批复表\n" + Table + "项目支出绩效目标表\n项目名称\t业务经费\n年度绩效目标\t保证2026年工作正常运转，2026年6月开工，2026年底前完成。\n").Year?.Value);

    private static string? Body(string text) => Disclosure(text).Body;

    private static Disclosure Disclosure(string text)
    {
        var catalog = DisclosureCatalog.Default;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = Assert.IsType<ReadResult.Read>(new FileReader(catalog.Formats).Open(stream, "sample.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(catalog).Read(read.Documents[0]);
    }
}
