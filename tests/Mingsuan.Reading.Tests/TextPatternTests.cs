using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>A pattern of data/ finds the same in short and in long texts, and no text makes it wait without end.</summary>
public sealed class TextPatternTests
{
    private static readonly string Padding = new('表', 1000);

    [Fact]
    public void Short_and_long_texts_are_matched_alike()
    {
        var year = new TextPattern("(?<![0-9])([0-9]{4})年度?");
        var money = new TextPattern("([0-9]+)(万?元)");

        Assert.Equal(["2025", "2026"], year.Matches("2025年度与2026年").Select(match => match.Groups[1].Value));
        Assert.Equal(["12", "3"], money.Matches("12万元，3元" + Padding).Select(match => match.Groups[1].Value));
        Assert.Equal(["12万元", "3元"], money.Matches("12万元，3元").Select(match => match.Value));
        Assert.Equal("，" + Padding, money.Remove("12万元，3元" + Padding));
        Assert.Equal("，3元", money.Remove("12万元，3元", 1));
        Assert.True(money.Match(Padding + "3元") is { Success: true, Index: 1000 });
    }

    [Fact]
    public async Task A_pattern_that_multiplies_its_ways_does_not_wait()
    {
        var pattern = new TextPattern("^(?:表*)*号$");
        var found = Task.Run(() => pattern.IsMatch(new string('表', 60) + "一"), TestContext.Current.CancellationToken);

        Assert.False(await found.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.True(pattern.IsMatch(new string('表', 60) + "号"));
    }
}
