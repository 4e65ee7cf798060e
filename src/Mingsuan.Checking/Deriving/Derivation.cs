using System.Collections.Immutable;

namespace Mingsuan.Checking;

/// <summary>What follows from a disclosure beyond what it states: its illegible and missing tables, as far as they are determined.</summary>
public sealed record Derivation(ImmutableArray<DerivedTable> Tables)
{
    /// <summary>Illegible and missing tables of which custom gives no rows and columns, or no definite meaning for this document, by title.</summary>
    public ImmutableArray<string> NotDrawn { get; init; } = [];

    /// <summary>Claims that were left out because a broken identity touches them, or because they contradict one another.</summary>
    public ImmutableArray<Claim> Contested { get; init; } = [];

    /// <summary>True where so many facts contradict one another that nothing was derived.</summary>
    public bool IsContradictory { get; init; }

    /// <summary>True where an amount below zero is printed: only copies are derived.</summary>
    public bool HasNegatives { get; init; }

    /// <summary>True where printed values are taken to be the values, because all sums hold to the last digit.</summary>
    public bool IsExact { get; init; }

    /// <summary>All facts that are not printed.</summary>
    public IEnumerable<DerivedFact> Facts => Tables.SelectMany(table => table.Facts);
}
