using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>One thing that a check found: where, what was expected, what stands there, why it matters and what to do.</summary>
public sealed record Finding
{
    /// <summary>Its number in the report, such as F001.</summary>
    public required string Id { get; init; }

    /// <summary>Stable over re-checks of the same document: a hash of rule and places, not of positions in the file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The id of the rule or identity family, which names its message in data/messages.</summary>
    public required string Rule { get; init; }

    /// <summary>The id of its message where the rule has several; else the rule's own.</summary>
    public string Message { get => field ?? Rule; init; }

    public required Severity Severity { get; init; }

    /// <summary>The values for the message's named slots.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public ImmutableArray<FindingPlace> Places { get; init; } = [];

    /// <summary>The place that the finding is filed under, or null where each of them will do.</summary>
    public Place? Main { get; init; }

    public string? Expected { get; init; }

    /// <summary>True where <see cref="Expected"/> is the most that may be stated.</summary>
    public bool IsLimit { get; init; }

    public string? Stated { get; init; }

    public string? Difference { get; init; }

    /// <summary>The unit behind expected, stated and difference (万元, %), or null where they carry their own.</summary>
    public string? Unit { get; init; }

    /// <summary>How far the arithmetic tells which numbers are wrong.</summary>
    public Location Location { get; init; }

    public ImmutableArray<Suspect> Suspects { get; init; } = [];

    /// <summary>True where a stamp covers a number that it rests on.</summary>
    public bool IsCovered => Main?.IsCovered == true || Places.Any(place => place.Place.IsCovered);

    /// <summary>True where a number that it rests on was recognised in a picture.</summary>
    public bool IsRecognised => Main?.Recognition is not null || Places.Any(place => place.Place.Recognition is not null);
}

/// <summary>A place of a finding with its own caption.</summary>
public sealed record FindingPlace(string Caption, Place Place);

/// <summary>A cell that may be wrong, the value that would mend it, and how it may have gone wrong.</summary>
public sealed record Suspect(Place Place, string? MendedValue, string? Slip)
{
    /// <summary>Which way of mending it belongs to, from 1: suspects of one number have to change together, those of different ones are alternatives.</summary>
    public int Repair { get; init; } = 1;
}
