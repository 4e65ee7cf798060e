using System.Collections.Immutable;
using System.Globalization;

namespace Mingsuan.Application;

/// <summary>The parts of the summary that tell whose fault the broken identities are, and which judgements no longer fit.</summary>
internal sealed class CorpusJudgementSections(Phrases phrases)
{
    /// <summary>Every jurisdiction and all of them; no rows where nothing was judged.</summary>
    public CorpusSection ByJurisdiction(CorpusSummary summary) => new(
        phrases["corpus-judgements"],
        [.. Heads(
            "corpus-head-jurisdiction", "corpus-head-evaluated", "corpus-head-broken", "corpus-head-document", "corpus-head-reading", "corpus-head-unclear", "corpus-head-unjudged",
            "corpus-head-reading-share", "corpus-head-reading-bound", "corpus-head-worst-bound")],
        [.. summary.Jurisdictions.Select(scope => ToRow(scope.Name ?? phrases["not-recognised"], scope.Judgements)).Append(ToRow(phrases["corpus-all"], summary.All.Judgements)).Where(row => row.Length > 0)])
    {
        Note = phrases["corpus-judgements-note"],
    };

    /// <summary>The judgements that speak of fewer or more broken identities than there are.</summary>
    public CorpusSection Loose(CorpusSummary summary) => new(
        phrases["corpus-loose"],
        [.. Heads("corpus-head-file", "corpus-head-rule", "corpus-head-judged-page", "corpus-head-figure", "corpus-head-judged", "corpus-head-matching")],
        [.. summary.LooseJudgements.Select(ToRow)])
    { WordColumns = 4 };

    private IEnumerable<string> Heads(params IEnumerable<string> ids) => ids.Select(id => phrases[id]);

    private static ImmutableArray<string> ToRow(string name, JudgementCounts? counts) => counts is null ? [] :
    [
        SafeText.Of(name), $"{counts.Evaluated}", $"{counts.Broken}", $"{counts.Document}", $"{counts.Reading}", $"{counts.Unclear}", $"{counts.Unjudged}",
        Percent(counts.ReadingShare), Percent(counts.ReadingBound), Percent(counts.WorstBound),
    ];

    private static ImmutableArray<string> ToRow(LooseJudgement loose)
    {
        var row = loose.Judgement;
        return [SafeText.Of(row.File), SafeText.Of(row.Rule), row.Page, SafeText.Of(row.Figure), $"{row.Identities}", $"{loose.Matches}"];
    }

    private static string Percent(decimal? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.000}%") : "—";
}
