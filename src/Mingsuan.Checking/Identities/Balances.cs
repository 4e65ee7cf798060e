using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Revenue against uses wherever both are stated.</summary>
internal sealed class Balances(StatementIndex index)
{
    private readonly CubeSpace cube = index.Cube;
    private readonly Member revenue = index.Cube.Flow["revenue"];
    private readonly Member expenditure = index.Cube.Flow["expenditure"];
    private readonly Member currentUses = index.Cube.Nature["expenditure"];

    /// <summary>All balances.</summary>
    public void Add(List<Identity> identities)
    {
        foreach (var stated in index.All)
        {
            var coordinate = stated.Coordinate;
            if (!ReferenceEquals(coordinate[cube.Flow], revenue) || !Summation.IsAmount(coordinate)) continue;
            if (stated.Side is { } left && UsesAt(coordinate) is { } uses && uses.Side is { } right && (left.IsStated || right.IsStated))
                identities.Add(BalanceOf(left, right, Evidence(stated, uses), CarriedOver(stated.Anchor?.Coordinate ?? coordinate)));
        }
    }

    /// <summary>
    /// A side that is left blank says nothing against the other; and uses that are this year's revenue with what was carried over are those of both,
    /// whatever their heading says (本年政府性基金预算支出).
    /// </summary>
    private static Identity BalanceOf(Side left, Side right, string evidence, Side? carried)
    {
        var balance = new Identity(IdentityKind.Balance, RuleIds.Balance, left, right) { Evidence = evidence };
        if (!balance.IsBroken) return balance;
        if (!(left.IsStated && right.IsStated)) return Undecided(Reasons.Unstated);
        return carried is { } more && new Side([.. left.Terms, .. more.Terms]).Interval.Meets(right.Interval) ? Undecided(Reasons.OpenScope) : balance;

        Identity Undecided(string reason) => new(IdentityKind.Balance, RuleIds.Balance, left, right, Verdict.Undecided(reason)) { Evidence = evidence };
    }

    /// <summary>The money that was carried over beside this year's revenue, or null.</summary>
    private Side? CarriedOver(Coordinate revenue) =>
        revenue[cube.Timing]?.Id == "current" ? index.Find(revenue.With(cube.Timing["carryover"]))?.Side : null;

    private Stated? UsesAt(Coordinate coordinate)
    {
        var uses = coordinate.With(expenditure);
        if (index.Find(uses) is { Side: not null } all) return all;
        return coordinate[cube.Nature] is { IsAll: true } && !YearEnd.IsStated(index, uses) ? index.Find(uses, currentUses) : null;
    }

    private string Evidence(Stated left, Stated right)
    {
        if (left.Anchor is { } first && right.Anchor is { } second) return index.Canonical.EvidenceOf(first, second);
        return left.Anchor is null ? left.Sums![0].Evidence : right.Sums![0].Evidence; // a side without claim has sums
    }
}
