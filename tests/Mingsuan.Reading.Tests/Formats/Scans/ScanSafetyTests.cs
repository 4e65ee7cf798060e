using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Programs;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Scans without the programs for them, without leave or without time are named, not read.</summary>
public sealed class ScanSafetyTests
{
    private static readonly byte[] Scan = Scans.Of(Raster.Blank(40, 60), 72);
    private static readonly PrintedWord Word = new(0, 1, new PixelBox(10, 10, 90, 40), 91, "预算");

    [Fact]
    public void Missing_programs_are_named_with_how_to_install_them()
    {
        var reason = AssertReading.IsRefused("scan-programs-missing", Open(new Painter("pdftoppm"), new Recogniser("chi_sim")));
        Assert.Equal(Severity.Error, reason.Severity);
        Assert.Equal("pdftoppm, chi_sim", reason.Values["missing"]);
        var remedy = DisclosureCatalog.Default.Messages[reason.Id].Remedy;
        Assert.All(new[] { "apt-get install", "winget install", "brew install" }, command => Assert.Contains(command, remedy.Chinese, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_recognised_without_leave()
    {
        AssertReading.IsRefused("pdf-scan", Open(new Painter(), new Recogniser { Words = [Word] }, ReadLimits.Default with { RecognisesScans = false }));
        Assert.IsType<ReadResult.Read>(Open(new Painter(), new Recogniser { Words = [Word] }));
    }

    [Fact]
    public void A_failed_program_leaves_a_scan() => AssertReading.IsRefused("pdf-scan", Open(new Painter(), new Recogniser { Words = null }));

    [Fact]
    public void What_takes_too_long_is_left_a_scan()
    {
        var limits = ReadLimits.Default with { MaxRecognitionTime = TimeSpan.FromMilliseconds(50) };
        var reason = AssertReading.IsRefused("scan-timed-out", Open(new Painter(), new Recogniser { Words = [Word], WaitsForEver = true }, limits));
        Assert.Equal((Severity.Error, "1", "0"), (reason.Severity, reason.Values["pages"], reason.Values["done"]));
    }

    [Fact]
    public void A_program_that_takes_too_long_is_told_from_one_that_fails() =>
        AssertReading.IsRefused("scan-timed-out", Open(new Painter(), new Recogniser { Words = [Word], TakesTooLong = true }));

    [Fact]
    public void A_picture_with_a_little_text_over_it_is_a_scan_and_keeps_its_text()
    {
        var scan = Scans.Of(Raster.Blank(400, 600), 72, "BT /F1 9 Tf 20 300 Td (Seal) Tj ET");
        var document = Assert.Single(Assert.IsType<ReadResult.Read>(Open(new Painter(), new Recogniser { Words = [Word], SeesNoLines = true }, bytes: scan)).Documents);
        AssertReading.Reports("scan-page-recognised", document.Diagnostics);
        Assert.Equal(["Seal", "预算"], AssertPdf.Lines(document).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_picture_with_a_little_text_over_it_that_is_not_recognised_is_counted_as_unread() =>
        AssertReading.IsRefused("pdf-scan", Open(new Painter(), new Recogniser { Words = null }, bytes: Scans.Of(Raster.Blank(400, 600), 72, "BT /F1 9 Tf 20 300 Td (Seal) Tj ET")));

    [Fact]
    public void Print_that_cannot_be_read_is_counted()
    {
        var document = Assert.Single(Assert.IsType<ReadResult.Read>(Open(new Painter { Draws = true }, new Recogniser { Words = [Word with { Confidence = 30 }], SeesNoLines = true })).Documents);
        var page = AssertReading.Reports("scan-page-recognised", document.Diagnostics);
        Assert.Equal(("1", "1"), (page.Values["doubtful"], page.Values["unread"]));
        Assert.Equal("\uFFFD", Assert.Single(document.Blocks.OfType<Grid>()).Rows[0][0]);
    }

    [Fact]
    public void A_page_is_recognised_once_for_all_readings_of_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var limits = ReadLimits.Default with { RecognitionFolder = folder.Path };
        var first = Recognised(new Recogniser { Words = [Word], SeesNoLines = true }, limits);
        var again = Recognised(new Recogniser { Words = null }, limits);
        Assert.Equal(first.Blocks.OfType<Paragraph>(), again.Blocks.OfType<Paragraph>());
        Assert.Equal(AssertPdf.Lines(first), AssertPdf.Lines(again));
        AssertReading.Reports("scan-page-recognised", again.Diagnostics);
        AssertReading.IsRefused("pdf-scan", Open(new Painter(), new Recogniser { Words = null }, limits, Scans.Of(Raster.Blank(60, 40), 72)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void A_kept_page_that_is_cut_off_is_recognised_again(int length)
    {
        using var folder = new TemporaryFolder();
        var limits = ReadLimits.Default with { RecognitionFolder = folder.Path };
        Recognised(new Recogniser { Words = [Word] }, limits);
        var kept = Assert.Single(Directory.GetFiles(folder.Path, "*.1"));
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..length]);
        AssertReading.IsRefused("pdf-scan", Open(new Painter(), new Recogniser { Words = null }, limits));
    }

    private static SourceDocument Recognised(Recogniser recogniser, ReadLimits limits) =>
        Assert.Single(Assert.IsType<ReadResult.Read>(Open(new Painter(), recogniser, limits)).Documents);

    private static ReadResult Open(Painter painter, Recogniser recogniser, ReadLimits? limits = null, byte[]? bytes = null) =>
        new FileReader(DisclosureCatalog.Default.Formats, new LibreOffice(), new ScanReader(painter, recogniser))
            .Open(new MemoryStream(bytes ?? Scan), "a.pdf", limits ?? ReadLimits.Default, TestContext.Current.CancellationToken);

    private sealed class Painter(params string[] missing) : IPagePainter
    {
        public bool Draws { get; init; }

        public IReadOnlyList<string> Missing => missing;

        /// <summary>A bar, or two cells of which the first prints something, with a bar below.</summary>
        public Raster? Paint(byte[] document, int page, int resolution, CancellationToken cancellationToken)
        {
            var pixels = Enumerable.Repeat((byte)255, 900 * 600).ToArray();
            Fill(700, 500, 760, 540);
            if (Draws) DrawCells();
            return Raster.FromGraymap([.. "P5 900 600 255\n"u8, .. pixels], pixels.Length);

            void DrawCells()
            {
                foreach (var y in new[] { 100, 300 }) Fill(100, y, 804, y + 4);
                foreach (var x in new[] { 100, 450, 800 }) Fill(x, 100, x + 4, 304);
                Fill(200, 180, 240, 220);
            }

            void Fill(int left, int top, int right, int bottom)
            {
                for (var y = top; y < bottom; y++) Array.Fill(pixels, (byte)0, (y * 900) + left, right - left);
            }
        }
    }

    private sealed class Recogniser(params string[] missing) : ITextRecogniser
    {
        public IReadOnlyList<PrintedWord>? Words { get; init; } = [];

        public bool SeesNoLines { get; init; }

        public bool WaitsForEver { get; init; }

        public bool TakesTooLong { get; init; }

        public IReadOnlyList<string> Missing => missing;

        public int? QuarterTurns(Raster page, int resolution, CancellationToken cancellationToken) => 0;

        public IReadOnlyList<PrintedWord>? Recognise(IReadOnlyList<Raster> pictures, PictureKind kind, int resolution, CancellationToken cancellationToken)
        {
            if (WaitsForEver) cancellationToken.WaitHandle.WaitOne();
            if (TakesTooLong) throw new TimeoutException();
            cancellationToken.ThrowIfCancellationRequested();
            return pictures.Count == 0 || (SeesNoLines && kind != PictureKind.Page) ? [] : Words;
        }
    }
}
