using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>The digits of a code are its hierarchy.</summary>
public sealed class AccountCodeTests
{
    [Theory]
    [InlineData("208", 1, null)]
    [InlineData("20805", 2, "208")]
    [InlineData("2080505", 3, "20805")]
    public void Its_level_and_parent_are_its_prefix(string digits, int level, string? parent)
    {
        var code = Code(digits);
        Assert.Equal(level, code.Level);
        Assert.Equal(parent, code.Parent?.Digits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2080")]
    [InlineData("020")]
    [InlineData("２０８")]
    [InlineData("20a")]
    [InlineData("208050501")]
    public void Other_digits_are_no_code(string text) => Assert.False(AccountCode.TryParse(text, out _));

    [Fact]
    public void An_item_lies_within_its_section_and_category()
    {
        Assert.True(Code("2080505").IsWithin(Code("20805")));
        Assert.True(Code("2080505").IsWithin(Code("208")));
        Assert.True(Code("208").IsWithin(Code("208")));
        Assert.False(Code("208").IsWithin(Code("20805")));
        Assert.False(Code("2101505").IsWithin(Code("208")));
    }

    [Fact]
    public void Equal_digits_are_equal_codes() => Assert.Equal(Code("301"), Code("301"));

    private static AccountCode Code(string digits)
    {
        Assert.True(AccountCode.TryParse(digits, out var code));
        return code;
    }
}
