using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Small tables, text in and coordinates out.</summary>
public sealed class TableReadingTests
{
    [Fact]
    public void A_caption_that_stands_in_the_grid_is_a_caption()
    {
        var table = Read("2024年部门支出总表\t\t\n单位名称：临江市档案馆\t\t单位：万元\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t3.00\n");
        Assert.Equal(DisplayUnit.TenThousandYuan, table.StatedUnit);
        Assert.Equal(["科目编码 一般公共服务支出 3.00"], Cells(table).Where(cell => cell.Row == 1).Select(cell => $"科目编码 {table.Panels[0].Rows[cell.Row].Label} {cell.Figure.Text}"));
    }

    [Fact]
    public void Blank_rows_between_captions_in_the_grid_are_its_frame()
    {
        var table = Read("\t\t\n预算03表 支出总表\t\t\n\t\t金额单位：元\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t3.00\n");
        Assert.Equal(("预算03表 支出总表", "预算03表", DisplayUnit.Yuan), (table.Title, table.Number, table.StatedUnit));
    }

    [Fact]
    public void A_heading_that_nobody_knows_is_no_whole_of_its_neighbours()
    {
        var table = Read("2024年部门支出总表\n单位：万元\n科目编码\t科目名称\t合计\t调剂事项\t基本支出\t项目支出\n\t合计\t3.00\t0.50\t2.00\t1.00\n201\t一般公共服务支出\t3.00\t0.50\t2.00\t1.00\n");
        var unknown = Cells(table).First(cell => cell.Column == 1).Coordinate;
        Assert.All(Cells(table).Where(cell => cell.Column > 1), cell => Assert.False(cell.Coordinate.Refines(unknown)));
    }

    [Fact]
    public void A_row_names_its_account_on_three_classifications()
    {
        var table = Read("2024年部门支出总表\n单位：万元\n支出功能分类科目\t政府支出经济分类科目\t部门支出经济分类科目\t合计\n2050803-培训支出\t50203-培训费\t30216-培训费\t3.00\n合计\t\t\t3.00\n");
        var cube = DisclosureCatalog.Default.Cube;
        var coordinate = Cells(table).First().Coordinate;
        Assert.Equal(["2050803", "50203", "30216"], new[] { cube.Function, cube.GovernmentEconomic, cube.Economic }.Select(dimension => coordinate[dimension]!.Id));
    }

    [Fact]
    public void A_blank_cell_is_not_zero_and_has_no_fact()
    {
        var table = Read("2024年部门支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t3.00\t3.00\t\n201\t一般公共服务支出\t3.00\t3.00\t\n");
        var blank = Cells(table).Single(cell => cell is { Row: 1, Column: 2 });
        Assert.Equal((CellState.Blank, null), (blank.Figure.State, blank.Fact));
    }

