using System.Text;

namespace Mingsuan.Kernel;

/// <summary>
/// Names a member in each dimension, or leaves the dimension open (null): what neither words nor title nor layout say is
/// open, not all. A phrase, a header, a row and a title state partial coordinates; joined they make a cell's.
/// Immutable; equal where every position is the same member.
/// </summary>
public sealed class Coordinate : IEquatable<Coordinate>
{
    private readonly Member?[] positions;
    private readonly int hash;

    internal Coordinate(CubeSpace cube, Member?[] positions)
        : this(cube, positions, HashOf(positions))
    {
    }

    private Coordinate(CubeSpace cube, Member?[] positions, int hash) => (Cube, this.positions, this.hash) = (cube, positions, hash);

    /// <summary>The dimensions that it is a coordinate of.</summary>
    public CubeSpace Cube { get; }

    /// <summary>The member named in that dimension, or null where it is open.</summary>
    public Member? this[Dimension dimension] => positions[dimension.Ordinal];

    /// <summary>The members that are stated, in the order of the dimensions.</summary>
    public IEnumerable<Member> Stated => positions.OfType<Member>();

    /// <summary>The same coordinate with that member in its dimension.</summary>
    public Coordinate With(Member member) => Replace(member.Dimension.Ordinal, member);

    /// <summary>The same coordinate with that dimension left open.</summary>
    public Coordinate Without(Dimension dimension) => Replace(dimension.Ordinal, null);

    /// <summary>
    /// This coordinate refined by what <paramref name="closer"/> states: the closer statement wins unless it is merely wider.
    /// </summary>
    public Coordinate Join(Coordinate closer)
    {
        Member?[]? copy = null;
        for (var i = 0; i < positions.Length; i++)
        {
            if (closer.positions[i] is not { } member || ReferenceEquals(positions[i], member)) continue;
            if (positions[i] is { } present && present.IsWithin(member)) continue;
            (copy ??= Copy())[i] = member;
        }

        return copy is null ? this : new Coordinate(Cube, copy);
    }

    /// <summary>The same coordinate with <paramref name="fallback"/>'s member wherever this one is open.</summary>
    public Coordinate Default(Coordinate fallback)
    {
        Member?[]? copy = null;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] is null && fallback.positions[i] is { } member) (copy ??= Copy())[i] = member;
        }

        return copy is null ? this : new Coordinate(Cube, copy);
    }

    /// <summary>True where this names a proper part of <paramref name="whole"/>: within it in every dimension, and not equal.</summary>
    public bool StrictlyRefines(Coordinate whole) => !ReferenceEquals(this, whole) && Refines(whole) && !Equals(whole);

    /// <summary>True where this is <paramref name="whole"/> or within it in every dimension; an open position matches only an open one.</summary>
    public bool Refines(Coordinate whole)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var (part, container) = (positions[i], whole.positions[i]);
            if (ReferenceEquals(part, container)) continue;
            if (part is null || container is null || !part.IsWithin(container)) return false;
        }

        return true;
    }

    /// <summary>True where no money can lie at both: some dimension puts them apart.</summary>
    public bool IsDisjointFrom(Coordinate other)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] is { } mine && other.positions[i] is { } theirs
                && !ReferenceEquals(mine, theirs) && mine.IsDisjointFrom(theirs)) return true;
        }

        return false;
    }

    /// <summary>The dimensions in which the two differ.</summary>
    public IEnumerable<Dimension> DifferencesFrom(Coordinate other)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            if (!ReferenceEquals(positions[i], other.positions[i])) yield return Cube.Dimensions[i];
        }
    }

    /// <inheritdoc/>
    public bool Equals(Coordinate? other)
    {
        if (other is null || hash != other.hash) return false;
        for (var i = 0; i < positions.Length; i++)
        {
            if (!ReferenceEquals(positions[i], other.positions[i])) return false;
        }

        return true;
    }

    /// <summary>True where this equals <paramref name="other"/> with <paramref name="member"/> in its dimension; nothing is made to find out.</summary>
    public bool EqualsWith(Coordinate other, Member member)
    {
        if (hash != other.HashWith(member)) return false;
        for (var i = 0; i < positions.Length; i++)
        {
            if (!ReferenceEquals(positions[i], i == member.Dimension.Ordinal ? member : other.positions[i])) return false;
        }

        return true;
    }

    /// <summary>The hash code of this coordinate with that member in its dimension.</summary>
    public int HashWith(Member member) => hash ^ HashOf(positions[member.Dimension.Ordinal]) ^ HashOf(member);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Coordinate);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var member in Stated)
        {
            if (!member.IsAll) text.Append(text.Length == 0 ? "" : " ").Append(member);
        }

        return text.ToString();
    }

    private Coordinate Replace(int ordinal, Member? member)
    {
        var present = positions[ordinal];
        if (ReferenceEquals(present, member)) return this;
        var copy = Copy();
        copy[ordinal] = member;
        return new Coordinate(Cube, copy, hash ^ HashOf(present) ^ HashOf(member));
    }

    private Member?[] Copy()
    {
        var copy = new Member?[positions.Length];
        positions.AsSpan().CopyTo(copy);
        return copy;
    }

    /// <summary>A member belongs to one dimension, so its position need not be mixed in: the order does not matter.</summary>
    private static int HashOf(Member?[] positions)
    {
        var code = 0;
        foreach (var member in positions) code ^= HashOf(member);
        return code;
    }

    private static int HashOf(Member? member) => member?.Mixed ?? 0;
}
