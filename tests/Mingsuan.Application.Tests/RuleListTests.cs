using Mingsuan.Checking;
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
        Assert.True(listing.Explain("published-late", explained));
        Assert.Contains("published-on - approved-on <= 20", explained.ToString(), StringComparison.Ordinal);
        Assert.Contains("--approved-on 2024-02-01", explained.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Whoever reads an id in a report can ask what it means.</summary>
    [Fact]
    public void Every_id_that_a_report_prints_is_explained()
    {
        var samples = Directory.GetFiles(Path.Combine(Checkout.Root, "data", "samples"), "*.txt").SelectMany(path => Given.Check(path).Documents).OfType<CheckedDocument.Checked>().ToList();
        var ids = samples.SelectMany(sample => sample.Report.Findings.Select(finding => finding.Rule).Concat(sample.Report.Identities.Select(identity => identity.Rule)).Concat(sample.Disclosure.Diagnostics.Select(note => note.Id)))
            .Concat(RuleIds.All).Concat(Given.Catalog.Messages.Keys).Distinct();
        var listing = new RuleListing(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese));
        Assert.All(ids, id => Assert.True(listing.Explain(id, TextWriter.Null), id));
        Assert.False(listing.Explain("no-such-rule", TextWriter.Null));
    }

    [Fact]
    public void A_relation_between_numbers_is_explained_with_its_basis()
    {
        using var writer = new StringWriter();
        new RuleListing(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese)).Explain(RuleIds.RollUp, writer);
        Assert.Contains("依据：《中华人民共和国政府信息公开条例》第6条", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("{", writer.ToString(), StringComparison.Ordinal);
    }
}
