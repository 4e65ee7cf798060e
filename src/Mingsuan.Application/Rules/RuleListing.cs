using Mingsuan.Catalog;
using Mingsuan.Checking;

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

        WriteArithmetic(writer);
        writer.WriteLine(phrases.Fill("rules-count", ("count", $"{catalog.Rules.Length}")));
    }

    /// <summary>What findings about numbers are called.</summary>
    private void WriteArithmetic(TextWriter writer)
    {
        writer.WriteLine($"■ {phrases["rule-family-arithmetic"]}");
        var mappings = catalog.Mappings.Select(mapping => RuleIds.MappingPrefix + mapping.Kind).Distinct(StringComparer.Ordinal);
        foreach (var id in RuleIds.All.Concat(mappings)) writer.WriteLine($"  {id.PadRight(WidestId)} {phrases[Summaries.SeverityId(catalog.Messages[id].Severity)]}  {messages.Open(id)}");
    }

    /// <summary>What stands behind any id that a report prints, or false where there is no such id.</summary>
    public bool Explain(string id, TextWriter writer)
    {
        if (catalog.Rules.FirstOrDefault(rule => rule.Id == id) is { } rule) Explain(rule, writer);
        else if (catalog.Messages.TryGetValue(id, out var message)) Explain(message, writer);
        else return false;
        return true;
    }

    /// <summary>What no rule says: a relation between numbers, generated from what they mean, or something that was noticed while reading.</summary>
    private void Explain(Message message, TextWriter writer)
    {
        var isArithmetic = RuleIds.All.Contains(message.Id) || message.Id.StartsWith(RuleIds.MappingPrefix, StringComparison.Ordinal);
        writer.WriteLine($"{message.Id}  {messages.Open(message.Id)}");
        foreach (var (label, text) in TextLines(message.Id, phrases[Summaries.SeverityId(message.Severity)]).Where(line => line.Text.Length > 0)) writer.WriteLine($"  {phrases[label]}：{text}");
        writer.WriteLine($"  {phrases["rule-line-check"]}：{phrases[isArithmetic ? "rule-generated" : "rule-noticed"]}");
        foreach (var mapping in catalog.Mappings.Where(mapping => RuleIds.MappingPrefix + mapping.Kind == message.Id)) writer.WriteLine($"    {mapping.Id}{(mapping.Basis.Length > 0 ? $"：{mapping.Basis}" : string.Empty)}");
    }

    /// <summary>One rule with its basis, what it asserts, and its examples.</summary>
    private void Explain(Rule rule, TextWriter writer)
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

    private IEnumerable<(string Label, string Text)> Lines(Rule rule) =>
    [
        .. TextLines(rule.Id, Severity(rule)),
        ("rule-line-requirements", string.Join(' ', rule.Requirements)),
        ("rule-line-each", rule.Each),
        ("rule-line-find", rule.Source.Find ?? string.Empty),
        ("rule-line-when", rule.Source.When ?? string.Empty),
        ("rule-line-asserts", rule.Source.Assert ?? string.Empty),
        ("rule-line-check", rule.Check ?? string.Empty),
    ];

    private IEnumerable<(string Label, string Text)> TextLines(string id, string severity)
    {
        var message = catalog.Messages[id];
        return
        [
            ("rule-line-severity", severity),
            ("rule-line-why", Slots.Open(message.Why.In(phrases.Language))),
            ("rule-line-remedy", Slots.Open(message.Remedy.In(phrases.Language))),
            ("rule-line-basis", string.Join(phrases.Language == Phrases.English ? "; " : "；", messages.Of(id, new Dictionary<string, string>()).Basis)),
        ];
    }

    /// <summary>The title with … where a document fills something in.</summary>
    private string Plain(Rule rule) => Slots.Open(rule.Message.Title.In(phrases.Language));

    private string Severity(Rule rule) => phrases[Summaries.SeverityId(rule.Message.Severity)];
}
