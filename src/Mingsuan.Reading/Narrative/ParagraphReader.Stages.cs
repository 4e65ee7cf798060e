using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Years and stages: which the sentence speaks of, and which it compares with.</content>
internal sealed partial class ParagraphReader
{
    /// <summary>A year behind 比 or 与 is what is compared with, unless the word joins two years (2021年和2022年); else the year that the sentence speaks of.</summary>
    private void TakeYear(FiscalYear? year, Token token, Token? before, Member? stage)
    {
        var opener = before is Token.Word { Kind: NarrativeWordKind.Opener } word && word.End == token.Start ? before : null;
        if (opener is not null && state.Stretch is [.., Token.Year first, Token.Word joiner] && joiner == opener && first.End == joiner.Start)
        {
            (state.Year, state.Stage) = (null, null);
        }
        else if (opener is not null)
        {
            (state.Comparison, state.ComparisonEnd, state.IsCompared) = (new Comparison(year, stage), token.End, true);
        }
        else if (!state.IsExplaining && (token is Token.Year || stage is not null))
        {
            (state.Year, state.Stage) = (year, stage ?? state.Stage);
        }
        else if (token is not Token.Year)
        {
            state.PriorYearEnd = token.End;
        }

        state.Stretch.Add(token);
    }

    private void TakeStage(Member? stage, Token token)
    {
        if (stage is null || state.IsExplaining) return; // what a reason tells of another year or stage is not what the sentence speaks of
        if (state.Comparison is { } comparison && state.ComparisonEnd == token.Start)
        {
            (state.Comparison, state.ComparisonEnd) = (comparison with { Stage = stage }, token.End);
        }
        else
        {
            if (state.PriorYearEnd == token.Start) state.Year = context.Year?.Previous;
            state.Stage = stage;
        }
    }

    /// <summary>The stage that a phrase of final accounts ends with where it means the same without (“三公”经费预算); null elsewhere.</summary>
    private Member? StageAtEndOf(Token.Phrase phrase)
    {
        if (!context.IsFinalAccounts || (phrase.Term.First?[Cube.Source] is not null && phrase.Term.First?[Cube.Aspect] is null)) return null;
        for (var at = phrase.Start + 1; at < phrase.End; at++)
        {
            if (Grammar.WordAt(text.Folded.AsSpan(at, phrase.End - at)) is { Kind: NarrativeWordKind.Stage } word && at + word.Text.Length == phrase.End && (phrase.Term.First?[Cube.Aspect] is not null || context.Catalog.Lexicon.Find(text.Folded.AsSpan(phrase.Start, at - phrase.Start)) is { } same && same.Senses.SequenceEqual(phrase.Term.Senses))) return word.Stage;
        }

        return null;
    }

    /// <summary>
    /// What was spoken of last, at the stage that the bare word for expenditure goes on with (“三公”经费支出预算为5万元，支出决算为3万元; 年初预算5万元，
    /// 实际支出3万元); null where the words name more.
    /// </summary>
    private List<NarrativeSubject>? AtOtherStage(Mention mention)
    {
        if (!context.IsFinalAccounts || mention.IsBothFlows || mention.IsTotal || !mention.Own.SaysFlowOnly() || !state.HasNumber || state.Current.Count == 0) return null;
        var isNamed = state.Stretch.Exists(token => token is Token.Word { Kind: NarrativeWordKind.Stage } || (token is Token.Phrase phrase && (phrase.Term.First?[Cube.Stage] ?? StageAtEndOf(phrase)) is not null));
        var stage = isNamed ? state.Stage : null;
        if (state.Current.Exists(subject => StageOf(subject.Coordinate[Cube.Stage]) == StageOf(stage) || !mention.Own.FitsIn(subject.Coordinate))) return null;
        state.Stage = stage;
        return state.Current.ConvertAll(subject => new NarrativeSubject(stage is null ? subject.Coordinate.Without(Cube.Stage) : subject.Coordinate.With(stage), subject.Whole));
    }

    private Member? StageOf(Member? stated) => stated ?? context.Defaults[Cube.Stage];
}
