using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Broken and hostile PDF files end with a message, in time.</summary>
public sealed class PdfSafetyTests
{
    private static readonly ReadLimits Limits = new() { MaxTime = TimeSpan.FromSeconds(20) };
    private static readonly byte[] Whole = PdfBytes.Of(new PdfSheet().Text(60, 100, "收支预算总表"));

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("\r\n%PDF-1.4 1 0 obj << /Type /Catalog >> endobj")]
    [InlineData("%PDF-1.7\nxref\n0 1\ntrailer << /Root 1 0 R >> startxref 9 %%EOF")]
    public void A_file_that_is_nothing_but_a_beginning_is_damaged(string text) => AssertReading.Refuses("pdf-damaged", Encoding.Latin1.GetBytes(text));

    [Fact]
    public void A_cut_off_file_is_read_or_refused_never_thrown_at_the_caller()
    {
        for (var length = 10; length < Whole.Length; length += 97) AssertRefusedOrRead(Whole[..length]);
    }

    [Fact]
    public void Changed_bytes_are_read_or_refused_never_thrown_at_the_caller()
    {
        for (var at = 9; at < Whole.Length; at += 13)
        {
            var bytes = (byte[])Whole.Clone();
            bytes[at] ^= 0x15;
            AssertRefusedOrRead(bytes);
        }
    }

    [Fact]
    public void A_file_with_a_password_is_refused() => AssertReading.Refuses("pdf-encrypted", PdfBytes.OfObjects(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>"],
        $"/Encrypt 3 0 R /ID [<{new string('C', 32)}> <{new string('C', 32)}>]"));

    [Fact]
    public void A_picture_of_a_page_is_named_a_scan()
    {
        var picture = new PdfSheet().Raw("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q");
        AssertReading.Refuses("pdf-scan", PdfBytes.Of(picture, picture));
        var mixed = AssertPdf.Yields(new PdfSheet().Text(60, 100, "收支预算总表"), picture);
        Assert.Equal(2, AssertReading.Reports("pdf-page-scan", mixed.Diagnostics).Place.Page);
    }

    [Fact]
    public void Blank_pages_are_an_empty_file() => AssertReading.Refuses("file-is-empty", PdfBytes.Of(new PdfSheet()));

    [Fact]
    public void Too_many_pages_are_refused() =>
        AssertReading.Refuses("pdf-too-many-pages", PdfBytes.Of(new PdfSheet(), new PdfSheet(), new PdfSheet()), limits: Limits with { MaxPages = 2 });

    [Fact]
    public void A_million_objects_are_refused() =>
        AssertReading.Refuses("pdf-too-many-objects", Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat("1 0 obj null endobj\n", 1_000_000))));

    [Fact]
    public void Too_many_cells_are_refused() =>
        AssertReading.Refuses("too-many-cells", PdfBytes.Of(new PdfSheet().Ruled(100, [60, 160, 260], ["甲", "乙"])), limits: Limits with { MaxCells = 1 });

    [Fact]
    public void What_takes_too_long_is_given_up() =>
        AssertReading.Refuses("pdf-took-too-long", WithoutEnd(), limits: Limits with { MaxTime = TimeSpan.FromMilliseconds(300) });

    [Theory]
    [InlineData(1_000_000_000)]
    [InlineData(-7)]
    public void A_page_count_that_lies_does_no_harm(int count) => AssertRefusedOrRead(PdfBytes.OfObjects(
        ["<< /Type /Catalog /Pages 2 0 R >>", PdfBytes.Pages(1, count), "null", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"]));

    [Fact]
    public void Pages_that_contain_themselves_do_no_harm() =>
        AssertRefusedOrRead(PdfBytes.OfObjects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<< /A ", " >>")]
    public void Deep_nesting_does_no_harm(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 200_000)) + string.Concat(Enumerable.Repeat(close, 200_000));
        AssertRefusedOrRead(PdfBytes.OfObjects(["<< /Type /Catalog /Pages 2 0 R /Deep 3 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", deep]));
    }

    [Fact]
    public void A_stream_that_unpacks_to_too_much_is_not_unpacked() => AssertReading.Refuses("pdf-damaged", Bomb(160));

    [Theory]
    [InlineData("BT (88888888) Tj ET\n", 40_000, "pdf-page-too-large")] // 320,000 letters
    [InlineData("BT <88888888> Tj ET\n", 80_000, "pdf-page-too-large")]
    [InlineData("0 0 9 1 re f\n", 1_400_000, "pdf-page-too-large")] // 17 MB
    [InlineData("0 0 9 1 re f\n", 1_000, "file-is-empty")]
    [InlineData("BT () Tj ET\n", 200_000, "file-is-empty")]
    public void A_page_that_holds_too_much_is_stopped_before_it_is_parsed(string piece, int count, string id) =>
        AssertReading.Refuses(id, Packed(Enumerable.Repeat(Encoding.ASCII.GetBytes(piece), count)));

    [Fact]
    public void A_program_of_a_font_is_no_content_whatever_its_dictionary_says()
    {
        var load = new PageLoad();
        load.Take([0, 1, 0, 0, .. Enumerable.Repeat((byte)'(', 17 * 1024 * 1024)], new DictionaryToken(new Dictionary<NameToken, IToken>()));
        Assert.False(load.IsExceeded);
    }

    [Fact]
    public void A_picture_inside_the_content_prints_no_letters() =>
        Assert.Equal(2, PrintedBytes.Count("(ab) Tj q BI /W 9 /H 9 ID ((((<<<< EI Q"u8));

    [Theory]
    [InlineData("(a(b)c\\)d) Tj (e", 9)]
    [InlineData("<4e00> Tj <4E", 3)]
    [InlineData("1 0 0 rg", 0)]
    public void Letters_are_counted_without_parsing(string content, int count) => Assert.Equal(count, PrintedBytes.Count(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void A_page_that_does_not_end_is_given_up_before_the_file_is()
    {
        var refused = Assert.IsType<ReadResult.Refused>(AssertReading.Open(WithoutEnd(), limits: Limits with { MaxPageTime = TimeSpan.FromMilliseconds(300) }));
        AssertReading.IsRefused("pdf-took-too-long", refused);
    }

    [Fact]
    public void A_stream_that_unpacks_to_a_blank_page_is_unpacked() => AssertReading.Refuses("file-is-empty", Bomb(1));

    /// <summary>A page that draws a thing that draws another twice, forty deep.</summary>
    private static byte[] WithoutEnd()
    {
        var forms = Enumerable.Range(6, 40).Select(number => $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number + 1} 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream");
        return PdfBytes.OfObjects(["<< /Type /Catalog /Pages 2 0 R >>", PdfBytes.Pages(1, 1), "null", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>", "<< /Length 5 >>\nstream\n/X Do\nendstream", .. forms]);
    }

    private static void AssertRefusedOrRead(byte[] bytes)
    {
        var started = TimeProvider.System.GetTimestamp();
        switch (AssertReading.Open(bytes, limits: Limits))
        {
            case ReadResult.Refused refused:
                AssertReading.AssertSpeaks(refused.Reason);
                break;
            case ReadResult.Read read:
                Assert.All(read.Documents.SelectMany(document => document.Diagnostics), AssertReading.AssertSpeaks);
                break;
        }

        Assert.True(TimeProvider.System.GetElapsedTime(started) < Limits.MaxTime * 2);
    }

    /// <summary>A page whose content unpacks to that many megabytes of blanks.</summary>
    private static byte[] Bomb(int megabytes) => Packed(Enumerable.Repeat(Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray(), megabytes));

    /// <summary>A page with that content, packed.</summary>
    private static byte[] Packed(IEnumerable<byte[]> content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            foreach (var piece in content) zip.Write(piece);
        }

        var stream = $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
        return PdfBytes.OfObjects(["<< /Type /Catalog /Pages 2 0 R >>", PdfBytes.Pages(1, 1), "null", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>", stream]);
    }
}
