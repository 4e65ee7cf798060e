using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Changes, rates, and statements without a number.</content>
internal sealed partial class ParagraphReader
{
    private Member? MeasureChange(Token.Number number, Figure figure, int sign, string measure)
    {
        if (sign == 0 && figure.Value >= 0) return Unbound(number); // 增减额5万元: more or less
        if (sign == 0) sign = 1;
        var isOwn = state is { IsExplaining: true, IsLost: false, HasReasonAmount: false, Current.Count: > 0 } && BeginsWithComparison(number); // 主要用于…，比上年减少5万元: of what is explained
        var mention = isOwn ? new Mention(Cube.Blank, false, false, false) : state is { IsExplaining: true, Current: [] } ? Mentioned(state.Stretch) : Mentioned(); // an account that a reason names elsewhere is not what its change is of
        if (IsOfNoOneKnown(mention, number, isOwn)) return LoseChange(number);
        if (mention.IsUnclear || IsOfReason() || NamesOtherAccount(mention) || (!isOwn && (state.IsExplaining || state.IsLost) && mention.IsEmpty)) return Unbound(number);
        var targets = Targets(mention);
        if (targets.Count == 0) return Unbound(number);
        if (context.IsFinalAccounts && mention.IsEmpty && state.Comparison?.Year is { } compared && compared != context.Year) targets = targets.ConvertAll(WithoutStage); // behind the budget the final accounts are compared
        var comparison = state.Comparison ?? (style is null ? null : scope.Comparison) ?? new Comparison(null, null); // an item of a list may leave out what its siblings say
        scope.Comparison = comparison.Year is null ? scope.Comparison : comparison;
        var signed = figure with { Value = figure.Value * sign };
        foreach (var target in targets) Add(target, measure, signed, number.Start, number.End, comparison);
        (state.Current, state.LastSign) = (targets, sign);
        state.HasPartChange |= state.IsInParts;
        return Cube.Measure[measure];
    }

    /// <summary>True for a change of a name that nobody knows, or of the bare word for expenditure beside what is left at the end of the year: it may be all uses or the year's.</summary>
    private bool IsOfNoOneKnown(Mention mention, Token.Number number, bool isOwn) => mention.IsEmpty
        ? !isOwn && IsOfUnknownName(number)
        : SaysNoMoreThanExpenditure(mention.Own) && state.Mains.Exists(main => main.Exists(IsLeftAtYearEnd));

    /// <summary>The rate behind it is no one else's either.</summary>
    private Member? LoseChange(Token.Number number)
    {
        state.IsLost = true;
        return Unbound(number);
    }

    /// <summary>
    /// True where words that nobody knows stand between the comparison, or the beginning of the clause, and the direction (2024年较2023年某某费增加5万元):
    /// the change is theirs.
    /// </summary>
    private bool IsOfUnknownName(Token.Number number)
    {
        if (state.LastWord(NarrativeWordKind.Direction) is not { } direction) return false;
        var start = Math.Max(ClauseStart(number.Start), state.Stretch.Where(token => token.End <= direction.Start).Select(token => token.End).DefaultIfEmpty(0).Max());
        return start < direction.Start && Grammar.EndsName(text.Folded[start..direction.Start]);
    }

    private NarrativeSubject WithoutStage(NarrativeSubject subject) =>
        subject.Coordinate[Cube.Stage]?.Id == "budget" ? new NarrativeSubject(subject.Coordinate.Without(Cube.Stage), subject.Whole) : subject;

    /// <summary>True where the reason for the change of an account tells that of another one (其他支出增加150万元，主要原因是…扶贫经费增加50万元).</summary>
    private bool NamesOtherAccount(Mention mention) =>
        state is { IsExplaining: true, Current: [var explained, ..] } && mention.Own[Cube.Function] is { IsAll: false } named && explained.Coordinate[Cube.Function] is { IsAll: false } own && !named.IsWithin(own);

    /// <summary>True where the clause of the number begins with 比上年 or 比2025年, and names nothing else up to the number.</summary>
    private bool BeginsWithComparison(Token.Number number)
    {
        if (state.ComparisonEnd < 0 || !Mentioned(state.Stretch).IsEmpty) return false;
        var start = ClauseStart(number.Start);
        return state.Stretch.Find(token => token.Start >= start && token is Token.Word { Kind: NarrativeWordKind.Opener }) is { } opener && Grammar.IsNeutral(text.Folded.AsSpan(start, opener.Start - start));
    }

    /// <summary>True for a change that names its subject last, behind an amount that the reason told (今年培训费1万元，较上年增加培训费0.2万元).</summary>
    private bool IsOfReason() =>
        state.HasReasonAmount && state.LastWord(NarrativeWordKind.Direction) is { } direction
        && !Mentioned(state.Stretch.Where(token => token.Start >= direction.End)).IsEmpty;

    /// <summary>What a change or rate is of: what its own words name, else what was last spoken of; behind a plain list of parts the whole.</summary>
    private List<NarrativeSubject> Targets(Mention mention)
    {
        if (!mention.IsEmpty) return [.. Flows(mention).Select(Spoken)];
        if (state is { IsInParts: true, Parts: >= 2, HasPartChange: false, Nested: null } && state.Mains.Count > 0) return state.Mains[^1];
        if (state.Current.Count > 0) return state.Current;
        return around.IsBlank() ? [] : [new NarrativeSubject(around, null)];
    }

    /// <summary>The subject already spoken of that the words name again, else a new one.</summary>
    private NarrativeSubject Spoken(Coordinate own) =>
        WholeOfParts(own) ?? Widest(state.Current, own) ?? Widest(state.Mains.SelectMany(main => main), own) ?? Widest(scope.Mains.Where(IsOfItsYear), own)
        ?? new NarrativeSubject(Explained(own).Within(around), null);

