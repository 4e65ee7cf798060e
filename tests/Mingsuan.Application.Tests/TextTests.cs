using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("合计", 4)]
    [InlineData("（一）", 6)]
    [InlineData("𠀀", 2)]
    [InlineData("e\u0301", 1)]
    public void A_full_width_character_takes_two_columns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Fact]
    public void Columns_are_filled_up_by_width() => Assert.Equal("合计  |  1", $"{TextWidth.PadRight("合计", 6)}|{TextWidth.PadLeft("1", 3)}");

    [Fact]
    public void Control_characters_never_reach_the_terminal() => Assert.Equal("a [31mb", SafeText.Of("a\u001B[31mb"));

    [Fact]
    public void A_long_line_is_quoted_around_its_span()
    {
        var quotation = SafeText.Around(new string('甲', 200) + "165.42元" + new string('乙', 200), 200, 7, 20);
        Assert.Equal("…甲甲甲甲甲甲165.42元乙乙乙乙乙乙…", quotation);
    }

    [Fact]
    public void A_slot_without_a_value_shows_a_dash() => Assert.Equal("a — b", Slots.Fill("a {x} b", new Dictionary<string, string>()));
}
