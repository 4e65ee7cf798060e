using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Scanned pages are recognised with the programs of this machine; skipped where they are not installed.</summary>
public sealed class ScanTests
{
    private static readonly double[] Columns = [50, 130, 290, 370, 450, 540];

    private static readonly string[][] Rows =
    [
        ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        ["201", "一般公共服务支出", "1,263.85", "1,038.47", "225.38"],
        ["20103", "政府办公厅事务", "1,263.85", "1,038.47", "225.38"],
        ["2010301", "行政运行", "1,038.47", "1,038.47", ""],
        ["2010302", "一般行政管理事务", "225.38", "", "225.38"],
        ["208", "社会保障和就业支出", "176.94", "176.94", "-"],
        ["2080505", "养老保险缴费支出", "96.41", "96.41", ""],
        ["2080506", "职业年金缴费支出", "80.53", "80.53", ""],
        ["221", "住房保障支出", "72.60", "72.60", ""],
        ["", "合计", "1,513.39", "1,288.01", "225.38"],
    ];

    [Theory]
    [InlineData(150)]
    [InlineData(200)]
    [InlineData(300)]
    public void Every_figure_of_a_ruled_table_is_read_in_its_cell(int resolution)
    {
        Scans.NeedPrograms();
        var grid = OneGrid(Scans.Of(Sheet(), resolution));
        Assert.Equal(Rows.Length, grid.Rows.Length);
        for (var row = 1; row < Rows.Length; row++)
        {
            string[] figures = [Rows[row][0], .. Rows[row][2..]];
            Assert.Equal(figures, new[] { 0, 2, 3, 4 }.Select(column => grid.Rows[row][column]));
        }

        Assert.All(grid.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0), cell => Assert.NotNull(cell.Place.Recognition));
    }

    [Fact]
    public void Labels_are_read_nearly_all()
    {
        Scans.NeedPrograms();
        var grid = OneGrid(Scans.Of(Sheet(), 300));
        var right = Enumerable.Range(0, Rows.Length).Count(row => TextFolding.Fold(grid.Rows[row][1]) == TextFolding.Fold(Rows[row][1]));
        Assert.InRange(right, Rows.Length - 1, Rows.Length);
    }

    [Fact]
    public void A_page_that_lies_askew_is_straightened()
    {
        Scans.NeedPrograms();
        var grid = OneGrid(Scans.Of(Scans.Paint(Sheet(), 200).Turned(0.021), 200));
        Assert.Equal(Rows.Length, grid.Rows.Length);
        Assert.Equal(Rows[^1][2..], new[] { 2, 3, 4 }.Select(column => grid.Rows[^1][column]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_page_that_lies_on_its_side_or_head_is_turned_and_keeps_its_places(int turns)
    {
        Scans.NeedPrograms();
        var page = Scans.Paint(Sheet(), 200);
        var grid = OneGrid(Scans.Of(page.QuarterTurned(turns), 200));
        Assert.Equal(Rows.Length, grid.Rows.Length);
        Assert.Equal(Rows[^1][2..], new[] { 2, 3, 4 }.Select(column => grid.Rows[^1][column]));
        var (width, height) = (page.Width * 72.0 / 200, page.Height * 72.0 / 200);
        var first = new Box(Columns[2], 100, Columns[3], 100);
        var expected = turns switch { 1 => height - first.Top, 2 => width - first.Right, _ => first.Top };
        var place = grid.Rows[0].Cells[2].Place.Box;
        Assert.NotNull(place);
        Assert.InRange((turns == 1 ? place.Value.Right : place.Value.Left) - expected, -4, 4);
    }

    [Fact]
    public void Where_nobody_tells_how_a_page_lies_the_way_is_taken_that_is_legible()
    {
        Scans.NeedPrograms();
        var page = Scans.Paint(Sheet(), 300);
        Assert.Equal(3, new PageTurn(new WithoutOrientation(new Tesseract()), 300).Of(page.QuarterTurned(1), TestContext.Current.CancellationToken));
        Assert.Equal(0, new PageTurn(new WithoutOrientation(new Tesseract()), 300).Of(page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_figures_of_a_scan_carry_where_they_come_from_and_the_document_says_so()
    {
        Scans.NeedPrograms();
        var document = AssertReading.Yields(Scans.Of(Sheet(), 200));
        var summary = AssertReading.Reports("scan-recognised", document.Diagnostics);
        Assert.Equal(("1", "0"), (summary.Values["pages"], summary.Values["left"]));
        Assert.Equal(Severity.Warning, summary.Severity);
        Assert.Equal(1, AssertReading.Reports("scan-page-recognised", document.Diagnostics).Place.Page);
        Assert.All(document.Blocks.OfType<Paragraph>(), line => Assert.NotNull(line.Place.Recognition));
    }

    [Fact]
    public void A_page_that_is_only_a_picture_beside_text_is_recognised_too()
    {
        Scans.NeedPrograms();
        var picture = Scans.Paint(new PdfSheet { Width = 300, Height = 200 }.Text(30, 60, "部门预算公开", 16), 200);
        var document = AssertReading.Yields(Scans.Of(picture, 200));
        Assert.Contains("部门预算公开", AssertPdf.Lines(document));
    }

    private static PdfSheet Sheet() => new PdfSheet().Text(230, 60, "部门支出总表", 16).TextTo(540, 85, "单位：万元").Ruled(100, Columns, Rows);

    private static Grid OneGrid(byte[] scan) => Assert.Single(AssertReading.Yields(scan).Blocks.OfType<Grid>());

    /// <summary>A recogniser whose data for orientation are not on the machine.</summary>
    private sealed class WithoutOrientation(ITextRecogniser inner) : ITextRecogniser
    {
        public IReadOnlyList<string> Missing => inner.Missing;

        public int? QuarterTurns(Raster page, int resolution, CancellationToken cancellationToken) => null;

        public IReadOnlyList<PrintedWord>? Recognise(IReadOnlyList<Raster> pictures, PictureKind kind, int resolution, CancellationToken cancellationToken) => inner.Recognise(pictures, kind, resolution, cancellationToken);
    }
}
