using System.Collections.Immutable;
using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>What a report of differences prints: the two documents, the counts, and what changed, in the order of the later one.</summary>
public sealed record DiffModel(DiffDocument Before, DiffDocument After, int Years, DiffCounts Counts, ImmutableArray<DiffEntry> Entries)
{
    /// <summary>Titles of tables that only one of them has.</summary>
    public (ImmutableArray<string> Added, ImmutableArray<string> Removed) Tables { get; init; }

    /// <summary>Titles of sections that only one of them has.</summary>
    public (ImmutableArray<string> Added, ImmutableArray<string> Removed) Sections { get; init; }
}

/// <summary>One of the two documents.</summary>
public sealed record DiffDocument(string File, string? Body, int? Year, int Tables, int Facts);

/// <summary>How many coordinates came out how.</summary>
public sealed record DiffCounts(int Equal, int EqualRounded, int Changed, int Added, int Removed, int Undecided);

/// <summary>How a coordinate differs.</summary>
public enum DiffKind
{
    Changed,
    Added,
    Removed,

    /// <summary>One of the documents prints several amounts there, or one that cannot be read.</summary>
    Undecided,
}

/// <summary>One coordinate that differs: what both print, in words, and by how much.</summary>
public sealed record DiffEntry
{
    public required DiffKind Kind { get; init; }

    public required ComparisonKey Key { get; init; }

    /// <summary>The table that it is listed under; null for running text.</summary>
    public string? Table { get; init; }

    /// <summary>Row and column, or what the number is of.</summary>
    public required string Label { get; init; }

    public DiffSide? Before { get; init; }

    public DiffSide? After { get; init; }

    /// <summary>Later less earlier, in the unit of <see cref="Unit"/>; null where one of them says nothing.</summary>
    public string? Difference { get; init; }

    /// <summary>The difference over the earlier amount in percent; null from zero, and for what is a percentage itself.</summary>
    public string? Rate { get; init; }

    /// <summary>The unit of the amounts, such as 万元, or empty.</summary>
    public string Unit { get; init; } = string.Empty;
}

/// <summary>What one document prints: the text, the value in yuan or the unit of the measure, its unit, and where.</summary>
public sealed record DiffSide(string Printed, decimal Value, string Unit, ReportPlace Place);
