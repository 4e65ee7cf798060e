using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>Builds the rules from data; the data compiler has made sure that every expression is one.</summary>
internal static class RuleBuilder
{
    /// <summary>
    /// Patterns of rules are matched by the engine that backtracks: the one that does not has to be compiled in every process, which costs
    /// more than all rules together. The data compiler lets no pattern pass that repeats a repetition, so none explodes.
    /// </summary>
    private static readonly RuleTerms Terms = new(pattern => new Lazy<Regex>(() => new Regex(pattern, RegexOptions.CultureInvariant)), (_, _) => true);

    public static Rule Build(RuleData data, Message message)
    {
        var scope = RuleScope.Of(data.Each, data.Find is not null);
        return new Rule(data.Id, data.Family, message)
        {
            Requirements = [.. data.Requirements ?? []],
            Each = data.Each,
            Source = new RuleSource(data.Find, data.When, data.Assert),
            Find = data.Find is { } pattern ? Terms.Pattern(pattern) : null,
            When = Parse(data.When, RuleType.Truth, scope),
            Assert = Parse(data.Assert, RuleType.Truth, scope),
            Check = data.Check,
            Show = [.. (data.Show ?? []).Select(show => (show.Key, Parse(show.Value, null, scope)!))], // a value is never null in the schema
            Years = (data.From, data.Until),
            Jurisdictions = [.. data.Jurisdictions ?? []],
            IsToldTogether = data.Together ?? false,
            IsMasked = data.Masked ?? false,
            Examples = [.. (data.Examples ?? []).Select(example => new RuleExample(example.Outcome, example.Text) { Given = example.Given ?? [] })],
        };
    }

    private static RuleExpression? Parse(string? text, RuleType? type, ImmutableArray<string> scope) =>
        text is null ? null : RuleParser.Parse(text, type, scope, Terms);
}
