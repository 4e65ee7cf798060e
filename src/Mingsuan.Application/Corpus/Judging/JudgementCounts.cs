namespace Mingsuan.Application;

/// <summary>How many identities were evaluated and broken, and whose fault the broken ones are.</summary>
public sealed record JudgementCounts(int Evaluated, int Document, int Reading, int Unclear, int Unjudged)
{
    /// <summary>All broken identities.</summary>
    public int Broken => Document + Reading + Unclear + Unjudged;

    /// <summary>The reading errors over the identities evaluated; null where there are none.</summary>
    public decimal? ReadingShare => Evaluated == 0 ? null : (decimal)Reading / Evaluated;

    /// <summary>The upper end of what that share may be, with 95 % confidence.</summary>
    public decimal? ReadingBound => BinomialBound.Of(Reading, Evaluated);

    /// <summary>The same if all that is unclear or unjudged were a reading error.</summary>
    public decimal? WorstBound => BinomialBound.Of(Reading + Unclear + Unjudged, Evaluated);

    /// <summary>The counts of these files.</summary>
    internal static JudgementCounts Of(IReadOnlyCollection<CorpusLine> lines)
    {
        var all = lines.SelectMany(line => line.Judged.Identities).ToList();
        return new JudgementCounts(
            lines.Sum(line => line.Counts.Evaluated),
            Count(Blame.Document),
            Count(Blame.Reading),
            Count(Blame.Unclear),
            all.Count(each => each.Judgement is null));

        int Count(Blame verdict) => all.Count(each => each.Judgement?.Verdict == verdict);
    }
}
