using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// The amounts of a ledger by coordinate. A coordinate asked for is complete: a position that does not matter is the root. Nothing is invented: what the
/// ledger does not determine is null.
/// </summary>
public abstract class LedgerAmounts
{
    /// <summary>The exact amount there in yuan, zero where the ledger says that there is none, or null where it does not determine it.</summary>
    public abstract LedgerAmount? At(Coordinate coordinate);

    /// <summary>The members of that dimension, below the scope's own, at which money lies within the scope; ancestors are among them.</summary>
    public abstract IEnumerable<Member> Members(Dimension dimension, Coordinate scope);

    /// <summary>The pairs of members of two dimensions at which money lies within the scope.</summary>
    public abstract IEnumerable<(Member First, Member Second)> Pairs(Dimension first, Dimension second, Coordinate scope);

    /// <summary>The same amounts for questions within that scope only: quicker to ask.</summary>
    public virtual LedgerAmounts Within(Coordinate scope) => this;
}

/// <summary>An amount in yuan; <paramref name="IsDerived"/> where the ledger determines it without stating it.</summary>
public readonly record struct LedgerAmount(decimal Yuan, bool IsDerived = false);
