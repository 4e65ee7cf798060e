using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Ways in which other places print the same tables: where the unit stands, how columns are numbered, revenue above expenditure.</summary>
public sealed class PrintedStyleTests
{
    [Theory]
    [InlineData("（二）2024年支出预算总表（单位：元）\n科目编码\t科目名称\t合计\n205\t教育支出\t300\n")]
    [InlineData("2024年支出预算总表（元）\n科目编码\t科目名称\t合计\n205\t教育支出\t300\n")]
    [InlineData("2024年支出预算总表　　　　单位：元\n科目编码\t科目名称\t合计\n205\t教育支出\t300\n")]
    [InlineData("2024年支出预算总表\n科目编码\t科目名称\t合计（元）\n205\t教育支出\t300\n")]
    [InlineData("2024年支出预算总表\n科目编码\t科目名称\t合计（单位：元）\n205\t教育支出\t300\n")]
    public void The_unit_may_stand_behind_the_title_or_in_a_heading(string text)
    {
        var table = Assert.Single(Read(text).Tables);
        Assert.Equal(DisplayUnit.Yuan, table.StatedUnit);
        Assert.Equal(DisplayUnit.Yuan, Cells(table).Single().Figure.Unit);
    }

    [Fact]
    public void A_unit_in_the_headings_of_most_tables_is_that_of_a_table_without_one()
    {
        var read = Read("2024年支出预算总表\n科目编码\t科目名称\t合计（元）\n205\t教育支出\t300\n2024年一般公共预算“三公”经费支出表\n项目\t预算数\n公务接待费\t200\n合计\t200\n");
        Assert.All(read.Tables, table => Assert.Equal(DisplayUnit.Yuan, table.Unit));
    }

    [Theory]
    [InlineData("栏次\t1\t2\t3")]
    [InlineData("栏次\t\t1=2+3\t2")]
    [InlineData("**\t**\t1\t2")]
    public void A_row_of_column_numbers_is_no_row_of_amounts(string numbers)
    {
        var table = Assert.Single(Read($"2024年支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\n{numbers}\n205\t教育支出\t3.00\t3.00\n").Tables);
        Assert.Equal(["3.00", "3.00"], Cells(table).Select(cell => cell.Figure.Text));
    }

    [Fact]
    public void The_number_of_one_column_is_none_either()
    {
        var table = Assert.Single(Read("2024年收支总表\n单位：万元\n项目\t预算数\n栏次\t1\n一、一般公共预算拨款收入\t3.00\n收入总计\t3.00\n").Tables);
        Assert.Equal(["3.00", "3.00"], Cells(table).Select(cell => cell.Figure.Text));
    }

    [Theory]
    [InlineData("一、一般公共预算拨款收入\t3.00\n二、单位资金收入\t4.00\n收入总计\t7.00\n一、教育支出\t7.00\n支出总计\t7.00\n")]
    [InlineData("收入总计\t7.00\n一、一般公共预算拨款收入\t3.00\n二、单位资金收入\t4.00\n支出总计\t7.00\n一、教育支出\t7.00\n")]
    public void Revenue_above_expenditure_in_one_column_is_revenue(string rows)
    {
        var cells = Cells(Assert.Single(Read($"2024年收支总表\n单位：万元\n项目\t预算数\n{rows}").Tables)).ToList();
        Assert.Equal("revenue", Flow("二、单位资金收入"));
        Assert.Equal("expenditure", Flow("一、教育支出"));

        string Flow(string row) => cells.Single(cell => cell.Place.Row == row).Coordinate is var coordinate ? coordinate[coordinate.Cube.Flow]!.Id : string.Empty;
    }

    [Fact]
    public void A_code_that_a_workbook_keeps_as_a_number_has_its_zero()
    {
        var table = Assert.Single(Read("2024年支出预算总表\n单位：万元\n科目编码\t\t\t科目名称\t合计\n类\t款\t项\t\t\n201\t\t\t一般公共服务支出\t3.00\n201\t3\t\t政府办公厅（室）及相关机构事务\t3.00\n201\t3\t1\t行政运行\t3.00\n").Tables);
        Assert.Equal(["201", "20103", "2010301"], Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Function]!.Id));
    }

    [Fact]
    public void A_unit_above_the_title_of_the_next_table_is_no_row_of_this_one()
    {
        string[] rows = ["2024年支出预算总表", "科目编码\t科目名称\t合计", "205\t教育支出\t3.00", "单位：元", "2024年收入预算总表", "科目编码\t科目名称\t合计", "205\t教育支出\t300"];
        var page = string.Concat(rows.Select(row => row.Contains('\t', StringComparison.Ordinal) ? $"<tr><td>{row.Replace("\t", "</td><td>", StringComparison.Ordinal)}</td></tr>" : $"<tr><td colspan=3>{row}</td></tr>"));
        var read = Read($"<!DOCTYPE html><html><body><table>{page}</table></body></html>");
        Assert.Equal(["3.00", "300"], read.Tables.SelectMany(Cells).Select(cell => cell.Figure.Text));
        Assert.Equal(DisplayUnit.Yuan, read.Tables[1].StatedUnit);
    }

    [Fact]
    public void Money_of_a_source_of_which_nothing_is_carried_over_is_this_years()
    {
        var read = Read("2024年收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款收入\t90.00\t一、教育支出\t100.00\n上年结转结余\t10.00\t\t\n收入总计\t100.00\t支出总计\t100.00\n"
            + "2024年财政拨款收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、本年收入\t90.00\t一、本年支出\t90.00\n二、上年结转\t0.00\t二、年终结转结余\t0.00\n收入总计\t90.00\t支出总计\t90.00\n"
            + "2024年财政拨款“三公”经费支出表\n单位：万元\n项目\t预算数\n公务接待费\t2.00\n2、公务用车费\t3.00\n合计\t5.00\n");
        Assert.All(Cells(read.Tables[^1]), cell => Assert.True(cell.IsBound, cell.Place.Row));
    }

    private static Disclosure Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }

    private static IEnumerable<TableCell> Cells(Table table) => table.Panels.SelectMany(panel => panel.Cells).Where(cell => cell.Figure.IsStated);
}
