using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Finds the table whose unit line is wrong: what compares its amounts with other tables and with the text breaks, and holds once they are
/// taken in another unit. One comparison alone may as well be wrong on its other side.
/// </summary>
internal sealed class UnitSlips(Disclosure disclosure, IReadOnlyList<Identity> identities)
{
    private const int FewestMended = 2;

    private static readonly DisplayUnit[] Units = Enum.GetValues<DisplayUnit>();

    /// <summary>The table that the most speaks for, or null; between two that only contradict each other, the one whose unit is the rarer.</summary>
    public UnitSlip? Find()
    {
        if (!identities.Any(identity => identity.IsBroken)) return null;
        return disclosure.Tables.Where(table => table.StatedUnit is not null)
            .SelectMany(table => Weigh(table))
            .OrderByDescending(each => each.Mended - each.Spoilt)
            .ThenBy(each => disclosure.Tables.Count(table => table.StatedUnit == each.Slip.Table.StatedUnit))
            .FirstOrDefault().Slip;
    }

    private IEnumerable<(UnitSlip Slip, int Mended, int Spoilt)> Weigh(Table table)
    {
        var compared = identities.Where(identity => Compares(identity, table)).ToList();
        if (compared.Count(identity => identity.IsBroken) < FewestMended || !compared.Exists(IsBrokenEquation)) yield break;
        foreach (var unit in Units.Where(unit => unit != table.Unit))
        {
            var mended = compared.Count(identity => identity.IsBroken && HoldsIn(unit, identity, table));
            var spoilt = compared.Count(identity => !identity.IsBroken && !HoldsIn(unit, identity, table));
            if (mended >= FewestMended && mended > 2 * spoilt && compared.Exists(identity => IsBrokenEquation(identity) && HoldsIn(unit, identity, table))) yield return (new UnitSlip(table, unit), mended, spoilt);
        }
    }

    /// <summary>What is at most something else holds in many units: it speaks beside an equation only.</summary>
    private static bool IsBrokenEquation(Identity identity) => identity is { Relation: Relation.Equal, IsBroken: true };

    /// <summary>Sums and rates that a table and something else have in common and that are of some amount.</summary>
    public static bool IsComparison(Identity identity, Table table) => identity.Relation == Relation.Equal && Compares(identity, table);

    private static bool Compares(Identity identity, Table table)
    {
        if (identity is not { IsFirm: true, Kind: not IdentityKind.Joint } || identity.Outcome.Kind is OutcomeKind.NotApplicable or OutcomeKind.CouldNotCheck) return false;
        var amounts = identity.Terms.Where(term => !term.Claim.Figure.IsNothing).ToList();
        return amounts.Exists(term => IsIn(term.Claim, table)) && amounts.Exists(term => !IsIn(term.Claim, table));
    }

    /// <summary>True for money that a cell of the table prints.</summary>
    public static bool IsIn(Claim claim, Table table) =>
        claim.Group.Kind == ClaimGroupKind.Panel && claim.Figure.Unit == table.Unit && claim.Group.Id.StartsWith($"{table.Id}.", StringComparison.Ordinal);

    private static bool HoldsIn(DisplayUnit unit, Identity identity, Table table) =>
        Trial.Holds(identity, claim => IsIn(claim, table) ? claim.Figure.TakenIn(unit) : claim.Figure);
}
