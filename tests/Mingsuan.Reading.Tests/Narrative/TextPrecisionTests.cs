using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>How exact the amounts of a text are that drops trailing zeros.</summary>
public sealed class TextPrecisionTests
{
    private static readonly string[] Parted = ["12.11", "13.22", "14.33", "15.44", "16.55", "17.66", "18.77", "19.88", "20.99", "21.01"];

    [Theory]
    [InlineData("450", 50)]
    [InlineData("117.5", 50)]
    [InlineData("117.52", null)]
    [InlineData("1.2345", null)]
    public void A_text_that_drops_zeros_keeps_the_decimals_that_most_of_its_amounts_have(string amount, int? kept) => Assert.Equal(kept, Kept([.. Parted, "22.5", "23.7"], amount));

    [Fact]
    public void A_text_that_prints_zeros_drops_none() => Assert.Null(Kept([.. Parted, "22.50", "23.7"], "450"));

    [Fact]
    public void A_text_of_few_amounts_has_no_habit() => Assert.Null(Kept([.. Parted.Take(5), "22.5"], "450"));

    /// <summary>Whole amounts beside amounts with two decimals may be rounded to the ten thousand.</summary>
    [Fact]
    public void A_text_without_amounts_of_fewer_decimals_drops_none() => Assert.Null(Kept(Parted, "450"));

    [Fact]
    public void What_a_hedge_stands_beside_is_known_as_it_was_read()
    {
        var about = Read([.. Parted, "22.5"], "约450");
        Assert.Equal((25_000m, null), (about.HalfStep, about.KeptHalfStep));
    }

    private static decimal? Kept(string[] others, string amount) => Read(others, amount).KeptHalfStep;

    private static Figure Read(string[] others, string amount) =>
        AssertNarrative.Read(string.Join('\n', [.. others.Select(other => $"公务接待费{other}万元。"), $"机关运行经费{amount}万元。"])).Facts[^1].Figure;
}
