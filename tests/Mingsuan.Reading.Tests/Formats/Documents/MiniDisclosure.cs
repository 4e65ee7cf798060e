using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>An invented disclosure of two tables and two sentences, which every carrier must give with the same facts.</summary>
internal static class MiniDisclosure
{
    public const string Cover = "示例市测试服务中心2023年单位预算公开";
    public const string Heading = "二、2023年预算情况说明";
    public const string Sentence = "2023年支出预算30.00万元，其中：基本支出20.00万元，项目支出10.00万元。";

    private static readonly DisclosureReader Reader = new(DisclosureCatalog.Default);

    public static IReadOnlyList<MiniTable> Tables { get; } =
    [
        new("预算01表", "收支预算总表",
        [
            [new("收入", 2), new("支出", 2)],
            ["项目", "预算数", "项目", "预算数"],
            ["一、一般公共预算拨款收入", "30.00", "一、社会保障和就业支出", "10.00"],
            ["二、事业收入", "", "二、卫生健康支出", "20.00"],
            ["本年收入合计", "30.00", "本年支出合计", "30.00"],
        ]),
        new("预算02表", "支出预算总表",
        [
            [new("科目编码", 1, 2), new("科目名称", 1, 2), new("合计", 1, 2), new("基本支出", 3), new("项目支出", 1, 2)],
            ["小计", "人员经费", "公用经费"],
            ["", "合计", "30.00", "20.00", "16.00", "4.00", "10.00"],
            ["208", "社会保障和就业支出", "10.00", "8.00", "8.00", "", "2.00"],
            ["20805", "行政事业单位养老支出", "10.00", "8.00", "8.00", "", "2.00"],
            ["2080505", "机关事业单位基本养老保险缴费支出", "10.00", "8.00", "8.00", "", "2.00"],
            ["210", "卫生健康支出", "20.00", "12.00", "8.00", "4.00", "8.00"],
            ["21011", "行政事业单位医疗", "20.00", "12.00", "8.00", "4.00", "8.00"],
            ["2101102", "事业单位医疗", "20.00", "12.00", "8.00", "4.00", "8.00"],
        ]),
    ];

    /// <summary>The disclosure as text with tabs: what the other carriers are compared with.</summary>
    public static byte[] Text()
    {
        var text = new StringBuilder($"{Cover}\n\n");
        foreach (var table in Tables)
        {
            text.Append($"{table.Number}\n{table.Title}\n{MiniTable.Body}\n{MiniTable.Unit}\n");
            foreach (var row in table.Expected()) text.AppendJoin('\t', row).Append('\n');
            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append($"{Heading}\n{Sentence}\n").ToString());
    }

    /// <summary>The grids of the document are those of the disclosure, cell by cell.</summary>
    public static void HasEveryCell(SourceDocument document)
    {
        var grids = document.Blocks.OfType<Grid>().Select(WithoutCaptions).ToList();
        Assert.Equal(Tables.Select(table => table.Expected()), grids);
        Assert.All(document.Blocks.OfType<Grid>(), grid => Assert.All(grid.Rows, row => Assert.Equal(Enumerable.Range(0, row.Cells.Length), row.Cells.Select(cell => cell.Column))));
    }

    /// <summary>The document states the same facts as the text, each with the same precision.</summary>
    public static void HasTheSameFacts(SourceDocument document)
    {
        var expected = FactsOf(AssertReading.Yields(Text()));
        Assert.Equal(40, expected.Count);
        Assert.Equal(expected, FactsOf(document));
    }

    private static string[][] WithoutCaptions(Grid grid) =>
        [.. grid.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()).SkipWhile(row => row.Any(text => text is MiniTable.Unit || text.EndsWith('表')))];

    private static List<string> FactsOf(SourceDocument document) =>
        [.. Reader.Read(document).Facts.Select(fact => $"{fact.Coordinate} = {fact.Figure.Text} ({fact.Figure.Value} ± {fact.Figure.HalfStep})")];
}
