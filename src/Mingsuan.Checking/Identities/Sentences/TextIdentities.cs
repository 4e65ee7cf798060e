using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Shares, changes, rates and the prior amounts that they imply, in sentences and in columns that compare.</summary>
internal sealed class TextIdentities(StatementIndex index, ClaimBook book)
{
    private readonly CubeSpace cube = index.Cube;
    private readonly Member amount = index.Cube.Measure["amount"];
    private readonly Dictionary<(Coordinate, Coordinate), List<Claim>> changes = [];
    private readonly Dictionary<Coordinate, List<(Claim Current, Claim Change)>> implied = [];
    private readonly Dictionary<(Coordinate, ClaimGroup), List<Claim>> nearby = [];

    /// <summary>All of them.</summary>
    public void Add(List<Identity> identities)
    {
        var compared = book.Claims.Where(claim => claim is { Base: not null, Fact: not null }).ToList();
        var groups = compared.Select(claim => claim.Group).ToHashSet();
        foreach (var claim in book.Claims.Where(claim => claim is { Base: null, IsStated: true } && groups.Contains(claim.Group)))
            Remember(nearby, (claim.Coordinate, claim.Group), claim);
        foreach (var claim in compared.Where(claim => MeasureOf(claim) == "change")) Remember(claim);
        foreach (var claim in compared)
        {
            if (Make(claim) is { } identity) identities.Add(identity);
        }

        foreach (var prior in implied.Values) AddImplied(prior, identities);
        AddImpliedParts(identities);
    }

    private string? MeasureOf(Claim claim) => claim.Coordinate[cube.Measure]?.Id;

    /// <summary>What compares a budget with itself names the wrong year, which is no arithmetic: a rule tells it.</summary>
    private Identity? Make(Claim claim) => MeasureOf(claim) switch
    {
        "change" or "rate" when BaseOf(claim).Equals(claim.Coordinate.With(amount)) => null,
        "share" => Share(claim),
        "change" => Change(claim),
        "rate" => Rate(claim),
        _ => null,
    };

    private void Remember(Claim change) => Remember(changes, (change.Coordinate.With(amount), BaseOf(change)), change);

    private static void Remember<T>(Dictionary<T, List<Claim>> known, T key, Claim claim)
        where T : notnull
    {
        if (!known.TryGetValue(key, out var list)) known.Add(key, list = []);
        list.Add(claim);
    }

    private Coordinate BaseOf(Claim claim) => claim.Base!.With(amount); // only claims with a base come here

    /// <summary>A share of 总支出 is one of what is spent where the text states no total that holds more.</summary>
    private Identity Share(Claim share)
    {
        var spent = At(BaseOf(share), share) is null && BaseOf(share) is var total && total[cube.Nature] is { IsAll: true } && ReferenceEquals(total[cube.Flow], cube.Flow["expenditure"])
            ? At(total.With(cube.Nature["expenditure"]), share)
            : null;
        return Best(share, (part, stated) =>
        {
            var whole = stated ?? spent;
            if (part is null || whole is null) return Undecided(IdentityKind.Share, RuleIds.Share, share);
            var verdict = Judge.Quotient(share, part.Figure.Value, part.Figure.Interval, whole.Figure.Value, whole.Figure.Interval);
            return new Identity(IdentityKind.Share, RuleIds.Share, share.AsSide, Side.Sum([part, whole]), verdict) { Formula = Formula.Percentage };
        });
    }

    private Identity? Change(Claim change)
    {
        if (At(BaseOf(change), change) is null && At(change.Coordinate.With(amount), change) is { } alone)
        {
            if (IsMoreThanItRoseTo(change, alone)) return AtMost(change, alone);
            var key = index.Canonical.Of(BaseOf(change));
            if (!implied.TryGetValue(key, out var list)) implied.Add(key, list = []);
            list.Add((alone, change));
            return null;
        }

        return Best(change, (current, prior) => current is null || prior is null
            ? Undecided(IdentityKind.Change, RuleIds.Change, change)
            : new Identity(IdentityKind.Change, RuleIds.Change, change.AsSide, Side.Difference(current, prior)));
    }

