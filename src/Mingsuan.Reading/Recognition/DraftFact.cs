using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A fact before it has its number: positions may still be open.</summary>
internal sealed record DraftFact(Coordinate Coordinate, Figure Figure, Place Place, Statement Statement)
{
    /// <summary>What a change, rate or share compares with.</summary>
    public Coordinate? Base { get; init; }
}
