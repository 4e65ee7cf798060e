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
    {
        Cube = cube;
        this.positions = positions;
        var code = default(HashCode);
        foreach (var member in positions) code.Add(member);
        hash = code.ToHashCode();
    }

    /// <summary>The dimensions that it is a coordinate of.</summary>
    public CubeSpace Cube { get; }

    /// <summary>The member named in that dimension, or null where it is open.</summary>
    public Member? this[Dimension dimension] => positions[dimension.Ordinal];

    /// <summary>The members that are stated, in the order of the dimensions.</summary>
    public IEnumerable<Member> Stated => positions.OfType<Member>();

    /// <summary>The same coordinate with that member in its dimension.</summary>
    public Coordinate With(Member member)
    {
        if (ReferenceEquals(positions[member.Dimension.Ordinal], member)) return this;
        var copy = (Member?[])positions.Clone();
        copy[member.Dimension.Ordinal] = member;
        return new Coordinate(Cube, copy);
    }

    /// <summary>The same coordinate with that dimension left open.</summary>
    public Coordinate Without(Dimension dimension)
    {
        if (positions[dimension.Ordinal] is null) return this;
        var copy = (Member?[])positions.Clone();
        copy[dimension.Ordinal] = null;
        return new Coordinate(Cube, copy);
    }

    /// <summary>
    /// This coordinate refined by what <paramref name="closer"/> states: the closer statement wins unless it is merely wider.
    /// </summary>
    public Coordinate Join(Coordinate closer)
    {
        var copy = (Member?[])positions.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            if (closer.positions[i] is not { } member) continue;
            if (copy[i] is { } present && present.IsWithin(member)) continue;
            copy[i] = member;
        }

        return new Coordinate(Cube, copy);
    }

    /// <summary>The same coordinate with <paramref name="fallback"/>'s member wherever this one is open.</summary>
    public Coordinate Default(Coordinate fallback)
    {
        var copy = (Member?[])positions.Clone();
        for (var i = 0; i < copy.Length; i++) copy[i] ??= fallback.positions[i];
        return new Coordinate(Cube, copy);
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
}
