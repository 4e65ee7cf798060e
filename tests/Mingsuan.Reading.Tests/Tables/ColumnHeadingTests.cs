using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What headings of columns and lines above tables say of measures, of what is compared, and of units.</summary>
public sealed class ColumnHeadingTests
{
    private const string Rows = "201\t一般公共服务支出\t6.00\t5.00\t4.00\t";

    [Theory]
    [InlineData("比上年增减（%）", "rate")]
    [InlineData("同比增减%", "rate")]
    [InlineData("较上年增减率", "rate")]
    [InlineData("增减变动率（%）", "rate")]
    [InlineData("2024年比2023年增减%", "rate")]
    [InlineData("比上年增减百分比", "rate")]
    [InlineData("±%", "rate")]
    [InlineData("增（减）%", "rate")]
    [InlineData("占总支出比重（%）", "share")]
    [InlineData("占支出合计%", "share")]
    [InlineData("占比（%）", "share")]
    [InlineData("2024年预算数为2023年执行数的%", "share")]
    [InlineData("比上年增减额", "change")]
    [InlineData("2024年预算比2023年执行数增减额", "change")]
    public void A_column_in_per_cent_is_never_money(string heading, string measure)
    {
        var cell = Last($"支出预算总表\n单位：万元\n科目编码\t科目名称\t2024年预算数\t2023年预算数\t2023年执行数\t{heading}\n{Rows}20.00\n");
        Assert.Equal(measure, cell.Coordinate[cell.Coordinate.Cube.Measure]!.Id);
        Assert.Equal(measure == "change" ? 200000 : 20, cell.Figure.Value);
    }

    [Theory]
    [InlineData("2024年预算数比2023年执行数增减额", "executed")]
    [InlineData("比2023年预算数增减额", "budget")]
    [InlineData("比上年增减额", "budget")]
    [InlineData("2024年预算数为2023年执行数的%", "executed")]
    public void A_change_is_compared_with_what_its_heading_names(string heading, string stage)
    {
        var read = Read($"支出预算总表\n单位：万元\n科目编码\t科目名称\t2024年预算数\t2023年预算数\t2023年执行数\t{heading}\n{Rows}2.00\n");
        var compared = Assert.Single(read.Facts, fact => fact.Base is not null).Base!;
        Assert.Equal(("2023", stage), (compared[compared.Cube.Year]!.Id, compared[compared.Cube.Stage]!.Id));
    }

    [Theory]
    [InlineData("单位:元（保留两位小数）")]
    [InlineData("单位：元，保留两位小数")]
    [InlineData("单位：元（四舍五入）")]
    [InlineData("单位：元（人民币）")]
    [InlineData("单位：元 第1页")]
    [InlineData("单位：（元）")]
    [InlineData("单位（元）")]
    [InlineData("（元）")]
    [InlineData("计量单位：元")]
    [InlineData("单位：元、%")]
    [InlineData("2024年2月1日\t\t单位：元")]
    [InlineData("编制日期：2024-02-01\t\t单位：元")]
    public void A_line_may_say_more_than_the_unit(string line) =>
        Assert.Equal(DisplayUnit.Yuan, Assert.Single(Read($"支出预算总表\n{line}\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t6.00\n").Tables).Unit);

    [Fact]
    public void One_sentence_may_state_the_unit_of_all_tables()
    {
        var table = Assert.Single(Read("一、说明\n以下各表金额单位均为元。\n\n支出预算总表\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t6.00\n").Tables);
        Assert.Equal(DisplayUnit.Yuan, table.Unit);
        Assert.NotNull(table.UnitPlace);
    }

    [Fact]
    public void Tables_without_a_unit_are_in_the_one_that_the_text_tells()
    {
        const string tables = "收入预算总表\n项目\t金额\n一般公共预算拨款收入\t1,234,500.00\n收入总计\t1,234,500.00\n\n支出预算总表\n科目编码\t科目名称\t合计\n\t合计\t1,234,500.00\n201\t一般公共服务支出\t1,002,500.00\n208\t社会保障和就业支出\t232,000.00\n";
        Assert.All(Read($"{tables}\n二、收支情况\n2024年支出预算123.45万元，其中一般公共服务支出100.25万元。\n").Tables, table => Assert.Equal(DisplayUnit.Yuan, table.Unit));
        Assert.All(Read($"{tables}\n二、收支情况\n2024年支出预算1,234,500.00万元，其中一般公共服务支出1,002,500.00万元。\n").Tables, table => Assert.Equal(DisplayUnit.TenThousandYuan, table.Unit));
    }

    private static TableCell Last(string text) => Assert.Single(Read(text).Tables).Panels.SelectMany(panel => panel.Cells).Last();

    private static Disclosure Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"临江市档案馆2024年部门预算\n{text}"));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }
}