    /// <summary>True unless an earlier paragraph spoke of another year than the sentence, or of the one that it compares with.</summary>
    private bool IsOfItsYear(NarrativeSubject subject)
    {
        var year = subject.Coordinate[Cube.Year];
        return year is null || ((state.Year is not { } own || year == context.Locals.Year(own)) && (state.Comparison?.Year is not { } compared || year != context.Locals.Year(compared)));
    }

    /// <summary>A source that a reason, or a list behind 其中, names is one of the flow that is explained or was said last (收入减少…，主要是一般公共预算拨款减少…).</summary>
    private Coordinate Explained(Coordinate own) =>
        state is { IsExplaining: true } or { IsInParts: true } && own[Cube.Flow] is null && own[Cube.Source] is not null && !own.SpeaksOfExpenditure() && FlowSpokenOf() is { } flow
            ? own.With(flow)
            : own;

    private Member? FlowSpokenOf() => (state.Current is [var explained, ..] ? explained.Coordinate[Cube.Flow] : null) ?? (state.IsInParts ? state.Flow : null);

    /// <summary>Behind a plain list of parts the bare word for the flow (收入比上年增加) names the whole again, not the last part.</summary>
    private NarrativeSubject? WholeOfParts(Coordinate own) =>
        state is { IsInParts: true, HasPartChange: false, IsExplaining: false } && Math.Max(state.Parts, state.PartsBefore) >= 2 && own.Stated.All(member => member.Dimension == Cube.Flow) ? Widest(state.Mains.SelectMany(main => main), own) : null;

    /// <summary>The subject that says no more than these words need; the latest of several.</summary>
    private NarrativeSubject? Widest(IEnumerable<NarrativeSubject> subjects, Coordinate own) =>
        subjects.Where(subject => own.IsSaidBy(subject.Coordinate) && !IsLeftOver(subject, own)).Reverse().MinBy(subject => subject.Coordinate.Stated.Count(member => !member.IsAll && member != context.Defaults[member.Dimension])); // 2024年 in 2024 says no more than its lack

    /// <summary>True for what is left at the end of the year, which the bare word for expenditure never names again.</summary>
    private bool IsLeftOver(NarrativeSubject subject, Coordinate own) => own[Cube.Nature] is null && IsLeftAtYearEnd(subject);

    private bool IsLeftAtYearEnd(NarrativeSubject subject) => subject.Coordinate[Cube.Nature] is { IsAll: false } nature && nature.IsWithin(Cube.Nature["year-end-carryover"]);

    private bool SaysNoMoreThanExpenditure(Coordinate own) => own[Cube.Flow]?.Id == "expenditure" && own.Stated.All(member => member.Dimension == Cube.Flow);

    private void TakeNoChange(Token.Word word)
    {
        var mention = Mentioned(state.Stretch);
        if (!state.IsCompared || state.IsExplaining || mention.IsUnclear || (state.IsLost && mention.IsEmpty)) return;
        var targets = Targets(mention);
        if (targets.Count == 0 || SaysTheSame(targets)) return;
        var figure = new Figure(text.Original(word.Start, word.End), 0, 0);
        foreach (var target in targets) Add(target, "change", figure, word.Start, word.End, state.Comparison);
        state.Current = targets;
        state.HasPartChange |= state.IsInParts;
    }

    /// <summary>True where the last entry of this sentence is the same: 与上年相同，无差异.</summary>
    private bool SaysTheSame(List<NarrativeSubject> targets) =>
        scope.Entries.Count > 0 && scope.Entries[^1] is { Figure.HalfStep: 0, Figure.Value: 0 } last
        && last.Measure == Cube.Measure["change"] && last.Comparison == state.Comparison && targets.Contains(last.Subject);

    /// <summary>无使用…安排的支出: a statement that there is nothing, where a phrase follows the word at once.</summary>
    private void TakeNone(int end)
    {
        if (state.IsExplaining || scope.Reading != SectionReading.Everything || state.LastWord(NarrativeWordKind.None) is not { } none) return;
        var behind = state.Stretch.Where(token => token.Start >= none.End && token is not Token.Year).ToList();
        if (behind is not [Token.Phrase first, ..] || !IsAtOnce(none, first) || Grammar.HasBlocker(text.Folded[none.Start..end])) return;
        var mention = Mentioned(behind);
        if (mention.IsEmpty || mention.IsUnclear) return;
        var figure = Figure.Without(CellState.None, text.Original(none.Start, end));
        var subjects = Flows(mention).Select(Named).ToList();
        foreach (var subject in subjects) Add(subject, "amount", figure, none.Start, end);
        state.Current = subjects;
    }

    /// <summary>A paragraph that only says 无 speaks of its heading.</summary>
    private void TakeBareNone()
    {
        var said = text.Folded.TrimEnd('。');
        if (scope.Reading != SectionReading.Everything || around.IsBlank() || Grammar.HasBlocker(scope.Heading)) return;
        if (Grammar.WordAt(said) is not { Kind: NarrativeWordKind.None } none || none.Text.Length != said.Length) return;
        Add(new NarrativeSubject(around, null), "amount", Figure.Without(CellState.None, text.Original(0, said.Length)), 0, said.Length);
    }

    private bool IsAtOnce(Token.Word none, Token.Phrase first) =>
        none.End == first.Start || state.Stretch.Exists(token => token is Token.Year && token.Start == none.End && token.End == first.Start);
}
