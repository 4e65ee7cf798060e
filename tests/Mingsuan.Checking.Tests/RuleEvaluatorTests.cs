using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>What the rule language means, over an invented disclosure with one table and two project forms.</summary>
public sealed class RuleEvaluatorTests
{
    private static readonly RuleTerms Terms = new(pattern => new Lazy<Regex>(() => new Regex(pattern)), (_, _) => true);

    private static readonly DisclosureThings Things = new(
        new Given().Table("支出总表", "nature=expenditure source=all timing=all", ["合计"], "合计|10.00", "201{function=201}|10.00")
            .ProjectForm("校舍修缮", "total|3.00").Target("产出指标", "数量指标", "修缮教室", "≥", "12", "间").Target("效益指标", "社会效益指标", "保障水平", "", "提高", "")
            .ProjectForm("食堂改造", "total|2.00").Document,
        DisclosureCatalog.Default,
        new CheckContext { ApprovedOn = new DateOnly(2024, 2, 1) });

    [Theory]
    [InlineData("count(tables) = 1 and any(tables, title has \"支出|收入\")", true)]
    [InlineData("count(forms where project has \"食堂\") = 1", true)]
    [InlineData("all(targets, form.project = \"校舍修缮\")", true)]
    [InlineData("sum(targets where known(number), number) = 12", true)]
    [InlineData("any(targets, number > 20)", null)]
    [InlineData("any(targets, number > 10)", true)]
    [InlineData("all(targets, number > 20)", false)]
    [InlineData("sum(targets, number) = 12", null)]
    [InlineData("published-on - approved-on <= 20", null)]
    [InlineData("published-on - approved-on <= 20 or count(tables) = 1", true)]
    [InlineData("published-on - approved-on <= 20 and count(tables) = 2", false)]
    [InlineData("not known(published-on) and known(approved-on)", true)]
    [InlineData("amount[nature=expenditure] ÷ 10000 = 10", true)]
    [InlineData("amount[nature=project] = 0", null)]
    [InlineData("1 ÷ 0 = 1", null)]
    [InlineData("number(\"1,200.5\") = 1200.5", true)]
    [InlineData("number(\"some\") = 1", null)]
    [InlineData("any(tables, any(rows, label has /^201$/ or code = \"201\"))", true)]
    public void An_expression_is_true_false_or_unknown(string expression, bool? expected) =>
        Assert.Equal(expected, new RuleEvaluator(Things).Truth(RuleParser.Parse(expression, RuleType.Truth, [], Terms), ImmutableList<object>.Empty));

    [Fact]
    public void Every_property_of_every_thing_can_be_read()
    {
        var properties = new ThingProperties(Things);
        foreach (var kind in RuleVocabulary.AllKinds.Where(kind => kind != "match"))
        {
            foreach (var thing in properties.All(kind))
                Assert.All(RuleVocabulary.Of(kind).Keys, name => Assert.Null(Record.Exception(() => properties.Of(thing, name))));
        }
    }

    [Fact]
    public void What_stands_around_a_masked_match_is_masked_too()
    {
        var matches = RuleMatches.In(Things, "甲13000000000、乙13100000000和丙13200000000", Masked, Things.Disclosure.Tables[0].Place, DisclosureCatalog.Default.Personal).Cast<RuleMatch>().ToList();
        Assert.Equal(3, matches.Count);
        Assert.All(matches, match => Assert.DoesNotContain(match.Before + match.After + match.Place.Text, char.IsAsciiDigit));
    }

    [Fact]
    public void What_must_not_be_repeated_is_shown_as_stars()
    {
        var match = (RuleMatch)Assert.Single(RuleMatches.In(Things, "电话 13000000000。", Masked, Things.Disclosure.Tables[0].Place, DisclosureCatalog.Default.Personal));
        Assert.Equal(("***********", "电话 ***********。"), (match.Found, match.Place.Text));
    }

    [Fact]
    public void A_wrong_word_comes_with_the_right_one()
    {
        var rule = Rule with { Find = new Lazy<Regex>(() => new Regex("(?<word0>部份)|(?<word1>布署)")), RightWords = ["部分", "部署"] };
        var matches = RuleMatches.In(Things, "统一布署部份工作", rule, Things.Disclosure.Tables[0].Place, DisclosureCatalog.Default.Personal).Cast<RuleMatch>();
        Assert.Equal([("布署", "部署"), ("部份", "部分")], matches.Select(match => (match.Found, match.Right!)));
    }

    private static Rule Rule { get; } = new("x", "wording", new Message("x", Severity.Information, new Bilingual("", ""), new Bilingual("", ""), new Bilingual("", ""), []))
    {
        Each = "piece",
        Source = new RuleSource(null, null, null),
    };

    private static Rule Masked { get; } = Rule with { Find = new Lazy<Regex>(() => new Regex("[0-9]{11}")), IsMasked = true };
}
