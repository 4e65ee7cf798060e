using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A number, or a cell without one, that is compared with another document: what is printed, where, and what states it.</summary>
public sealed record ComparedFigure(Figure Figure, Place Place, ClaimGroupKind Kind)
{
    /// <summary>The panel, paragraph or form that states it.</summary>
    internal string Group { get; init; } = string.Empty;

    /// <summary>The coordinate as the document states it.</summary>
    internal Coordinate? Coordinate { get; init; }

    /// <summary>True for a prior amount that an amount and its change imply.</summary>
    public bool IsImplied { get; init; }

    internal bool Meets(ComparedFigure other) => Figure.Interval.Meets(other.Figure.Interval);
}

/// <summary>What is compared: a coordinate, with its base for changes and shares, and its table where the coordinate leaves something open.</summary>
public sealed record ComparisonKey(Coordinate Coordinate, Coordinate? Base, string? Table);
