using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Where a carrier prints the numbers of a row without their columns: what is certain is bound, and what is not is said.</summary>
public sealed class PlainLinePlacementTests
{
    private const string Basic = """
        表6 一般公共预算基本支出表
        单位：万元
        科目编码 科目名称 合计 人员经费 公用经费
        合计 60.00 44.00 16.00
        301 工资福利支出 40.00 40.00
        30101 基本工资 25.00 25.00
        30102 津贴补贴 15.00 15.00
        302 商品和服务支出 20.00 4.00 16.00
        30201 办公费 4.00 4.00
        30202 印刷费 4.00 4.00
        30207 邮电费 12.00 12.00
        """;

    private const string General = """
        表4 一般公共预算支出表
        单位：万元
        科目编码 科目名称 合计 基本支出 项目支出
        合计 90.00 60.00 30.00
        201 一般公共服务支出 90.00 60.00 30.00
        20126 档案事务 90.00 60.00 30.00
        2012601 行政运行 60.00 60.00
        2012604 档案馆 30.00 30.00
        """;

    private const string Revenue = """
        表2 收入预算总表
        单位：万元
        单位名称 合计 一般公共预算 政府性基金预算 国有资本经营预算 财政专户管理资金 单位资金
        合计 90.00 90.00
        示例市档案馆 90.00 90.00
        """;

    [Fact]
    public void A_code_in_pieces_is_one_code_and_the_number_of_a_page_is_no_amount()
    {
        var disclosure = Read("""
            表4 一般公共预算支出表
            单位：万元
            科目编码 科目名称 合计
            类   款   项
            **   **  **  1  2  3
            201             一般公共服务支出      1234
            201   26        档案事务             1234
            201   26   01   行政运行             1234
            208             社会保障和就业支出


                                  15
            合计                                1234
            """);
        var rows = disclosure.Tables.Single().Panels.SelectMany(panel => panel.Rows).ToList();
        Assert.Equal(["201", "20126", "2012601", "208", "all"], rows.Select(row => row.Coordinate[row.Coordinate.Cube.Function]?.Id ?? "all"));
        Assert.Equal(["1234", "1234", "1234", string.Empty, "1234"], disclosure.Tables.Single().Panels.SelectMany(panel => panel.Cells).Select(cell => cell.Figure.Text));
    }

    [Fact]
    public void Fractions_that_a_narrow_column_breaks_off_are_of_the_amounts_above_them()
    {
        var disclosure = Read("""
            表3 部门支出总表
            单位：万元
            科目编码 科目名称 合计 基本支出 项目支出
                             合计      174,900
                                           .64   56,633
                                                    .49    118,267
                                                              .15
            201   一般公共服务支出      174,900
                                           .64   56,633
                                                    .49    118,267
                                                              .15
            """);
        Assert.Equal(["174,900.64", "56,633.49", "118,267.15"], disclosure.Tables.Single().Panels.SelectMany(panel => panel.Cells).Take(3).Select(cell => cell.Figure.Text));
    }

    [Fact]
    public void A_total_is_known_where_the_columns_of_its_parts_are_open()
    {
        var disclosure = Read(Basic);
        Assert.Equal(["4.00", null, null], Known(disclosure, "办公费"));
        Assert.Equal(["4.00", null, null], Known(disclosure, "印刷费"));
        Assert.Equal(["12.00", string.Empty, "12.00"], Known(disclosure, "邮电费"));
        Assert.Equal(["办公费", "印刷费"], Rows(disclosure, "placement-open"));
    }

    [Fact]
    public void A_row_that_adds_up_in_no_columns_says_so()
    {
        var disclosure = Read(Basic.Replace("印刷费 4.00 4.00", "印刷费 4.00 4.40", StringComparison.Ordinal));
        Assert.Equal(["印刷费"], Rows(disclosure, "placement-fits-none"));
        Assert.Equal("4.00", Known(disclosure, "印刷费")[0]);
    }

    [Fact]
    public void A_row_that_lacks_a_number_says_so()
    {
        var disclosure = Read(Basic.Replace("邮电费 12.00 12.00", "邮电费 12.00", StringComparison.Ordinal));
        Assert.Equal(["邮电费"], Rows(disclosure, "placement-fits-none"));
        Assert.Equal(["12.00", null, null], Known(disclosure, "邮电费"));
    }

    /// <summary>Of 26 columns and 13 numbers there are ten million placements: none of them is looked for to the end.</summary>
    [Fact]
    public void A_row_with_more_placements_than_are_tried_is_open()
    {
        var headings = string.Join(' ', Enumerable.Range(1, 25).Select(number => $"甲{(char)('乙' + number)}费"));
        var disclosure = Read($"表2 收入预算总表\n单位：万元\n单位名称 合计 {headings}\n示例市档案馆 {string.Join(' ', Enumerable.Range(0, 13).Select(number => $"{number}.50"))}\n");
        Assert.Equal(["示例市档案馆"], Rows(disclosure, "placement-open"));
        Assert.All(Known(disclosure, "示例市档案馆"), Assert.Null);
    }

    /// <summary>The wrong number could stand in any column of which no table says anything; but then the stated one would be blank.</summary>
    [Fact]
    public void A_wrong_number_stands_where_other_tables_state_one()
    {
        var disclosure = Read(General + "\n" + Revenue.Replace("合计 90.00 90.00", "合计 90.00 99.00", StringComparison.Ordinal));
        Assert.Empty(disclosure.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("placement-", StringComparison.Ordinal)));
        Assert.Equal(["90.00", "99.00", string.Empty, string.Empty, string.Empty, string.Empty], Known(disclosure, "合计", table: 1));
        Assert.Equal(["90.00", "90.00", string.Empty, string.Empty, string.Empty, string.Empty], Known(disclosure, "示例市档案馆", table: 1));
    }

    /// <summary>The texts of a row's cells; null for those of which it is open whether they hold a number of the row.</summary>
    private static List<string?> Known(Disclosure disclosure, string label, int table = 0)
    {
        var panel = Assert.Single(disclosure.Tables[table].Panels);
        var row = panel.Rows.First(each => each.Label == label);
        return [.. panel.Cells.Where(cell => cell.Row == row.Index).OrderBy(cell => cell.Column).Select(cell => panel.IsUnknown(cell) ? null : cell.Place.Text ?? string.Empty)];
    }

    private static IEnumerable<string> Rows(Disclosure disclosure, string message) =>
        disclosure.Diagnostics.Where(diagnostic => diagnostic.Id == message).Select(diagnostic => diagnostic.Values["row"]);

    private static Disclosure Read(string tables)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("2024年示例市档案馆单位预算公开\n" + tables));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "invented.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }
}
