using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A finding that a reviewer accepted, and why; body and year are null where it holds for any.</summary>
public sealed record AcceptedEntry(string Fingerprint, string Reason)
{
    public string? Body { get; init; }

    public int? Year { get; init; }

    /// <summary>The id of the rule, for people.</summary>
    public string? Rule { get; init; }

    /// <summary>What the finding said, for people.</summary>
    public string? Says { get; init; }

    /// <summary>By how much what it compares differed; null where it compares no amounts, or where it holds for any.</summary>
    public string? Difference { get; init; }

    /// <summary>The day on which it was accepted.</summary>
    public DateOnly? On { get; init; }

    /// <summary>True for that finding of that disclosure, as far off as it was when it was accepted.</summary>
    public bool Covers(Finding finding, Disclosure disclosure) =>
        Fingerprint == finding.Fingerprint
        && (Difference is null || Difference == finding.Difference)
        && (Year is null || Year == disclosure.Year?.Value)
        && (Body is null || (disclosure.Body is { } body && TextFolding.Fold(body) == TextFolding.Fold(Body)));
}

/// <summary>The findings that were accepted (--baseline): a check shows only what is new, and counts these.</summary>
public sealed record Baseline(ImmutableArray<AcceptedEntry> Accepted)
{
    /// <summary>Nothing was accepted.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>The entry that covers the finding, or null.</summary>
    public AcceptedEntry? Of(Finding finding, Disclosure disclosure) => Accepted.FirstOrDefault(entry => entry.Covers(finding, disclosure));
}
