using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The encoding of a text is found from its bytes.</summary>
public sealed class EncodingTests
{
    private const string Simplified = "一般公共预算财政拨款支出 1,223.45 万元，其中：基本支出 665.89 万元。";
    private const string Traditional = "一般公共預算財政撥款支出 1,223.45 萬元，其中：基本支出 665.89 萬元。";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var document = AssertReading.Yields([.. encoding.GetPreamble(), .. encoding.GetBytes(Simplified)]);
        Assert.Equal(Simplified, TextOf(document));
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData(Simplified, "utf-8", null)]
    [InlineData("Total 12.50", "us-ascii", null)]
    [InlineData(Simplified, "GB18030", "GB18030")]
    [InlineData("表", "GB18030", "GB18030")]
    [InlineData(Traditional, "big5", "Big5")]
    [InlineData(Simplified, "utf-16", "utf-16")]
    [InlineData(Simplified, "utf-16BE", "utf-16BE")]
    [InlineData("Total 12.50", "utf-16", "utf-16")]
    public void Without_a_mark_the_content_decides(string text, string name, string? guess)
    {
        var document = AssertReading.Yields(EncodingOf(name).GetBytes(text));
        Assert.Equal(text, TextOf(document));
        if (guess is null) Assert.Empty(document.Diagnostics);
        else Assert.Equal(guess, AssertReading.Reports("encoding-guessed", document.Diagnostics).Values["encoding"]);
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8", 2)]
    [InlineData("GB18030", 1)]
    [InlineData("utf-16", 1)]
    public void A_character_cut_off_at_the_end_is_left_out_and_reported(string name, int missing)
    {
        var encoding = EncodingOf(name);
        byte[] whole = [.. name == "utf-16" ? encoding.GetPreamble() : [], .. encoding.GetBytes("预算总表\n合计")];
        var document = AssertReading.Yields(whole[..^missing]);
        Assert.Equal(["预算总表", "合"], document.Blocks.Cast<Paragraph>().Select(block => block.Text));
        Assert.Equal(2, AssertReading.Reports("file-cut-off", document.Diagnostics).Place.Line);
    }

    [Fact]
    public void Text_with_a_damaged_byte_is_read_and_the_damage_is_reported()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Simplified + "\n", 20)));
        bytes[Encoding.UTF8.GetByteCount(Simplified) + 1] = 0xFF;
        var diagnostic = AssertReading.Reports("characters-damaged", AssertReading.Yields(bytes).Diagnostics);
        Assert.Equal(2, diagnostic.Place.Line);
    }

    [Fact]
    public void A_web_page_in_UTF_16_without_a_mark_is_a_web_page() =>
        Assert.Equal("合计", Assert.IsType<Paragraph>(Assert.Single(AssertReading.Yields(Encoding.Unicode.GetBytes("<!DOCTYPE html><html><body><p>合计</p></body></html>")).Blocks)).Text);

    [Fact]
    public void Bytes_that_read_sensibly_in_no_encoding_are_refused() =>
        AssertReading.Refuses("encoding-unknown", [.. Enumerable.Range(0, 200).SelectMany(index => new byte[] { (byte)(0xE0 + (index % 16)), (byte)(0x60 + (index % 25)) })]);

    [Fact]
    public void Bytes_full_of_control_characters_are_binary() =>
        AssertReading.Refuses("file-is-binary", [.. Enumerable.Range(0, 1000).Select(index => (byte)(index * 7 % 256))]);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u3000\u200B\n")]
    [InlineData("\uFEFF")]
    public void A_file_that_prints_nothing_is_empty(string text) => AssertReading.Refuses("file-is-empty", Encoding.UTF8.GetBytes(text));

    private static Encoding EncodingOf(string name) =>
        name is "GB18030" or "big5" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);

    private static string TextOf(SourceDocument document) => Assert.IsType<Paragraph>(Assert.Single(document.Blocks)).Text;
}
