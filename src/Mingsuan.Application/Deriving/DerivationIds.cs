using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Ids that the formats of derivations share; phrases and classes of the style sheet are called after them.</summary>
internal static class DerivationIds
{
    public static string Of(DerivedTableKind kind) => kind switch
    {
        DerivedTableKind.PartlyIllegible => "partly-illegible",
        DerivedTableKind.Illegible => "illegible",
        DerivedTableKind.Missing => "missing",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of table"),
    };

    public static string Of(DisplayUnit unit) => FactWords.UnitId(new Figure(string.Empty, 0, 0) { Unit = unit })!; // a unit is given

    public static string Of(ProofKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(NothingKind kind) => kind switch
    {
        NothingKind.Confirmed => "confirmed",
        NothingKind.Within => "within",
        NothingKind.OnePart => "one-part",
        NothingKind.Beside => "beside",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown reason"),
    };

    /// <summary>What is known of a cell.</summary>
    public static string State(DerivedCell cell) => cell switch
    {
        { Printed: not null } => "printed",
        { Fact: null } => "undefined",
        { Fact.State: DerivedState.Exact } => "exact",
        { Fact.State: DerivedState.Bounded } => "bounded",
        _ => "open",
    };
}

/// <summary>How many cells of drawn tables are derived exactly, bounded, open, or have no definite meaning.</summary>
public sealed record DerivationCounts(int Exact, int Bounded, int Open, int Undefined)
{
    /// <summary>The counts of these tables; printed cells are not among them.</summary>
    public static DerivationCounts Of(IEnumerable<DerivedTable> tables)
    {
        var states = tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells).CountBy(DerivationIds.State).ToDictionary();
        return new DerivationCounts(states.GetValueOrDefault("exact"), states.GetValueOrDefault("bounded"), states.GetValueOrDefault("open"), states.GetValueOrDefault("undefined"));
    }
}
