using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Cuts a folded paragraph into tokens, from left to right, the longest first; the rest is passed over.</summary>
internal sealed class Tokenizer(ReadingContext context)
{
    private const string Marks = ",;:。!?()";
    private readonly NarrativeGrammar grammar = context.Catalog.Narrative;
    private readonly string body = TextFolding.Fold(context.Body ?? string.Empty);
    private readonly PhraseLexicon lexicon = context.Catalog.Lexicon;

    /// <summary>The tokens of a folded text.</summary>
    public List<Token> Read(FoldedText text)
    {
        var excluded = Exclusions(text.Text);
        var tokens = new List<Token>();
        for (var at = 0; at < text.Text.Length;)
        {
            if (body.Length > 0 && text.Text.AsSpan(at).StartsWith(body, StringComparison.Ordinal))
            {
                at += body.Length;
                continue;
            }

            var digits = NumberScanner.LengthAt(text, at);
            var token = digits > 0 ? NumberAt(text.Text, at, digits, excluded) : WordAt(text.Text, at, tokens.Count > 0 ? tokens[^1] : null);
            if (token is not null) tokens.Add(token);
            at += Math.Max(token?.Length ?? 1, digits);
        }

        return tokens;
    }

    private List<(TextSpan Span, string Id)> Exclusions(string folded)
    {
        var spans = new List<(TextSpan, string)>();
        foreach (var pattern in grammar.Exclusions)
        {
            foreach (var match in pattern.Expression.Matches(folded)) spans.Add((new TextSpan(match.Index, match.Length), pattern.Id));
        }

        return spans;
    }

    private Token? NumberAt(string folded, int start, int digits, List<(TextSpan Span, string Id)> excluded)
    {
        var end = start + digits;
        var exclusion = excluded.Find(entry => entry.Span.Start <= start && start < entry.Span.End).Id;
        if (start > 0 && char.IsAsciiDigit(folded[start - 1])) exclusion ??= SkippedNumber.Unbound;
        if (YearAt(folded, start, digits) is { } year) return exclusion is null ? year : null;
        var hedge = grammar.HedgeAt(folded.AsSpan(end));
        if (UnitAt(folded, end + hedge) is { } unit)
        {
            var length = digits + hedge + unit.Text.Length;
            var steps = Math.Max(
                grammar.Steps(folded.AsSpan(0, start), folded.AsSpan(end, hedge)),
                grammar.Steps([], folded.AsSpan(start + length)));
            return new Token.Number(start, length, digits, unit, steps, exclusion);
        }

        return exclusion is null && AccountCode.TryParse(folded.AsSpan(start, digits), out var code) && MemberOf(code) is { } member
            ? new Token.Code(start, digits, member)
            : null;
    }

    /// <summary>The unit there, unless it only begins a longer phrase (项 in 项目).</summary>
    private NumberUnit? UnitAt(string folded, int at) =>
        grammar.UnitAt(folded.AsSpan(at)) is { } unit && (lexicon.LongestAt(folded, at)?.Length ?? 0) <= unit.Text.Length ? unit : null;

    private Token.Year? YearAt(string folded, int start, int digits)
    {
        if (digits != 4 || !folded.AsSpan(start).StartsWith("20", StringComparison.Ordinal)) return null;
        var mark = grammar.YearMarkAt(folded.AsSpan(start + digits));
        return mark == 0 ? null : new Token.Year(start, digits + mark, new FiscalYear(int.Parse(folded.AsSpan(start, digits), CultureInfo.InvariantCulture)));
    }

    private Member? MemberOf(AccountCode code) =>
        context.Cube.Function.Find(code.Digits) ?? context.Cube.Economic.Find(code.Digits) ?? context.Cube.GovernmentEconomic.Find(code.Digits);

    private Token? WordAt(string folded, int at, Token? last)
    {
        var lastEnd = last?.End ?? 0;
        if (LevelAt(folded, at, out var length) is var level and > 0 && !(last is Token.Phrase && lastEnd == at) && AccountNames.Before(folded, at).Length > 0)
        {
            return new Token.AccountLevel(at, length, level);
        }

        if (IsCompared(last, at) && BracketedDirection(folded, at) is { } direction) return direction; // behind a name it is part of the name: 支出(新增)
        if (Marks.Contains(folded[at], StringComparison.Ordinal)) return new Token.Mark(at, folded[at]);
        var word = grammar.WordAt(folded.AsSpan(at));
        var phrase = at > 0 && grammar.IsNegation(folded[at - 1]) ? null : lexicon.LongestAt(folded, at);
        if (word is not null && (word.Kind == NarrativeWordKind.OfWhich || word.Text.Length >= (phrase?.Length ?? 0)))
        {
            return new Token.Word(at, word.Text.Length, word);
        }

        return phrase is { } match ? new Token.Phrase(at, match.Length, match.Term, LevelAt(folded, match.End, out _), lastEnd == at || grammar.IsJoiner(folded[lastEnd..at])) : null;
    }

    private static bool IsCompared(Token? last, int at) => last?.End == at && last is Token.Year or Token.Word { Kind: NarrativeWordKind.PriorYear or NarrativeWordKind.Comparison or NarrativeWordKind.Opener };

    /// <summary>A direction that stands in brackets by itself, as a form leaves it to be chosen (较上年(减少)5万元), or null.</summary>
    private Token.Word? BracketedDirection(string folded, int at) =>
        folded[at] == '(' && grammar.WordAt(folded.AsSpan(at + 1)) is { Kind: NarrativeWordKind.Direction } word && folded.AsSpan(at + 1 + word.Text.Length).StartsWith(")", StringComparison.Ordinal)
            ? new Token.Word(at, word.Text.Length + 2, word)
            : null;

    /// <summary>The level that (类), (款) or (项), or one with its code (208类), states behind a name, or 0; and how long it is.</summary>
    private int LevelAt(string folded, int at, out int length)
    {
        length = 0;
        if (at >= folded.Length || folded[at] != '(') return 0;
        var word = at + 1;
        while (word < folded.Length && char.IsAsciiDigit(folded[word])) word++;
        if (word + 1 >= folded.Length || folded[word + 1] != ')') return 0;
        length = word + 2 - at;
        return grammar.AccountLevel(folded[word..(word + 1)]);
    }
}
