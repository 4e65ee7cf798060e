using System.Diagnostics.CodeAnalysis;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A coordinate with one member exchanged, to be looked up without being made.</summary>
internal readonly record struct ExchangedMember(Coordinate Coordinate, Member Member);

/// <summary>Looks coordinates up by themselves or by another coordinate with a member exchanged.</summary>
internal sealed class CoordinateKeys : IEqualityComparer<Coordinate>, IAlternateEqualityComparer<ExchangedMember, Coordinate>
{
    public static CoordinateKeys Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Coordinate? x, Coordinate? y) => x is null ? y is null : x.Equals(y);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] Coordinate obj) => obj.GetHashCode();

    /// <inheritdoc/>
    public bool Equals(ExchangedMember alternate, Coordinate other) => other.EqualsWith(alternate.Coordinate, alternate.Member);

    /// <inheritdoc/>
    public int GetHashCode(ExchangedMember alternate) => alternate.Coordinate.HashWith(alternate.Member);

    /// <inheritdoc/>
    public Coordinate Create(ExchangedMember alternate) => alternate.Coordinate.With(alternate.Member);
}
