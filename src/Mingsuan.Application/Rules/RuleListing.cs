using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>Lists the rules for people at a terminal, by family, and explains one.</summary>
public sealed class RuleListing(DisclosureCatalog catalog, Phrases phrases)
{
    private const int WidestId = 30;

    private readonly MessageTexts messages = new(catalog, phrases);

    /// <summary>All rules, a line each.</summary>
    public void WriteAll(TextWriter writer)
    {
        foreach (var family in catalog.Rules.GroupBy(rule => rule.Family).OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"■ {phrases[$"rule-family-{family.Key}"]}");
            foreach (var rule in family.OrderBy(rule => rule.Id, StringComparer.Ordinal)) writer.WriteLine($"  {rule.Id.PadRight(WidestId)} {Severity(rule)}  {Plain(rule)}");
        }

        writer.WriteLine(phrases.Fill("rules-count", ("count", $"{catalog.Rules.Length}")));
    }

    /// <summary>One rule with its basis, what it asserts, and its examples.</summary>
    public void Explain(Rule rule, TextWriter writer)
    {
        writer.WriteLine($"{rule.Id}  {Plain(rule)}");
        foreach (var (label, text) in Lines(rule).Where(line => line.Text.Length > 0)) writer.WriteLine($"  {phrases[label]}：{text}");
        foreach (var example in rule.Examples)
        {
            writer.WriteLine($"  {phrases.Fill("rule-line-example", ("outcome", phrases[$"rule-outcome-{example.Outcome}"]))}：");
            foreach (var (name, given) in example.Given) writer.WriteLine($"    --{name} {given.Trim().Replace("\n", "\n      ", StringComparison.Ordinal)}");
            foreach (var line in example.Text.Trim().Split('\n')) writer.WriteLine($"    {line}");
        }
    }

    private IEnumerable<(string Label, string Text)> Lines(Rule rule)
    {
        var text = messages.Of(rule.Id, new Dictionary<string, string>());
        return
        [
            ("rule-line-severity", Severity(rule)),
            ("rule-line-why", text.Why),
            ("rule-line-remedy", text.Remedy),
            ("rule-line-basis", string.Join(phrases.Language == Phrases.English ? "; " : "；", text.Basis)),
            ("rule-line-requirements", string.Join(' ', rule.Requirements)),
            ("rule-line-each", rule.Each),
            ("rule-line-find", rule.Source.Find ?? string.Empty),
            ("rule-line-when", rule.Source.When ?? string.Empty),
            ("rule-line-asserts", rule.Source.Assert ?? string.Empty),
            ("rule-line-check", rule.Check ?? string.Empty),
        ];
    }

    /// <summary>The title with … where a document fills something in.</summary>
    private string Plain(Rule rule) => Slots.Open(rule.Message.Title.In(phrases.Language));

    private string Severity(Rule rule) => phrases[Summaries.SeverityId(rule.Message.Severity)];
}
