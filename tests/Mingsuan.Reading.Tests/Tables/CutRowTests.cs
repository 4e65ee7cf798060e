using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Rows that a page's end cuts, labels that go over blocks, and cells that stand beside several rows.</summary>
public sealed class CutRowTests
{
    private static readonly string[] Procurement = ["专项名称|经济科目|采购物品名称|采购组织形式|总计", "合计||||9.00"];

    [Fact]
    public void A_name_that_the_page_cuts_is_whole_again()
    {
        var cells = Cells("政府采购支出预算表", [.. Procurement, "设备费|信息网络及软件购|||9.00"], ["|置更新|||", "||软件开发服务|分散采购|9.00"]);
        Assert.Equal(["9.00", "9.00", "9.00"], cells.Where(cell => cell.Figure.IsStated).Select(cell => cell.Figure.Text));
        Assert.DoesNotContain(cells, cell => !cell.Figure.IsStated);
    }

    [Fact]
    public void A_detail_beside_two_rows_is_the_detail_of_both()
    {
        var cells = Cells("政府采购支出预算表", [.. Procurement, "物业费|物业管理费|||9.00", "||物业管理服务|集中采购|7.00", "↑|↑|↑|分散采购|2.00"], []);
        var services = cells.Where(cell => cell.Figure.Text is "7.00" or "2.00").Select(cell => cell.Coordinate[cell.Coordinate.Cube.Project]!).ToList();
        Assert.All(services, service => Assert.StartsWith("物业管理服务", service.Label, StringComparison.Ordinal));
        Assert.Equal(2, services.Count);
    }

    [Fact]
    public void A_label_over_the_blocks_names_their_blank_amount_too()
    {
        var rows = new[] { "收入|←|支出|←|←|←", "项目|金额|功能科目|金额|支出用途|金额", "一、财政拨款|9.00|一、教育支出|9.00|一、基本支出|9.00", "当年收入小计|9.00|当年支出小计|←|←|9.00", "上年结转资金||结转下年资金|←|←|", "收入合计|9.00|支出合计|←|←|9.00" };
        var last = Cells("收支预算总表", rows, [])[^1];
        Assert.Equal("all", last.Coordinate[last.Coordinate.Cube.Nature]!.Id);
    }

    [Fact]
    public void The_rest_of_a_label_on_the_next_page_is_no_blank_total()
    {
        var rows = new[] { "收入|←|支出|←|←|←", "项目|金额|功能科目|金额|支出用途|金额", "一、财政拨款|9.00|一、教育支出|9.00|一、基本支出|9.00", "当年收入|9.00|当年支出小计|←|←|9.00" };
        Assert.DoesNotContain(Cells("收支预算总表", rows, ["小计|||←|←|", "收入合计|9.00|支出合计|←|←|9.00"]), cell => cell.Place.Row == "小计" && cell.Coordinate[cell.Coordinate.Cube.Flow]?.Id == "expenditure");
    }

    [Fact]
    public void The_budget_the_adjusted_one_and_the_final_accounts_are_three_stages()
    {
        foreach (var adjusted in new[] { "调整预算数", "调整后预算数", "全年预算数" })
        {
            var cells = Cells("支出决算表", [$"科目编码|科目名称|年初预算数|{adjusted}|决算数", "208|社会保障和就业支出|5.00|9.00|8.00", "|合计|5.00|9.00|8.00"], []);
            Assert.Equal(["budget", "adjusted-budget", "final-accounts"], cells.Take(3).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Stage]!.Id));
        }
    }

    [Fact]
    public void A_column_that_nobody_knows_beside_columns_of_stages_is_a_stage_too()
    {
        var cells = Cells("支出决算表", ["科目编码|科目名称|年初预算数|某某后预算数|决算数", "208|社会保障和就业支出|5.00|9.00|8.00", "|合计|5.00|9.00|8.00"], []);
        var (unknown, cube) = (cells[1].Coordinate, cells[1].Coordinate.Cube);
        Assert.True(unknown[cube.Stage]!.IsLocal);
        Assert.True(unknown[cube.Aspect]!.IsAll);
    }

    [Theory]
    [InlineData("政府性基金预算拨款", true)]
    [InlineData("二、政府性基金预算拨款", false)]
    [InlineData("事业收入", false)]
    public void Of_which_goes_on_over_rows_that_divide_the_same(string below, bool isOfWhich)
    {
        var place = new Place { File = "a.pdf", Page = 1 };
        var grid = new Grid(place, [.. new[] { "收入|←|支出|←", "项目|金额|项目|金额", "一、财政拨款收入|9.00|一、教育支出|9.00", "其中：一般公共预算拨款|8.00||", $"{below}|1.00||", "收入合计|9.00|支出合计|9.00" }.Select(row => Row(row, 1))]);
        var source = new SourceDocument("a.pdf", "pdf", [new Paragraph(place, "2018年收支预算总表"), new Paragraph(place, "单位：万元"), grid]);
        var rows = Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(source).Tables).Panels[0].Rows;
        Assert.Equal(isOfWhich, rows.Single(row => row.Label == below).IsOfWhich);
    }

    private static List<TableCell> Cells(string title, string[] first, string[] second)
    {
        var place = new Place { File = "a.pdf", Page = 1 };
        var grid = new Grid(place, [.. first.Select(row => Row(row, 1)), .. second.Select(row => Row(row, 2))]);
        var source = new SourceDocument("a.pdf", "pdf", [new Paragraph(place, "2018年" + title), new Paragraph(place, "单位：万元"), grid]);
        return [.. Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(source).Tables).Panels.SelectMany(panel => panel.Cells)];
    }

    /// <summary>A row of cells parted by bars; ← is covered by the cell at the left, ↑ by the one above.</summary>
    private static GridRow Row(string row, int page)
    {
        var texts = row.Split('|');
        var cells = texts.Select((text, column) => (text, column)).Where(cell => cell.text is not ("←" or "↑"))
            .Select(cell => new GridCell(new Place { File = "a.pdf", Page = page, Text = cell.text }, cell.text, cell.column, 1 + texts.Skip(cell.column + 1).TakeWhile(text => text == "←").Count()));
        return new GridRow(new Place { File = "a.pdf", Page = page }, [.. cells]);
    }
}
