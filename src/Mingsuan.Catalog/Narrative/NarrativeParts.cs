using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>The parts that a grammar is built from.</summary>
internal sealed record NarrativeParts
{
    public required IEnumerable<KeyValuePair<string, NarrativeWord>> Words { get; init; }

    public required IEnumerable<KeyValuePair<string, NumberUnit>> Units { get; init; }

    /// <summary>Plain words by kind.</summary>
    public required ILookup<string, string> Lists { get; init; }

    public required Dictionary<string, Coordinate> Guards { get; init; }

    public required Dictionary<string, int> Hedges { get; init; }

    public required Dictionary<string, int> HedgesBehind { get; init; }

    public required Dictionary<string, int> Levels { get; init; }

    public required ImmutableArray<(string Words, SectionReading Reads)> Sections { get; init; }

    public required ImmutableArray<CountRule> Counts { get; init; }

    public required ImmutableArray<NarrativePattern> Numberings { get; init; }

    public required ImmutableArray<NarrativePattern> Exclusions { get; init; }

    public required ImmutableArray<NarrativePattern> PartTitles { get; init; }

    public required ImmutableArray<NarrativePattern> Headings { get; init; }

    public required ImmutableArray<NarrativePattern> ChartTitles { get; init; }

    public required ImmutableArray<NarrativePattern> TornTexts { get; init; }
}
