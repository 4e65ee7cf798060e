using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Amounts that follow from what a ledger states, by coordinate: found elsewhere, and marked as derived wherever they are printed.</summary>
public sealed class DerivedAmounts(IReadOnlyDictionary<Coordinate, decimal> amounts) : LedgerAmounts
{
    /// <inheritdoc/>
    public override LedgerAmount? At(Coordinate coordinate) => amounts.TryGetValue(coordinate, out var yuan) ? new LedgerAmount(yuan, IsDerived: true) : null;

    /// <inheritdoc/>
    public override IEnumerable<Member> Members(Dimension dimension, Coordinate scope) => [];

    /// <inheritdoc/>
    public override IEnumerable<(Member First, Member Second)> Pairs(Dimension first, Dimension second, Coordinate scope) => [];
}
