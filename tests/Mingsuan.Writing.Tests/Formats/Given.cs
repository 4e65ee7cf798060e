using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing.Tests;

/// <summary>A small disclosure with invented figures that has every kind of block: what the tests of formats print.</summary>
internal static class Given
{
    private static readonly LedgerScope Scope = new(DisclosureCatalog.Default.Cube);

    public static DisclosureCatalog Catalog => DisclosureCatalog.Default;

    public static CubeSpace Cube => Scope.Cube;

    public static WrittenDocument Document { get; } = new()
    {
        Title = "某市档案馆2026年部门预算公开",
        Body = "某市档案馆",
        Year = new FiscalYear(2026),
        Jurisdiction = "cn-00",
        Blocks =
        [
            new CoverBlock(["某市档案馆2026年部门预算公开", "2026年2月"]),
            new ContentsBlock("目录", 3),
            new HeadingBlock("part-1", 1, "第一部分 概况") { StartsPage = true },
            new HeadingBlock("duties", 2, "一、主要职责"),
            new ParagraphBlock([new TextRun("收集、保管和利用本市档案。")]),
            new HeadingBlock("part-2", 1, "第二部分 预算表") { StartsPage = true },
            Small,
            new HeadingBlock("wide", 2, "二、支出总表"),
            Wide(40),
            Form,
            new HeadingBlock("part-3", 1, "第三部分 预算说明") { StartsPage = true },
            new ParagraphBlock([new TextRun("支出 "), new TextRun("1,234.50", Number("basic", 12_345_000m, "1,234.50")), new TextRun(" 万元，其中<基本>支出。")]),
            new ChartBlock("uses", "图1 支出结构", [Slice("基本支出", "basic", 9_000_000m), Slice("项目支出", "project", 3_345_000m)]),
            new ChartBlock("changes", "图2 增减变化", [Slice("基本支出", "basic", -120_000m), Slice("项目支出", "project", 300_000m)]),
        ],
    };

    /// <summary>A table of two columns, with a note.</summary>
    private static DocumentTable Small => new()
    {
        Id = "revenue-summary",
        Number = "表1",
        Title = "收入总表",
        BodyLine = "单位名称：某市档案馆",
        UnitLine = "单位：万元",
        Unit = DisplayUnit.TenThousandYuan,
        Columns = [Words("项目", 20), Amounts("预算数")],
        Header = [Row(Label(0, "项目"), Label(1, "预算数"))],
        Rows = [Row(new DocumentCell(0, "一、一般公共预算拨款收入"), Amount(1, 12_000_000m, "1,200.00")), Row(new DocumentCell(0, "二、政府性基金预算拨款收入"), new DocumentCell(1, string.Empty)), Row(new DocumentCell(0, "合计"), Amount(1, 12_345_000m, "1,234.50")) with { IsTotal = true }],
        Notes = ["注：本表无政府性基金预算拨款收入。"],
    };

    /// <summary>A form: its cells span, its labels stand beside and above what they label.</summary>
    private static DocumentTable Form => new()
    {
        Id = "target-1",
        Number = "表3",
        Title = "项目支出绩效目标表",
        Columns = [Words("", 10), Words("", 10), Words("", 20), Words("", 10)],
        Rows =
        [
            Row(Label(0, "项目名称"), new DocumentCell(1, "库房消防改造") { ColumnSpan = 3 }),
            Row(Label(0, "年度目标"), new DocumentCell(1, "完成库房改造。\n保证档案安全。") { ColumnSpan = 3 }),
            Row(Label(0, "一级指标"), Label(1, "二级指标"), Label(2, "三级指标"), Label(3, "指标值")),
            Row(new DocumentCell(0, "产出指标") { RowSpan = 2, IsLabel = true }, new DocumentCell(1, "数量指标"), new DocumentCell(2, "改造库房"), new DocumentCell(3, "≥3间")),
            Row(new DocumentCell(1, "质量指标"), new DocumentCell(2, "验收合格率"), new DocumentCell(3, "＝100%")),
        ],
    };

    /// <summary>A landscape table with a header of two levels and that many rows.</summary>
    public static DocumentTable Wide(int rows) => new()
    {
        Id = "expenditure-summary",
        Number = "表2",
        Title = "支出总表",
        BodyLine = "单位名称：某市档案馆",
        UnitLine = "单位：万元",
        Unit = DisplayUnit.TenThousandYuan,
        IsLandscape = true,
        Columns = [new DocumentColumn(ColumnKind.Code, 10, ["科目编码"]), Words("科目名称", 20), Amounts("合计"), .. Enumerable.Range(1, 6).Select(index => Amounts($"第{index}项"))],
        Header =
        [
            Row(Label(0, "科目编码") with { RowSpan = 2 }, Label(1, "科目名称") with { RowSpan = 2 }, Label(2, "合计") with { RowSpan = 2 }, Label(3, "基本支出") with { ColumnSpan = 3 }, Label(6, "项目支出") with { ColumnSpan = 3 }),
            Row([.. Enumerable.Range(3, 6).Select(column => Label(column, $"第{column - 2}项"))]),
        ],
        Rows = [Row(new DocumentCell(0, ""), new DocumentCell(1, "合计"), Amount(2, 12_345_000m, "1,234.50")) with { IsTotal = true }, .. Enumerable.Range(1, rows).Select(Line)],
    };

    private static DocumentRow Line(int number) => Row(
    [
        new DocumentCell(0, $"20126{number:00}"),
        new DocumentCell(1, $"档案事务第{number}项，名称较长的科目") { Indent = number % 3 },
        .. Enumerable.Range(2, 7).Select(column => column % 4 == 3 ? new DocumentCell(column, string.Empty) : Amount(column, 10_000m * number * column, $"{number * column}.00")),
    ]);

    public static DocumentRow Row(params ReadOnlySpan<DocumentCell> cells) => new([.. cells]);

    public static DocumentCell Label(int column, string text) => new(column, text) { IsLabel = true };

    public static DocumentCell Amount(int column, decimal yuan, string text) => new(column, text) { Number = Number("basic", yuan, text) };

    private static DocumentColumn Words(string label, int width) => new(ColumnKind.Text, width, [label]);

    private static DocumentColumn Amounts(string label) => new(ColumnKind.Amount, 10, [label]);

    private static ChartSlice Slice(string label, string nature, decimal yuan) =>
        new(label, Number(nature, yuan, new Money(yuan).Printed(DisplayUnit.TenThousandYuan, 2).ToString("0.00", CultureInfo.InvariantCulture)));

    public static PrintedNumber Number(string nature, decimal yuan, string text) =>
        new(Cube.Blank.With(Cube.Flow["expenditure"]).With(Cube.Nature[nature]).With(Scope.Year(new FiscalYear(2026))), yuan, text, 2, DisplayUnit.TenThousandYuan);

    /// <summary>The document with these blocks alone.</summary>
    public static WrittenDocument Of(params ImmutableArray<DocumentBlock> blocks) => Document with { Blocks = blocks };

    public static byte[] Write(IDocumentFormat format, WrittenDocument? document = null)
    {
        using var stream = new MemoryStream();
        Xunit.Assert.Null(format.Write(document ?? Document, stream, CancellationToken.None));
        return stream.ToArray();
    }
}
