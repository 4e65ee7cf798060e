using CsCheck;
using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>Labels that differ in typing only are folded to one form.</summary>
public sealed class TextFoldingTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOf(Gen.Char, Gen.Char['\u2000', '\u33FF'], Gen.Char['\uF900', '\uFFFF'], Gen.Char[' ', '~']), 0, 40];

    [Theory]
    [InlineData("项 目", "项目")]
    [InlineData("收　入 总\u00A0计\u200B", "收入总计")]
    [InlineData("（一）事业收入", "(一)事业收入")]
    [InlineData("〔2023〕［1］【2】", "[2023][1][2]")]
    [InlineData("“三公”经费", "\"三公\"经费")]
    [InlineData("‘三公’「三公」『三公』＂三公＂", "\"三公\"\"三公\"\"三公\"\"三公\"")]
    [InlineData("2101501—行政运行", "2101501-行政运行")]
    [InlineData("１２３．４５", "123.45")]
    [InlineData("单位：万元；其中，", "单位:万元;其中,")]
    [InlineData("商品、服务。", "商品、服务。")]
    [InlineData("阿卜杜拉•买买提", "阿卜杜拉·买买提")]
    [InlineData("⽤⼾⾦额", "用户金额")]
    [InlineData("⻓期⻋辆", "长期车辆")]
    [InlineData("Ａbc", "Abc")]
    public void Typing_does_not_matter(string typed, string folded) => Assert.Equal(folded, TextFolding.Fold(typed));

    [Fact]
    public void A_text_that_needs_nothing_is_the_same_object()
    {
        var text = new string("一般公共预算拨款收入(一)12.50%");
        Assert.Same(text, TextFolding.Fold(text));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        AnyText.Sample(text => TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text));

    [Fact]
    public void With_and_without_the_way_back_the_text_is_the_same() =>
        AnyText.Sample(text => TextFolding.FoldKeepingMap(text).Text == TextFolding.Fold(text));

    [Fact]
    public void Every_folded_character_knows_where_it_stood() =>
        AnyText.Sample(text =>
        {
            var folded = TextFolding.FoldKeepingMap(text);
            Assert.Equal(folded.Text.Length, folded.Origins.Count);
            for (var i = 0; i < folded.Text.Length; i++)
            {
                Assert.Equal(folded.Text[i].ToString(), TextFolding.Fold(text[folded.Origins[i]].ToString()));
                Assert.True(i == 0 || folded.Origins[i - 1] < folded.Origins[i]);
            }
        });

    [Fact]
    public void A_span_leads_back_to_what_was_printed()
    {
        const string Printed = "  基 本　支 出：10";
        var folded = TextFolding.FoldKeepingMap(Printed);
        var span = folded.ToOriginal(new TextSpan(folded.Text.IndexOf("基本支出", StringComparison.Ordinal), 4));
        Assert.Equal("基 本　支 出", Printed.Substring(span.Start, span.Length));
    }

    [Fact]
    public void A_span_outside_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TextFolding.FoldKeepingMap("支 出").ToOriginal(new TextSpan(1, 2)));
}
