using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Something that sentences speak of: its coordinate as far as words have said it, and the whole that it was named a part of.
/// Later siblings may still say more of it (a list beside 上年结转 is of the current year).
/// </summary>
internal sealed class NarrativeSubject(Coordinate coordinate, NarrativeSubject? whole)
{
    public Coordinate Coordinate { get; set; } = coordinate;

    public NarrativeSubject? Whole { get; } = whole;
}

/// <summary>What a change or rate is compared with: the year, null where it is not known, and the stage, null where none is said.</summary>
internal sealed record Comparison(FiscalYear? Year, Member? Stage);

/// <summary>A number that was read and bound to a subject, before its coordinate is complete.</summary>
internal sealed record NarrativeEntry(NarrativeSubject Subject, Member Measure, Figure Figure, Place Place, Statement Statement)
{
    /// <summary>For a change or rate: the comparison, or null where the text names none.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>For a share: the whole that the text names, or that the subject was named a part of.</summary>
    public NarrativeSubject? Named { get; init; }

    /// <summary>For a share without one: the wholes that it may be a share of, the likeliest first.</summary>
    public IReadOnlyList<NarrativeSubject> Wholes { get; init; } = [];
}
