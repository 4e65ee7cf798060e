using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Rows that print an account's name without its code, where several accounts have that name.</summary>
public sealed class NamesakeTests
{
    private const string Head = "<tr><td>功能科目名称</td><td>合计</td></tr><tr><td>合计</td><td>9.00</td></tr>";

    [Fact]
    public void A_name_that_accounts_share_is_the_one_beside_the_names_that_follow() =>
        Assert.Equal(["2101101", "2130301", "2130314"], Functions($"<table>{Head}{Row("行政单位医疗")}{Row("行政运行")}{Row("防汛")}</table>"));

    [Fact]
    public void A_name_that_accounts_share_is_the_one_that_the_document_prints_with_its_code() =>
        Assert.Equal(["2130301", "2210201", "2130301", "2210201"], Functions(
            "<table><tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr><tr><td></td><td>合计</td><td>6.00</td></tr><tr><td>2130301</td><td>行政运行</td><td>3.00</td></tr><tr><td>2210201</td><td>住房公积金</td><td>3.00</td></tr></table>"
            + $"<p>2024年一般公共预算支出表</p><p>单位：万元</p><table>{Head}{Row("行政运行")}{Row("住房公积金")}</table>"));

    [Fact]
    public void Names_in_the_columns_of_a_code_are_levels_of_one_account() =>
        Assert.Equal(["2080501", "2080505", "2130301", "2130314"], Functions(
            "<table><tr><td>类</td><td>款</td><td>项</td><td>合计</td></tr><tr><td>合计</td><td></td><td></td><td>12.00</td></tr>"
            + Row("社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休") + Row("", "", "机关事业单位基本养老保险缴费支出")
            + Row("农林水支出", "水利", "行政运行") + Row("", "", "防汛") + "</table>"));

    [Fact]
    public void A_name_beside_a_body_is_its_account()
    {
        var table = Read($"<table><tr><td>单位名称</td><td>功能科目名称</td><td>合计</td></tr><tr><td>合计</td><td></td><td>6.00</td></tr>{Row("甲市水务局（本级）", "行政运行")}{Row("", "防汛")}</table>")[0];
        var cells = table.Panels[0].Cells.Skip(1).Select(cell => cell.Coordinate).ToList();
        Assert.Equal(["2130301", "2130314"], cells.Select(coordinate => coordinate[coordinate.Cube.Function]!.Id));
        Assert.Single(cells.Select(coordinate => coordinate[coordinate.Cube.Body]!).Distinct());
    }

    [Fact]
    public void A_name_that_nothing_tells_from_its_namesakes_is_noted()
    {
        var noted = Disclosure($"<table>{Head}{Row("行政运行")}{Row("住房公积金")}</table>").Diagnostics.Where(diagnostic => diagnostic.Id == "account-name-shared").ToList();
        var values = Assert.Single(noted).Values;
        Assert.Equal("行政运行", values["name"]);
        Assert.Contains("2130301", values["others"].Split('、'));
        Assert.Empty(Disclosure($"<table>{Head}{Row("行政单位医疗")}{Row("行政运行")}{Row("防汛")}</table>").Diagnostics.Where(diagnostic => diagnostic.Id == "account-name-shared"));
    }

    private static string Row(params ReadOnlySpan<string> names)
    {
        var row = new StringBuilder("<tr>");
        foreach (var name in names) row.Append("<td>").Append(name).Append("</td>");
        return row.Append("<td>3.00</td></tr>").ToString();
    }

    private static IEnumerable<string> Functions(string tables) => Read(tables)
        .SelectMany(table => table.Panels[0].Cells)
        .Select(cell => cell.Coordinate[cell.Coordinate.Cube.Function]!)
        .Where(member => !member.IsAll)
        .Select(member => member.Id);

    private static IReadOnlyList<Table> Read(string tables) => Disclosure(tables).Tables;

    private static Disclosure Disclosure(string tables)
    {
        var page = $"<html><body><h1>甲市水务局2024年部门预算公开</h1><p>2024年部门支出总表</p><p>单位：万元</p>{tables}</body></html>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(page));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.html", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }
}
