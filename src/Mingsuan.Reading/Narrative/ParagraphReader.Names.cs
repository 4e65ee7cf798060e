using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Words that mean something else where they stand: in the names of projects and of matters that nobody knows.</content>
internal sealed partial class ParagraphReader
{
    /// <summary>What the last heading within the paragraph says of the nature of all that it lists (公用经费：①行政运行…).</summary>
    private Coordinate? topic;

    /// <summary>The project of the tables and forms whose name, and nothing else, stands between a mark and the number (年度预算安排：某项目80万元); null in a list, and where the name is a word of the field.</summary>
    private Member? ProjectBefore(Token.Number number)
    {
        if (state.IsInParts) return null;
        var start = ClauseStart(number.Start);
        if (start == number.Start || state.Stretch.Exists(token => token.Start == start && token.End == number.Start)) return null;
        return context.Locals.ProjectNamed(text.Folded[start..number.Start]);
    }

    private Member MeasureProject(Member project, Token.Number number, Figure figure)
    {
        var own = Cube.Blank.With(Cube.Flow["expenditure"]).With(Cube.Nature["project"]).With(project);
        Add(new NarrativeSubject(Dated(own.Within(around)), null), "amount", figure, number.Start, number.End);
        return Cube.Measure["amount"];
    }

    /// <summary>True where the words before a number only stand in the name of what the number is of.</summary>
    private bool IsOfAnotherName(Token.Number number, Mention mention) => IsProjectName(mention) || RunsOn(number, mention) || IsUnknownFlow(mention);

    /// <summary>
    /// True where the words of an account below the categories, or of a source that other words run into, stand without code or level in a list
    /// of projects: there they are a project's name (项目支出…包括：1.公安执法办案…).
    /// </summary>
    private bool IsProjectName(Mention mention)
    {
        var isAccount = mention.Own[Cube.Function] is { Depth: > 1 };
        if ((!isAccount && !IsBoundSource(mention)) || IsCoded()) return false;
        var whole = state.IsInParts ? WholeOf(mention.Own) : LeadOf(mention.Own);
        return whole?.Coordinate[Cube.Nature]?.Id == "project";
    }

    private bool IsBoundSource(Mention mention) =>
        mention.Own[Cube.Source] is { } source && state.Stretch.OfType<Token.Phrase>().FirstOrDefault(phrase => phrase.Term.First?[Cube.Source] == source) is { IsFree: false, Start: > 0 and var start }
        && char.IsLetter(text.Folded[start - 1]) && !IsWithoutSubject(start);

    private bool IsCoded() => state.Earlier.Concat(state.Stretch).Any(token => token is Token.Code or Token.AccountLevel or Token.Phrase { Level: > 0 });

    /// <summary>True where the name of an account below the categories goes on in words that nobody knows (安全监管 in 安全监管和执法管理).</summary>
    private bool RunsOn(Token.Number number, Mention mention)
    {
        var last = state.Stretch.FindLastIndex(token => token is Token.Phrase { Level: 0 } phrase && IsAccountBelow(phrase));
        if (last < 0 || mention.Own[Cube.Function] is not { Depth: > 1 } || IsCoded()) return false;
        var at = state.Stretch[last].End;
        foreach (var token in state.Stretch.Skip(last + 1))
        {
            if (!IsGap(at, token.Start)) return true;
            at = token.End;
        }

        return !IsGap(at, number.Start);
    }

    private bool IsAccountBelow(Token.Phrase phrase) => phrase.Term.Senses is { IsEmpty: false } senses && senses.All(sense => sense[Cube.Function] is { Depth: > 1 });

    private bool IsGap(int start, int end)
    {
        if (start >= end) return true;
        var words = Bracketed.Replace(text.Folded[start..end], string.Empty);
        return Grammar.IsNeutral(words) || Grammar.IsJoiner(words);
    }

    [GeneratedRegex(@"\([^()]*\)?")]
    private static partial Regex Bracketed { get; }

    /// <summary>True for a bare word for expenditure in a list where unknown words run into it (增人增资支出): it is not all expenditure.</summary>
    private bool IsUnknownFlow(Mention mention)
    {
        if ((!state.IsInParts && style is null) || mention.IsBothFlows || mention.IsTotal || mention.Own.IsBlank() || !mention.Own.SaysFlowOnly()) return false;
        return state.Stretch.OfType<Token.Phrase>().FirstOrDefault(phrase => !phrase.Term.Senses.IsEmpty) is { Term.Role: LabelRole.Flow } first
            && !IsWithoutSubject(first.Start) && !IsGap(TimeEnd(first.Start), first.Start) && !EndsBody(text.Folded.AsSpan(0, first.Start));
    }

