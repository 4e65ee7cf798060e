using System.Globalization;
using System.Text;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>Writes docs/rules.md: every rule, and which requirement of the law has which rules.</summary>
public sealed class RuleDocument(DisclosureCatalog catalog)
{
    /// <summary>Why a requirement has no rule, where it has none: what checks it instead, or why nothing can.</summary>
    private readonly Dictionary<string, string> reasons = catalog.Requirements.Where(requirement => requirement.Checked is not null)
        .ToDictionary(requirement => requirement.Id, requirement => requirement.Checked!, StringComparer.Ordinal); // filtered

    /// <summary>The document as Markdown.</summary>
    public string Write()
    {
        var text = new StringBuilder("# Rules\n\nGenerated from data/rules and data/requirements by a test (MINGSUAN_UPDATE_GOLDEN=1 rewrites it). ");
        text.Append(CultureInfo.InvariantCulture, $"{catalog.Rules.Length} rules for what is not arithmetic; `mingsuan rules ID` explains one with its examples. The language that they are written in: [rule-language.md](rule-language.md).\n");
        foreach (var family in catalog.Rules.GroupBy(rule => rule.Family).OrderBy(family => family.Key, StringComparer.Ordinal)) AppendFamily(text, family);
        AppendCoverage(text);
        return text.ToString();
    }

    private static void AppendFamily(StringBuilder text, IGrouping<string, Rule> family)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {family.Key}\n\n| rule | severity | says | requirements |\n|---|---|---|---|\n");
        foreach (var rule in family.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {rule.Message.Severity.ToString().ToLowerInvariant()} | {rule.Message.Title.English} | {string.Join(' ', rule.Requirements)} |\n");
    }

    private void AppendCoverage(StringBuilder text)
    {
        text.Append("\n## What the law asks, and what checks it\n\n| | requirement | rules | else |\n|---|---|---|---|\n");
        foreach (var requirement in catalog.Requirements)
        {
            var rules = catalog.Rules.Where(rule => rule.Requirements.Contains(requirement.Id)).Select(rule => $"`{rule.Id}`");
            text.Append(CultureInfo.InvariantCulture, $"| {requirement.Id} | {requirement.Text.English} | {string.Join(' ', rules)} | {reasons.GetValueOrDefault(requirement.Id, string.Empty)} |\n");
        }
    }
}
