using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>Builds the rules from data; the data compiler has made sure that every expression is one.</summary>
internal sealed class RuleBuilder(IReadOnlyDictionary<string, string> frames)
{
    /// <summary>Where an example stands in its frame.</summary>
    private const string Hole = "{text}";

    /// <summary>
    /// Patterns of rules are matched by the engine that backtracks: the one that does not has to be compiled in every process, which costs
    /// more than all rules together. The data compiler lets no pattern pass that repeats a repetition, so none explodes.
    /// </summary>
    private static readonly RuleTerms Terms = new(pattern => new Lazy<Regex>(() => new Regex(pattern, RegexOptions.CultureInvariant)), (_, _) => true);

    public Rule Build(RuleData data, Message message)
    {
        var find = data.Find ?? WrongWords.PatternOf(data.Words);
        var scope = RuleScope.Of(data.Each, find is not null);
        return new Rule(data.Id, data.Family, message)
        {
            Requirements = [.. data.Requirements ?? []],
            Each = data.Each,
            Source = new RuleSource(find, data.When, data.Assert),
            Find = find is { } pattern ? Terms.Pattern(pattern) : null,
            When = Parse(data.When, RuleType.Truth, scope),
            Assert = Parse(data.Assert, RuleType.Truth, scope),
            Check = data.Check,
            Patterns = (data.With ?? []).ToDictionary(pattern => pattern.Key, pattern => Terms.Pattern(pattern.Value), StringComparer.Ordinal),
            RightWords = [.. (data.Words ?? []).Select(word => word.Right)],
            At = [.. (data.At ?? []).Select(at => Parse(at, null, scope)!)], // an element is never null in the schema
            Show = [.. (data.Show ?? []).Select(show => (show.Key, Parse(show.Value, null, scope)!))], // a value is never null in the schema
            Years = (data.From, data.Until),
            Jurisdictions = [.. data.Jurisdictions ?? []],
            IsToldTogether = data.Together ?? false,
            GroupedBy = data.By,
            IsMasked = data.Masked ?? false,
            NeedsWhole = data.Whole ?? false,
            Examples = [.. (data.Examples ?? []).Select(ToExample)],
        };
    }

    private RuleExample ToExample(RuleExampleData example) =>
        new(example.Outcome, example.Frame is { } frame ? frames[frame].Replace(Hole, example.Text.Trim('\n'), StringComparison.Ordinal) : example.Text) { Given = example.Given ?? [] };

    private static RuleExpression? Parse(string? text, RuleType? type, ImmutableArray<string> scope) =>
        text is null ? null : RuleParser.Parse(text, type, scope, Terms);
}
