using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>The parts of the summary that speak of kinds of tables: how often each was recognised, and which of a manifest's were missed.</summary>
internal sealed class CorpusRecallSections(DisclosureCatalog catalog, Phrases phrases)
{
    /// <summary>Every kind with the documents that show it and, with a manifest, those that should.</summary>
    public CorpusSection ByKind(CorpusSummary summary) => new(
        phrases["corpus-kinds"],
        [phrases["corpus-head-kind"], phrases["corpus-head-shown"], phrases["corpus-head-expected"], phrases["corpus-head-recognised"], phrases["corpus-head-recall"]],
        [.. catalog.CoreTables.Select(kind => ToRow(kind, summary))]);

    /// <summary>The misses, one a row.</summary>
    public CorpusSection Misses(CorpusSummary summary) => new(
        phrases["corpus-misses"],
        [phrases["corpus-head-file"], phrases["corpus-head-kind"], phrases["corpus-head-reason"]],
        [.. summary.Misses.Select(miss => ImmutableArray.Create(SafeText.Of(miss.File), NameOf(miss.Kind), phrases.Or($"missed-{miss.Reason}", miss.Reason)))])
    { WordColumns = 3 };

    private ImmutableArray<string> ToRow(CoreTable kind, CorpusSummary summary)
    {
        var recall = summary.All.Recall.FirstOrDefault(each => each.Kind == kind.Id);
        return
        [
            kind.IsCore ? kind.Name.In(phrases.Language) : phrases.Fill("corpus-beside", ("kind", kind.Name.In(phrases.Language))),
            $"{summary.All.Counts.Kinds.GetValueOrDefault(kind.Id)}",
            recall is null ? "—" : $"{recall.Expected}",
            recall is null ? "—" : $"{recall.Recognised}",
            recall is null ? "—" : string.Create(CultureInfo.InvariantCulture, $"{100m * recall.Recognised / recall.Expected:0.0}%"),
        ];
    }

    private string NameOf(string id) => catalog.CoreTables.FirstOrDefault(kind => kind.Id == id)?.Name.In(phrases.Language) ?? id;
}
