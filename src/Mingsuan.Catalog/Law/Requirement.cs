using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>What a disclosure must satisfy, in our own words, how much it weighs, and where the law says so.</summary>
public sealed record Requirement(string Id, Bilingual Text, string Severity, ImmutableArray<Citation> Citations)
{
    /// <summary>What checks it besides rules, or why nothing does; null where rules do.</summary>
    public string? Checked { get; init; }
}