    [Fact]
    public void A_header_over_the_wrong_column_is_put_right_by_its_words()
    {
        const string text = """
            2024年部门支出总体情况表
            单位：万元
            科目编码			科目名称	合计	基本支出		项目支出
            					人员经费	公用经费	
            类	款	项
            				3.00	1.00	2.00	
            201	01	01	行政运行	3.00	1.00	2.00	

            """;
        var table = Read(text);
        Assert.Equal(["expenditure", "personnel", "operating", "project"], Cells(table).Where(cell => cell.Row == 1).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Nature]!.Id));
        Assert.Equal("2010101", Cells(table).Last().Coordinate[DisclosureCatalog.Default.Cube.Function]!.Id);
    }

    [Fact]
    public void Two_halves_side_by_side_are_two_panels()
    {
        var table = Read("2024年收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款收入\t5.00\t一、一般公共服务支出\t4.00\n二、政府性基金预算拨款收入\t\t二、教育支出\t1.00\n收入总计\t5.00\t支出总计\t5.00\n");
        Assert.Equal(2, table.Panels.Length);
        Assert.Equal(["revenue", "expenditure"], table.Panels.Select(panel => panel.Cells[0].Coordinate[DisclosureCatalog.Default.Cube.Flow]!.Id));
    }

    [Fact]
    public void Invisible_blanks_are_placed_where_everything_adds_up()
    {
        const string text = """
            2024年部门支出总表
            表3
            单位：万元
            科目编码 科目名称 合计
            基本支出
            项目支出
            小计 人员经费 公用经费
            合计 9.00 7.00 4.00 3.00 2.00
            201 一般公共服务支出 9.00 7.00 4.00 3.00 2.00
            20126 档案事务 9.00 7.00 4.00 3.00 2.00
            2012601 行政运行 7.00 7.00 4.00 3.00
            2012604 档案馆 2.00 2.00

            """;
        var project = Cells(Read(text)).Single(cell => cell.Figure is { IsStated: true, Text: "2.00" } && cell.Row == 4 && cell.Column == 4);
        Assert.Equal("project", project.Coordinate[DisclosureCatalog.Default.Cube.Nature]!.Id);
    }

    [Fact]
    public void A_code_that_lost_digits_is_told_by_its_name()
    {
        var table = Read("2024年支出经济分类汇总表\n单位：万元\n部门预算经济分类\t\t\t总计\n类\t款\t科目名称\t\n\t\t合计\t2.00\n30\t0 2\t津贴补贴\t2.00\n");
        Assert.Equal("30102", Cells(table).Last().Coordinate[DisclosureCatalog.Default.Cube.Economic]!.Id);
    }

    [Fact]
    public void Bodies_without_codes_lie_below_the_row_that_they_add_up_to_not_below_one_another()
    {
        var table = Read("2024年收入总表\n单位：万元\n预算单位\t收入总计\t事业收入\n临江市档案局\t9.00\t2.00\n临江市档案局（本级）\t4.00\t1.00\n临江市档案馆\t3.00\t1.00\n临江市方志中心\t2.00\t0.00\n");
        Assert.Equal([true, false, false, false], Bodies(table).Select(body => body.IsAll));
        Assert.All(Bodies(table).Skip(1), body => Assert.True(body.Parent!.IsAll));
    }

    [Fact]
    public void A_body_below_the_total_that_repeats_it_is_the_total_where_others_add_up_to_it()
    {
        var table = Read("2024年收入总表\n单位：万元\n单位名称\t收入总计\t事业收入\n合计\t9.00\t2.00\n临江市档案局\t9.00\t2.00\n临江市档案局\t4.00\t1.00\n临江市档案馆\t5.00\t1.00\n");
        Assert.Equal([true, true, false, false], Bodies(table).Select(body => body.IsAll));
    }

    [Fact]
    public void Of_which_stands_for_the_siblings_behind_it_too()
    {
        var table = Read("2024年一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t小计\t其中：基本支出\t项目支出\n\t合计\t3.00\t2.00\t1.00\n201\t一般公共服务支出\t3.00\t2.00\t1.00\n");
        Assert.Equal([false, true, true], table.Panels[0].Columns.Select(column => column.IsOfWhich));
    }

    [Fact]
    public void Procurement_and_carryover_beside_natures_are_neither_of_them()
    {
        var table = Read("2024年支出总表\n单位：万元\n科目编码\t科目名称\t支出总计\t基本支出\t项目支出\t2024年政府采购项目\t上年结余、结转\n\t合计\t3.00\t2.00\t1.00\t0.50\t0.20\n201\t一般公共服务支出\t3.00\t2.00\t1.00\t0.50\t0.20\n");
        var cells = Cells(table).Where(cell => cell.Row == 0).ToList();
        Assert.Equal("procurement", cells[3].Coordinate[DisclosureCatalog.Default.Cube.Aspect]!.Id);
        Assert.Equal("carryover", cells[4].Coordinate[DisclosureCatalog.Default.Cube.Timing]!.Id);
    }

    private static IEnumerable<Member> Bodies(Table table) => table.Panels[0].Rows.Select(row => row.Coordinate[DisclosureCatalog.Default.Cube.Body] ?? DisclosureCatalog.Default.Cube.Body.Root);

    private static IEnumerable<TableCell> Cells(Table table) => table.Panels.SelectMany(panel => panel.Cells);

    private static Table Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Tables);
    }
}
