using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>Makes the summary of a run.</summary>
public sealed class CorpusSummaries(DisclosureCatalog catalog, CorpusManifest manifest, CorpusJudgements? judgements = null)
{
    private readonly CoreTableRecall recall = new(catalog.CoreTables);

    /// <summary>The summary of the entries, which are in the order of the files; <paramref name="frame"/> holds what the run itself knows.</summary>
    public CorpusSummary Of(IReadOnlyList<CorpusFile> files, IReadOnlyList<CorpusEntry> entries, CorpusFrame frame)
    {
        var rows = files.Select((file, index) => manifest.Find(file.FullPath, entries[index].Sha256)).ToList();
        var lines = entries.Select((entry, index) => ToLine(entry, rows[index])).ToImmutableArray();
        return new CorpusSummary
        {
            Version = frame.Version,
            Seconds = frame.Seconds,
            Jobs = frame.Jobs,
            Resumed = frame.Resumed,
            WithoutLayouts = frame.WithoutLayouts,
            ExpectsRefusals = frame.ExpectsRefusals,
            Wholes = [.. frame.Wholes],
            Lines = lines,
            All = ToScope(null, lines),
            Jurisdictions = [.. lines.GroupBy(line => line.Jurisdiction).OrderBy(group => group.Key ?? string.Empty, StringComparer.Ordinal).Select(group => ToScope(group.Key, [.. group]))],
            Misses = [.. lines.SelectMany(line => recall.Misses(line.Entry, line.Letters))],
            UnusableRows = manifest.Unusable,
            AbsentFiles = [.. manifest.Rows.Except(rows.OfType<ManifestRow>()).Select(row => row.Name).Order(StringComparer.Ordinal)],
        };
    }

    private CorpusLine ToLine(CorpusEntry entry, ManifestRow? row) => new(entry, row?.Jurisdiction ?? JurisdictionOf(entry), row?.Letters)
    {
        Core = recall.Core(row?.Letters),
        Unnamed = [.. recall.Unnamed(entry, row?.Letters)],
        Judged = judgements?.Of(entry.Sha256, entry.Documents.SelectMany(document => document.BrokenIdentities)) ?? JudgedDocument.None,
    };

    private CorpusScope ToScope(string? name, ImmutableArray<CorpusLine> lines) =>
        new(name, CorpusTally.Of([.. lines.Select(line => line.Entry)]), recall.Of([.. lines.Select(line => (line.Entry, line.Letters))]))
        {
            Judgements = judgements is null ? null : JudgementCounts.Of(lines),
        };

    private string? JurisdictionOf(CorpusEntry entry)
    {
        var id = entry.Documents.Select(document => document.Jurisdiction).FirstOrDefault(each => each is not null);
        return catalog.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Id == id)?.Name;
    }
}

/// <summary>What the run itself knows: version, seconds on the clock, workers, files taken over, and how it was asked for.</summary>
public sealed record CorpusFrame(string Version, decimal Seconds, int Jobs)
{
    public int Resumed { get; init; }

    public bool WithoutLayouts { get; init; }

    public bool ExpectsRefusals { get; init; }

    /// <summary>The disclosures that lie in several files.</summary>
    public IReadOnlyList<CorpusEntry> Wholes { get; init; } = [];
}
