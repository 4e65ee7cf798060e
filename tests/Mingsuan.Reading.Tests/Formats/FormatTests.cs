using System.Text;
using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The content of a file says what it is.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("Rar!\u001A\u0007\u0000", "rar")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "7z")]
    [InlineData("\u0089PNG\r\n\u001A\n", "png")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "jpeg")]
    [InlineData("GIF89a", "gif")]
    [InlineData("RIFF\u0001\u0000\u0000\u0000WEBP", "webp")]
    [InlineData("  <!DOCTYPE HTML><html>", "html")]
    [InlineData("<div lang=\"zh-CN\" style=\"color: #1a1a1a\">", "html")]
    [InlineData("<P style=\"margin: 0\">", "html")]
    [InlineData("\u00EF\u00BB\u00BF<Html lang=zh>", "html")]
    [InlineData("{\\rtf1\\ansi", "rtf")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 W\0o\0r\0k\0b\0o\0o\0k\0", "xls")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "doc")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 ?", "compound")]
    public void A_format_is_known_by_its_content(string bytes, string format) => Assert.Equal(format, Recognise(Encoding.Latin1.GetBytes(bytes)));

    [Theory]
    [InlineData("Rar!\u001A\u0007\u0000", "rar")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "7z")]
    [InlineData("\u0089PNG\r\n\u001A\n", "png")]
    public void A_format_that_is_not_read_is_named_with_advice(string bytes, string format) =>
        AssertNamed(format, AssertReading.Refuses("unreadable-format", Encoding.Latin1.GetBytes(bytes), "预算.txt"));

    [Theory]
    [InlineData("word/document.xml", "docx")]
    [InlineData("xl/workbook.xml", "xlsx")]
    [InlineData("xl/workbook.bin", "xlsx")]
    [InlineData("OFD.xml", "ofd")]
    public void A_container_is_known_by_what_it_holds(string entry, string format) => Assert.Equal(format, Recognise(Zips.Of((entry, Zips.Text("<x/>")))));

    [Fact]
    public void The_name_of_a_file_decides_nothing() =>
        Assert.IsType<ReadResult.Read>(AssertReading.Open(Zips.Text("收支预算总表"), "预算.pdf"));

    [Fact]
    public void Every_format_that_is_not_read_says_what_to_do() =>
        Assert.All(DisclosureCatalog.Default.Formats.Where(format => !format.Readable), format => Assert.True(format.Advice.Length > 0 && format.AdviceEnglish.Length > 0, format.Id));

    [Theory]
    [InlineData("5G", null)]
    [InlineData("504", null)]
    [InlineData("504B", "rar")]
    public void An_ill_formed_format_is_refused_at_the_door(string signature, string? container) =>
        Assert.Throws<ArgumentException>(() => new FileReader([new FormatSignature
        {
            Id = "x",
            Name = "x",
            English = "x",
            Signatures = [signature],
            Container = container is null ? null : new FormatContainer(container, ["a"]),
        }]));

    private static string? Recognise(byte[] bytes) => new FormatRecogniser(DisclosureCatalog.Default.Formats).Recognise(bytes)?.Id;

    private static void AssertNamed(string id, Kernel.Diagnostic reason)
    {
        var format = DisclosureCatalog.Default.Formats.Single(format => format.Id == id);
        Assert.Equal(format.Name, reason.Values["format"]);
        Assert.Equal(format.Advice, AssertReading.Fill(DisclosureCatalog.Default.Messages[reason.Id].Remedy.Chinese, reason));
    }
}
