using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Several sources of amounts, the first that determines one being right: what was approved comes before what lines add up to.</summary>
internal sealed class CombinedAmounts(ImmutableArray<LedgerAmounts> sources) : LedgerAmounts
{
    /// <inheritdoc/>
    public override LedgerAmount? At(Coordinate coordinate)
    {
        foreach (var source in sources)
        {
            if (source.At(coordinate) is { } amount) return amount;
        }

        return null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Member> Members(Dimension dimension, Coordinate scope) =>
        sources.SelectMany(source => source.Members(dimension, scope)).Distinct().Where(member => At(scope.With(member)) is not { Yuan: 0 });

    /// <inheritdoc/>
    public override IEnumerable<(Member First, Member Second)> Pairs(Dimension first, Dimension second, Coordinate scope) =>
        sources.SelectMany(source => source.Pairs(first, second, scope)).Distinct();

    /// <inheritdoc/>
    public override LedgerAmounts Within(Coordinate scope) => new CombinedAmounts([.. sources.Select(source => source.Within(scope))]);
}
