namespace Mingsuan.Application;

/// <summary>The sums over the files of a corpus, or of one jurisdiction in it.</summary>
public sealed record CorpusCounts
{
    public int Files { get; init; }

    public int Read { get; init; }

    public int Refused { get; init; }

    public int Failed { get; init; }

    public int Documents { get; init; }

    public int Pages { get; init; }

    public int Tables { get; init; }

    public int IllegibleTables { get; init; }

    /// <summary>Tables of which only the title was recognised.</summary>
    public int TitlesOnly { get; init; }

    public int Forms { get; init; }

    public int Facts { get; init; }

    public int MoneyCells { get; init; }

    public int BoundCells { get; init; }

    public decimal ReadMilliseconds { get; init; }

    public decimal CheckMilliseconds { get; init; }

    public decimal CpuMilliseconds { get; init; }

    /// <summary>Of the largest file.</summary>
    public long PeakBytes { get; init; }

    /// <summary>Files that were not read, by reason.</summary>
    public required IReadOnlyDictionary<string, int> Reasons { get; init; }

    /// <summary>Documents that show a table of the kind.</summary>
    public required IReadOnlyDictionary<string, int> Kinds { get; init; }

    /// <summary>Unbound money cells, by reason.</summary>
    public required IReadOnlyDictionary<string, int> Unbound { get; init; }

    /// <summary>Identities, by outcome.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Identities that could not be checked, by reason.</summary>
    public required IReadOnlyDictionary<string, int> Unchecked { get; init; }

    /// <summary>Findings, by severity and rule.</summary>
    public required IReadOnlyDictionary<string, int> Findings { get; init; }

    /// <summary>What the reader said, by severity and id.</summary>
    public required IReadOnlyDictionary<string, int> Notes { get; init; }

    /// <summary>Identities that were decided: hold, hold inside the rounding, broken.</summary>
    public int Evaluated => Outcome(OutcomeIds.Holds) + Outcome(OutcomeIds.Rounded) + Outcome(OutcomeIds.Broken);

    /// <summary>Milliseconds of computing a page, to read and to check it; null where nothing had pages.</summary>
    public decimal? MillisecondsAPage => Pages == 0 ? null : CpuMilliseconds / Pages;

    /// <summary>Identities with that outcome.</summary>
    public int Outcome(string id) => Outcomes.GetValueOrDefault(id);

    /// <summary>Findings and notes of that severity.</summary>
    public int OfSeverity(string severity) => Findings.Concat(Notes).Where(each => CountKey.Parts(each.Key).Severity == severity).Sum(each => each.Value);
}