    private Identity Rate(Claim rate)
    {
        var beside = ChangeBeside(rate);
        return Best(rate, (current, prior) =>
        {
            if (beside is { } change && (current ?? prior) is not null) return RateOfChange(rate, change, current, prior);
            if (current is null || prior is null) return Undecided(IdentityKind.Rate, RuleIds.Rate, rate);
            var side = Side.Difference(current, prior);
            return Rate(rate, Side.Sum([current, prior]), Formula.RateOverPrior, side.Value, side.Interval, prior.AsSide);
        });
    }

    /// <summary>What comes of a comparison with the amounts nearest to it; where the paragraph says them twice and differently, with those that make it right: that they differ is another matter.</summary>
    private Identity Best(Claim compared, Func<Claim?, Claim?, Identity> make)
    {
        Identity? first = null;
        foreach (var current in Candidates(compared.Coordinate.With(amount), compared))
        {
            foreach (var prior in Candidates(BaseOf(compared), compared))
            {
                var identity = make(current, prior);
                if (!identity.IsBroken) return identity;
                first ??= identity;
            }
        }

        return first!; // there is always one candidate
    }

    /// <summary>The amounts that the paragraph states at a coordinate, the nearest first; a single one, or null, where it states none.</summary>
    private List<Claim?> Candidates(Coordinate coordinate, Claim compared)
    {
        var nearest = At(coordinate, compared);
        var candidates = new List<Claim?> { nearest };
        if (nearest is null || !nearby.TryGetValue((coordinate, compared.Group), out var claims)) return candidates;
        foreach (var claim in claims)
        {
            if (claim.Figure.Value != nearest.Figure.Value) candidates.Add(claim);
        }

        return candidates;
    }

    private static Identity RateOfChange(Claim rate, Claim change, Claim? current, Claim? prior)
    {
        var identity = RateAsStated(rate, change, current, prior);
        if (current is not null && prior is null && AreOpposed(rate, change)) return Turned(identity, change, current);
        return identity.IsBroken && current is not null && prior is null && HoldsTurned(rate, change, current) ? Turned(identity, change, current) : identity;
    }

    /// <summary>More money and a falling rate in one sentence: one of the two words is wrong, whatever the amounts.</summary>
    private static bool AreOpposed(Claim rate, Claim change) =>
        Math.Sign(rate.Figure.Value) * Math.Sign(change.Figure.Value) < 0 && ReferenceEquals(rate.Group, change.Group) && rate.Group.Kind == ClaimGroupKind.Paragraph && rate.Index == change.Index + 1;

    /// <summary>True where the rate is right once the change goes the other way.</summary>
    private static bool HoldsTurned(Claim rate, Claim change, Claim current)
    {
        var (value, interval) = (-change.Figure.Value, change.Figure.Interval.Scale(-1));
        var prior = new Side([new Term(current, 1), new Term(change, 1)]);
        return prior.Value > 0 && Judge.Quotient(rate, value, interval, prior.Value, prior.Interval).Outcome.Kind is OutcomeKind.Holds or OutcomeKind.Rounded;
    }

    /// <summary>The change against itself with the other direction word; the rate and the amount are its witnesses.</summary>
    private static Identity Turned(Identity rate, Claim change, Claim current)
    {
        var witnesses = new Side([new Term(rate.Left.Terms[0].Claim, 0), new Term(current, 0)]);
        return new Identity(IdentityKind.Change, RuleIds.Direction, change.AsSide, witnesses, new Verdict(Outcome.Broken, 2 * change.Figure.Value, 2 * change.HalfStep)) { Involved = [rate] };
    }

    /// <summary>A rise with its rate is no more than what it rose to; where it is, there is no rate to compute.</summary>
    private static Identity RateAsStated(Claim rate, Claim change, Claim? current, Claim? prior) => prior is not null
        ? Rate(rate, Side.Sum([change, prior]), Formula.Percentage, change.Figure.Value, change.Figure.Interval, prior.AsSide)
        : IsMoreThanItRoseTo(change, current!) // one of the two is known
        ? AtMost(change, current!)
        : Rate(rate, Side.Sum([change, current!]), Formula.RateOfChange, change.Figure.Value, change.Figure.Interval, Side.Difference(current!, change));

