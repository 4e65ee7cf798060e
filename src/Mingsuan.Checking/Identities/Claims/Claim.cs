using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// One thing that a document says about money at a coordinate: a fact, or a cell where nothing is printed.
/// Identities are made of claims; equality is identity.
/// </summary>
public sealed class Claim
{
    private const decimal TenThousand = 10_000;

    internal Claim(int index, int? fact, Coordinate coordinate, Figure figure, Place place, ClaimGroup group)
    {
        (Index, Fact, Coordinate, Figure, Place, Group) = (index, fact, coordinate, figure, place, group);
        AsSide = new Side([new Term(this, 1)]);
    }

    /// <summary>The number of the fact, or null for a cell that prints none.</summary>
    public int? Fact { get; }

    public Coordinate Coordinate { get; }

    /// <summary>For a change, rate or share: the coordinate compared with.</summary>
    public Coordinate? Base { get; init; }

    public Figure Figure { get; }

    public Place Place { get; }

    /// <summary>The panel, paragraph or form that states it.</summary>
    public ClaimGroup Group { get; }

    /// <summary>False while a dimension that matters is still open.</summary>
    public bool IsBound { get; init; } = true;

    /// <summary>True where nobody knows what the label of its row or column means.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The position in the book of claims.</summary>
    internal int Index { get; }

    /// <summary>The claim alone, as one side of an identity.</summary>
    internal Side AsSide { get; }

    /// <summary>True where a number is printed.</summary>
    internal bool IsStated => Figure.IsStated;

    internal bool IsIllegible => Figure.State == CellState.Illegible;

    /// <summary>Half the last printed digit, and 0 where nothing is printed.</summary>
    internal decimal HalfStep => Figure.IsStated ? Figure.HalfStep : 0;

    /// <summary>The same by the habit of the text that states it.</summary>
    internal decimal KeptHalfStep => Figure.IsStated ? Figure.KeptHalfStep ?? Figure.HalfStep : 0;

    /// <summary>True where one of the two prints the digits of the other as yuan that are ten thousand yuan.</summary>
    internal bool HasOtherUnitThan(Claim other) => IsTooSmallFor(other) || other.IsTooSmallFor(this);

    private bool IsTooSmallFor(Claim large) =>
        Figure.Value != 0 && Figure.Interval.Scale(TenThousand).Meets(large.Figure.Interval);
}

/// <summary>What a claim stands in.</summary>
public enum ClaimGroupKind
{
    Panel,
    Paragraph,
    Form,
}

/// <summary>A panel, paragraph or form: claims of one group are not copies of one another.</summary>
public sealed class ClaimGroup(string id, ClaimGroupKind kind)
{
    public string Id { get; } = id;

    public ClaimGroupKind Kind { get; } = kind;

    /// <summary>True where some number other than zero is printed.</summary>
    internal bool HasAmounts { get; set; }
}
