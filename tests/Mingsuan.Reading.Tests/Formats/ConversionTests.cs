using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Programs;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Old documents are converted where the program for it is there; else they are refused with advice.</summary>
public sealed class ConversionTests
{
    private static readonly byte[] Rtf = Encoding.ASCII.GetBytes("{\\rtf1\\ansi x}");

    [Fact]
    public void A_converted_document_is_read_and_says_so()
    {
        var document = Assert.Single(Assert.IsType<ReadResult.Read>(Open(new Converter(WordFiles.OfDisclosure()))).Documents);
        Assert.Equal(Severity.Information, AssertReading.Reports("file-converted", document.Diagnostics).Severity);
        Assert.Equal("a.rtf", document.FileName);
        MiniDisclosure.HasEveryCell(document);
    }

    [Theory]
    [InlineData("spreadsheet", "fods")]
    [InlineData("text", "fodt")]
    public void A_flat_OpenDocument_file_is_converted(string kind, string extension)
    {
        var flat = $"<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:mimetype=\"application/vnd.oasis.opendocument.{kind}\"/>";
        using var stream = new MemoryStream(Zips.Text(flat));
        var read = Assert.IsType<ReadResult.Read>(Reader(new Converter(kind == "text" ? WordFiles.OfDisclosure() : Workbooks.OfDisclosure())).Open(stream, $"a.{extension}", ReadLimits.Default, CancellationToken.None));
        MiniDisclosure.HasEveryCell(Assert.Single(read.Documents));
    }

    [Fact]
    public void Without_the_program_there_is_advice() => AssertReading.IsRefused("unreadable-format", Open(new Converter(null) { IsAvailable = false }));

    [Theory]
    [InlineData("entry-too-large", 0)]
    [InlineData("file-too-deep", 300)]
    public void A_packed_document_beyond_the_limits_is_not_given_to_the_program(string id, int depth)
    {
        var content = depth == 0 ? new byte[40 * 1024 * 1024] : Zips.Text(string.Concat(Enumerable.Repeat("<x>", depth)) + string.Concat(Enumerable.Repeat("</x>", depth)));
        using var stream = new MemoryStream(Zips.Of(("META-INF/manifest.xml", Zips.Text("<manifest/>")), ("content.xml", content)));
        AssertReading.IsRefused(id, Reader(new Converter(WordFiles.OfDisclosure())).Open(stream, "a.odt", ReadLimits.Default, CancellationToken.None));
    }

    [Fact]
    public void A_failed_conversion_is_refused() => AssertReading.IsRefused("conversion-failed", Open(new Converter(null)));

    [Fact]
    public void What_a_conversion_gives_is_as_suspect_as_any_file() => AssertReading.IsRefused("file-damaged", Open(new Converter([1, 2, 3])));

    [Fact]
    public void An_entry_of_an_archive_is_converted_too()
    {
        using var stream = new MemoryStream(Zips.Of(("b.rtf", Rtf)));
        var read = Assert.IsType<ReadResult.Read>(Reader(new Converter(WordFiles.OfDisclosure())).Open(stream, "a.zip", ReadLimits.Default, CancellationToken.None));
        Assert.Equal("a.zip/b.rtf", Assert.Single(read.Documents).FileName);
    }

    [Fact]
    public void The_real_program_converts_where_it_is_installed()
    {
        var program = new LibreOffice();
        Assert.SkipUnless(program.IsAvailable, "LibreOffice is not installed");
        var document = program.Convert(Encoding.ASCII.GetBytes("{\\rtf1\\ansi 30.00}"), "rtf", "docx", ReadLimits.Default.MaxBytes, TestContext.Current.CancellationToken);
        Assert.NotNull(document);
        Assert.Equal("30.00", Assert.IsType<Paragraph>(AssertReading.Yields(document).Blocks[0]).Text);
    }

    private static ReadResult Open(Converter converter)
    {
        using var stream = new MemoryStream(Rtf);
        return Reader(converter).Open(stream, "a.rtf", ReadLimits.Default, CancellationToken.None);
    }

    private static FileReader Reader(Converter converter) => new(DisclosureCatalog.Default.Formats, converter);

    private sealed class Converter(byte[]? result) : IDocumentConverter
    {
        public bool IsAvailable { get; init; } = true;

        public byte[]? Convert(byte[] document, string extension, string target, int limit, CancellationToken cancellationToken) => result;
    }
}