    private static bool IsMoreThanItRoseTo(Claim change, Claim current) => change.Figure.Value > current.Figure.Value && current.Figure.Value >= 0;

    private static Identity AtMost(Claim change, Claim current) => new(IdentityKind.Change, RuleIds.Change, change.AsSide, current.AsSide, Relation.AtMost);

    /// <summary>A prior amount below zero says that the sentence compares something else than it was bound to.</summary>
    private static Identity Rate(Claim rate, Side terms, Formula formula, decimal dividend, Interval dividends, Side divisor)
    {
        if (divisor.Value < 0) return new Identity(IdentityKind.Rate, RuleIds.Rate, rate.AsSide, terms, Verdict.Undecided(Reasons.NegativeBase)) { Formula = formula };
        var isFromZero = divisor.Value == 0 && rate.Figure.Value != 0;
        var verdict = isFromZero
            ? new Verdict(Outcome.Broken, rate.Figure.Value, 0)
            : Judge.Quotient(rate, dividend, dividends, divisor.Value, divisor.Interval);
        return new Identity(IdentityKind.Rate, isFromZero ? RuleIds.RateFromZero : RuleIds.Rate, rate.AsSide, terms, verdict) { Formula = formula };
    }

    private Claim? ChangeBeside(Claim rate)
    {
        if (!changes.TryGetValue((rate.Coordinate.With(amount), BaseOf(rate)), out var list)) return null;
        var beside = list.FindAll(change => ReferenceEquals(change.Group, rate.Group));
        return beside.MinBy(change => Math.Abs(change.Index - rate.Index)) ?? list[0];
    }

    private static void AddImplied(List<(Claim Current, Claim Change)> prior, List<Identity> identities)
    {
        var (current, change) = prior[0];
        foreach (var other in prior.Skip(1).Where(other => other.Current != current || other.Change != change))
        {
            identities.Add(new Identity(
                IdentityKind.ImpliedBase,
                RuleIds.ImpliedBase,
                Side.Difference(other.Current, other.Change),
                Side.Difference(current, change)));
        }
    }

    /// <summary>A prior amount of a part is at most that of the whole; last year's budget and last year's result are rarely told apart, so none is firm.</summary>
    private void AddImpliedParts(List<Identity> identities)
    {
        foreach (var (part, parts) in implied)
        {
            foreach (var (whole, wholes) in implied.Where(whole => part.StrictlyRefines(whole.Key) && Summation.AddsUp(part, whole.Key)))
                identities.Add(ImpliedPart(Prior(parts[0]), Prior(wholes[0])));
        }
    }

    private static Identity ImpliedPart(Side part, Side whole) => part.Value < 0 || whole.Value < 0
        ? new Identity(IdentityKind.ImpliedBase, RuleIds.PartOf, part, whole, Verdict.Undecided(Reasons.NegativeBase)) { IsFirm = false }
        : new Identity(IdentityKind.ImpliedBase, RuleIds.PartOf, part, whole, Relation.AtMost) { IsFirm = false };

    private static Side Prior((Claim Current, Claim Change) stated) => Side.Difference(stated.Current, stated.Change);

    /// <summary>
    /// The printed amount at a coordinate: in the same group if it is there (an open scope is one variable within it), the last one before the
    /// comparison where it is there several times; else the one that most say; this too where the group prints its digits with the wrong unit,
    /// which is a finding of its own.
    /// </summary>
    private Claim? At(Coordinate coordinate, Claim compared)
    {
        var stated = index.Find(coordinate);
        var claim = Nearest(coordinate, compared) ?? stated?.In(compared.Group) ?? stated?.Anchor;
        if (claim is not { IsStated: true }) return null;
        return stated?.Anchor is { IsStated: true } anchor && claim.HasOtherUnitThan(anchor) ? anchor : claim;
    }

    private Claim? Nearest(Coordinate coordinate, Claim compared) => nearby.TryGetValue((coordinate, compared.Group), out var claims)
        ? claims.FindLast(claim => claim.Index < compared.Index) ?? claims[0]
        : null;

    private static Identity Undecided(IdentityKind kind, string rule, Claim claim) =>
        new(kind, rule, claim.AsSide, claim.AsSide, Verdict.Undecided(Reasons.Unstated));
}
