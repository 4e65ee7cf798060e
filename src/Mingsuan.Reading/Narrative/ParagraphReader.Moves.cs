using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Moves: from the amount of an earlier year to that of this one (由上年的10万元减少到8万元).</content>
internal sealed partial class ParagraphReader
{
    /// <summary>
    /// The words of time, maybe none, between the word for from and the number, where nothing else stands there and a direction that reaches an amount
    /// stands behind the number; else null.
    /// </summary>
    private List<Token>? TimeOfMove(Token.Number number)
    {
        if (!ReachesFrom(number.End)) return null;
        var times = new List<Token>();
        var start = number.Start;
        foreach (var token in state.Stretch.AsEnumerable().Reverse())
        {
            var isTime = token is Token.Year or Token.Word { Kind: NarrativeWordKind.PriorYear or NarrativeWordKind.Stage };
            if (!isTime || !Grammar.IsNeutral(text.Folded.AsSpan(token.End..start))) break;
            times.Add(token);
            start = token.Start;
        }

        return Grammar.EndsWithFrom(text.Folded[ClauseStart(number.Start)..start]) ? times : null;
    }

    private bool ReachesFrom(int at)
    {
        if (at < text.Folded.Length && text.Folded[at] == ',') at++;
        return at < text.Folded.Length && Grammar.WordAt(text.Folded.AsSpan(at)) is { Kind: NarrativeWordKind.Direction } direction && Grammar.StartsWithReaching(text.Folded.AsSpan(at + direction.Text.Length));
    }

    private Member? MeasureStart(Token.Number number, Figure figure, List<Token> times)
    {
        var comparison = new Comparison(times.OfType<Token.Year>().FirstOrDefault()?.Value ?? context.Year?.Previous, null);
        (state.Year, state.Stage) = (null, null);
        var targets = Targets(Mentioned());
        MeasurePrior(number, figure, targets, comparison);
        (state.Current, state.Comparison, state.IsCompared) = (targets, comparison, true);
        return null;
    }

    /// <summary>True behind a direction that reaches the amount itself (减少到8万元): no change.</summary>
    private bool IsEndOfMove(Token.Number number) =>
        state.LastWord(NarrativeWordKind.Direction) is { } direction && Grammar.IsReaching(text.Folded[direction.End..number.Start]);

    private Member? MeasureEnd(Token.Number number, Figure figure)
    {
        var mention = Mentioned();
        var targets = mention.IsUnclear || (state.IsLost && mention.IsEmpty) ? [] : Targets(mention);
        return targets.Count == 0 ? UnboundPart(number) : TakeAmount(number, figure, targets);
    }
}