    /// <summary>Where the clause goes on behind its last year before that position.</summary>
    private int TimeEnd(int end) => Math.Max(ClauseStart(end), state.Stretch.OfType<Token.Year>().LastOrDefault(year => year.End <= end)?.End ?? 0);

    private bool EndsBody(ReadOnlySpan<char> before)
    {
        foreach (var ending in context.Catalog.Pages.BodyEndings)
        {
            if (before.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>True where the clause before is nothing but the name of a project that no table or form has (某某培训项目，预算金额5万元).</summary>
    private bool IsOfNamedProject(int at)
    {
        var end = ClauseStart(at) - 1;
        if (end <= 0 || text.Folded[end] != ',' || text.SentenceStart(at) != ClauseStart(end) || state.HasNumber) return false;
        return Grammar.Counts.Where(count => count.Measure.Id == "projects").SelectMany(count => count.Words).Any(word => text.Folded.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal));
    }

    /// <summary>True in a numbered paragraph that begins with a name which nobody knows (1.某某专项，年初预算为5万元): its amounts are not those of what stands above it.</summary>
    private bool IsOfUnknownItem(int at)
    {
        if (style is null || named is not null || state.LastNumber is not null || state.Current.Count > 0) return false;
        var start = Grammar.Numberings.First(numbering => numbering.Id == style).Expression.Match(text.Folded).Length;
        return ClauseStart(at) is var end && end > start && !Grammar.IsNeutral(text.Folded.AsSpan(start, end - start).TrimEnd(",;:。"));
    }

    /// <summary>True where the words of the clause before that position name a body (某局（本级）预算5万元): the amount is the body's.</summary>
    private bool NamesBody(int end)
    {
        if (scope.Body is not null) return true;
        var clause = text.Folded[ClauseStart(end)..end];
        if (context.Catalog.Pages.BodyMark.IsMatch(clause[..(clause.LastIndexOf(')') + 1)])) return true;
        var words = Bracketed.Replace(clause, string.Empty);
        return context.Catalog.Pages.BodyEndings.Any(ending => words.LastIndexOf(ending, StringComparison.Ordinal) is var at and > 0 && Grammar.IsNeutral(words.AsSpan(at + ending.Length)));
    }

    /// <summary>Takes the nature that stands alone before a colon for what the accounts behind it are of.</summary>
    private void TakeTopic()
    {
        if (state.HasNumber || Mentioned(state.Stretch) is not { IsEmpty: false, IsUnclear: false, IsBothFlows: false } said) return;
        if (said.Own[Cube.Nature] is { Depth: > 1 } && said.Own.Stated.All(member => member.Dimension == Cube.Nature || member.Dimension == Cube.Flow)) topic = said.Own;
    }

    /// <summary>What an account's own words say, below the nature that the list is about.</summary>
    private Coordinate UnderTopic(Coordinate own)
    {
        if (named is { } account && own.SaysFlowOnly()) own = own.Within(account); // 1.…住房公积金（项）。年初预算为5万元，支出决算为6万元
        return topic is { } above && own.NamesAccount() && own[Cube.Nature] is null ? own.Within(above) : own;
    }

    /// <summary>The phrases that say behind a number what it is of (其中380万元为政府性基金预算、1230万元为…); none where words before it do.</summary>
    private List<Token> NamedBehind(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at] is not Token.Number { Unit.Money: not null } number || !state.IsInParts || state.IsExplaining || !Mentioned(state.Stretch).IsEmpty) return [];
        var named = tokens.Skip(at + 1).TakeWhile(token => token is Token.Phrase { Term.Senses.IsEmpty: false }).ToList();
        if (named.Count == 0 || !Grammar.IsCopula(text.Folded[number.End..named[0].Start])) return [];
        var next = at + 1 + named.Count;
        var ends = next >= tokens.Count || tokens[next] is Token.Mark || (tokens[next] is Token.Number other && Grammar.IsJoiner(text.Folded[named[^1].End..other.Start]));
        return ends ? named : [];
    }
}
