using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The list of rules for people, and the document that is made of it.</summary>
public sealed class RuleListTests
{
    [Fact]
    public void The_document_of_the_rules_is_current() =>
        Golden.Equal(Path.Combine("..", "..", "..", "docs", "rules.md"), new RuleDocument(Given.Catalog).Write());

    [Fact]
    public void Every_requirement_has_a_rule_or_a_word_why_not() =>
        Assert.Empty(Given.Catalog.Requirements.Where(requirement => requirement.Checked is null && !Given.Catalog.Rules.Any(rule => rule.Requirements.Contains(requirement.Id))).Select(requirement => requirement.Id));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_rule_is_listed_and_explained(string language)
    {
        using var writer = new StringWriter();
        var listing = new RuleListing(Given.Catalog, new Phrases(Given.Catalog, language));
        listing.WriteAll(writer);
        Assert.All(Given.Catalog.Rules, rule => Assert.Contains($"  {rule.Id} ", writer.ToString(), StringComparison.Ordinal));
        using var explained = new StringWriter();
        listing.Explain(Given.Catalog.Rules.Single(rule => rule.Id == "published-late"), explained);
        Assert.Contains("published-on - approved-on <= 20", explained.ToString(), StringComparison.Ordinal);
        Assert.Contains("--approved-on 2024-02-01", explained.ToString(), StringComparison.Ordinal);
    }
}
