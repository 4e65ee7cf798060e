using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Counts of things.</content>
internal sealed partial class ParagraphReader
{
    private CountRule? lastRule;

    /// <summary>True where a percentage is a coverage and not a share or a rate.</summary>
    private bool IsCounted(Token.Number number) =>
        number.Unit.IsPercent && state.LastWord(NarrativeWordKind.Share) is null && SignOf(number) is null && RuleOf(number).Rule is not null;

    private Member? MeasureCount(Token.Number number, Figure figure)
    {
        if (state.IsExplaining) return SkipAs(number, SkippedNumber.Explanation);
        var (rule, word) = RuleOf(number);
        var isFollower = lastRule is not null && lastRule.Classifiers.Contains(number.Unit.Text) && !IsNear(word, number);
        if (isFollower) rule = lastRule;
        if (rule is null) return scope.Reading == SectionReading.Everything ? Unbound(number) : SkipAs(number, SkippedNumber.Section);
        var measure = rule.HasKinds || state.IsInParts || isFollower ? Kind(rule, LabelOf(number, isFollower ? string.Empty : word)) : rule.Measure;
        var mention = Mentioned(state.Stretch);
        var own = mention.IsUnclear ? Cube.Blank : mention.Own;
        var counted = IsCoded() ? own : own.Without(Cube.Function).Without(Cube.Economic).Without(Cube.GovernmentEconomic); // a bare name is that of a body (原新型农村合作医疗1辆)
        scope.Entries.Add(Entry(new NarrativeSubject(counted, null), measure, figure, number.Start, number.End));
        state.Counted = new NarrativeSubject(own.Within(around), null);
        lastRule = rule;
        return null;
    }

    private bool IsNear(string word, Token.Number number) =>
        word.Length > 0 && text.Folded.AsSpan(ClauseStart(number.Start), ClauseEnd(number.End) - ClauseStart(number.Start)).Contains(word, StringComparison.Ordinal);

    private Member Kind(CountRule rule, string label) => context.Locals.Child(rule.Measure, label, label);

    /// <summary>The rule whose word stands nearest before the number, else behind it, else in the heading.</summary>
    private (CountRule? Rule, string Word) RuleOf(Token.Number number)
    {
        var before = text.Folded[text.SentenceStart(number.Start)..number.Start];
        var clause = text.Folded[ClauseStart(number.Start)..number.Start];
        var behind = text.Folded[number.End..ClauseEnd(number.End)];
        var rules = Grammar.Counts.Where(rule => rule.Classifiers.Contains(number.Unit.Text) && IsAccompanied(rule, before + behind)).ToList();
        return Nearest(rules, clause, fromEnd: true) ?? Nearest(rules, behind, fromEnd: false) ?? Nearest(rules, before, fromEnd: true)
            ?? Nearest(rules, scope.Heading, fromEnd: true) ?? (null, string.Empty);
    }

    private static bool IsAccompanied(CountRule rule, string sentence) =>
        rule.With.IsEmpty || rule.With.Any(word => sentence.Contains(word, StringComparison.Ordinal));

    private static (CountRule?, string)? Nearest(List<CountRule> rules, string stretch, bool fromEnd)
    {
        (CountRule?, string)? nearest = null;
        var best = int.MaxValue;
        foreach (var (rule, word) in rules.SelectMany(rule => rule.Words.Select(word => (rule, word))))
        {
            var at = fromEnd ? stretch.LastIndexOf(word, StringComparison.Ordinal) : stretch.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var distance = fromEnd ? stretch.Length - at - word.Length : at;
            if (distance < best) (nearest, best) = ((rule, word), distance);
        }

        return nearest;
    }

    /// <summary>The words of the clause before the number, without fillers; the rule's word where there are none.</summary>
    private string LabelOf(Token.Number number, string word)
    {
        var label = WithoutBrackets(text.Folded[ClauseStart(number.Start)..number.Start]);
        while (label.Length > 1 && (word.Length == 0 || !label.EndsWith(word, StringComparison.Ordinal)) && Grammar.IsFiller(label.AsSpan(label.Length - 1))) label = label[..^1];
        return label.Length == 0 || (word.Length > 0 && !label.Contains(word, StringComparison.Ordinal)) ? word : label;
    }

    private static string WithoutBrackets(string label)
    {
        for (var open = label.IndexOf('('); open >= 0 && label.IndexOf(')', open) is var close && close > open; open = label.IndexOf('('))
        {
            label = label.Remove(open, close - open + 1);
        }

        return label;
    }

    /// <summary>Behind the last mark or number; closed brackets are passed over.</summary>
    private int ClauseStart(int at)
    {
        var depth = 0;
        var start = at;
        for (; start > 0; start--)
        {
            var letter = text.Folded[start - 1];
            if (letter == ')') depth++;
            else if (letter == '(' && depth-- == 0) break;
            else if (depth == 0 && letter is ',' or ';' or ':' or '。' or '、') break;
        }

        return Math.Max(start, state.LastNumber is { } last && last.End <= at ? last.End : 0);
    }

    private int ClauseEnd(int at) => text.Folded.AsSpan(at).IndexOfAny(",;:。、") is var mark and >= 0 ? at + mark : text.Folded.Length;
}
