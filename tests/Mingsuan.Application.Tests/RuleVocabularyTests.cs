using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The document of the rule language names what the language can name.</summary>
public sealed class RuleVocabularyTests
{
    [Fact]
    public void The_document_of_the_language_names_every_thing_and_property()
    {
        var document = Checkout.Read("docs", "rule-language.md").Split('\n');
        Assert.All(RuleVocabulary.AllKinds, kind =>
        {
            var line = Assert.Single(document, each => each.StartsWith($"| `{kind}` |", StringComparison.Ordinal));
            Assert.Equal(RuleVocabulary.Of(kind).Keys.Order(StringComparer.Ordinal), line.Split('|')[3].Split(',').Select(name => name.Trim()).Order(StringComparer.Ordinal));
        });
    }
}
