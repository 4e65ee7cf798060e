using System.Collections.Immutable;

namespace Mingsuan.Checking;

/// <summary>What came of comparing one coordinate of two documents.</summary>
public enum ComparisonOutcome
{
    /// <summary>Both print the same value.</summary>
    Equal,

    /// <summary>Both round to one value: they print it with different precision.</summary>
    EqualRounded,

    /// <summary>No value rounds to both.</summary>
    Different,

    /// <summary>Only ours states an amount.</summary>
    OnlyOurs,

    /// <summary>Only the other document states an amount.</summary>
    OnlyTheirs,

    /// <summary>One of them prints several amounts there or one that cannot be read.</summary>
    Undecided,
}

/// <summary>One coordinate with what the two documents print there, the most literal statements first.</summary>
public sealed record ComparedKey(ComparisonKey Key, ComparisonOutcome Outcome, ImmutableArray<ComparedFigure> Ours, ImmutableArray<ComparedFigure> Theirs)
{
    /// <summary>Ours less theirs, as printed, in yuan or the unit of the measure.</summary>
    public decimal Difference => (Ours.IsEmpty ? 0 : Ours[0].Figure.Value) - (Theirs.IsEmpty ? 0 : Theirs[0].Figure.Value);
}
