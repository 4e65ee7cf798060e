using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>A run over a corpus as every report of it shows it.</summary>
public sealed record CorpusSummary
{
    /// <summary>The version of the product.</summary>
    public required string Version { get; init; }

    /// <summary>Seconds on the clock from the first file to the last.</summary>
    public required decimal Seconds { get; init; }

    public required int Jobs { get; init; }

    /// <summary>Files taken over from the journal.</summary>
    public int Resumed { get; init; }

    /// <summary>True where data/jurisdictions was left out.</summary>
    public bool WithoutLayouts { get; init; }

    /// <summary>True where every file was to be refused.</summary>
    public bool ExpectsRefusals { get; init; }

    /// <summary>The files in order, with the jurisdiction that each is counted under; null where neither reader nor manifest knows it.</summary>
    public required ImmutableArray<CorpusLine> Lines { get; init; }

    public required CorpusScope All { get; init; }

    /// <summary>The disclosures that lie in several files, each measured as one; they are in no sum.</summary>
    public ImmutableArray<CorpusEntry> Wholes { get; init; } = [];

    public required ImmutableArray<CorpusScope> Jurisdictions { get; init; }

    /// <summary>The core tables that were missed; empty without a manifest.</summary>
    public ImmutableArray<MissedTable> Misses { get; init; } = [];

    /// <summary>Entries of core_tables that are no list of letters.</summary>
    public ImmutableArray<string> UnusableRows { get; init; } = [];

    /// <summary>True where broken identities were judged.</summary>
    public bool IsJudged => All.Judgements is not null;

    /// <summary>Judgements of fewer or more broken identities than the files that were measured have.</summary>
    public ImmutableArray<LooseJudgement> LooseJudgements => [.. Lines.SelectMany(line => line.Judged.Loose)];

    /// <summary>Files of the manifest that were not among those that were measured.</summary>
    public ImmutableArray<string> AbsentFiles { get; init; } = [];

    /// <summary>The files that did not become what was expected: not read, or, where refusals are expected, not refused.</summary>
    public IEnumerable<CorpusLine> Unexpected => Lines.Where(line => line.Entry.Outcome != (ExpectsRefusals ? CorpusOutcome.Refused : CorpusOutcome.Read));
}

/// <summary>One file of the summary.</summary>
public sealed record CorpusLine(CorpusEntry Entry, string? Jurisdiction, string? Letters)
{
    /// <summary>The kinds of core tables that the manifest names for it; null where the manifest does not say.</summary>
    public ImmutableArray<string>? Core { get; init; }

    /// <summary>Core tables that it shows and the manifest does not name.</summary>
    public ImmutableArray<string> Unnamed { get; init; } = [];

    /// <summary>Its broken identities with their judgements; none where nothing was judged.</summary>
    public JudgedDocument Judged { get; init; } = JudgedDocument.None;

    /// <summary>The sums over its documents.</summary>
    public CorpusCounts Counts { get; } = CorpusTally.Of([Entry]);
}

/// <summary>The sums over the files of one jurisdiction, or over all, with the recall of the tables that a manifest names.</summary>
public sealed record CorpusScope(string? Name, CorpusCounts Counts, ImmutableArray<KindRecall> Recall)
{
    /// <summary>Whose fault the broken identities are; null where nothing was judged.</summary>
    public JudgementCounts? Judgements { get; init; }

    /// <summary>The nine core tables together.</summary>
    public KindRecall Core => new("core", true, Recall.Where(kind => kind.IsCore).Sum(kind => kind.Expected), Recall.Where(kind => kind.IsCore).Sum(kind => kind.Recognised));
}
