using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Finds identities that hold one by one inside the rounding but not together: bounds are narrowed along all linear equalities
/// until they stay or leave no value. Where everything holds to the last digit the printed values are a solution, so only
/// components with a rounded identity are looked at.
/// </summary>
internal sealed class JointFeasibility
{
    private const int Rounds = 12;
    private const int MostInvolved = 16;

    private readonly decimal[] lows;
    private readonly decimal[] highs;
    private readonly Identity?[] lowReasons;
    private readonly Identity?[] highReasons;

    private JointFeasibility(int claims)
    {
        (lows, highs) = (new decimal[claims], new decimal[claims]);
        (lowReasons, highReasons) = (new Identity?[claims], new Identity?[claims]);
    }

    /// <summary>One broken identity for each component without a solution.</summary>
    public static List<Identity> Conflicts(List<Identity> identities, int claims)
    {
        var usable = identities.FindAll(IsUsable);
        if (!usable.Exists(identity => identity.Outcome.Kind == OutcomeKind.Rounded)) return [];
        var components = Components.Of(usable, claims);
        var solver = new JointFeasibility(claims);
        return [.. components.Select(solver.Conflict).OfType<Identity>()];
    }

    private static bool IsUsable(Identity identity) =>
        identity is { Relation: Relation.Equal, Formula: Formula.Sum, IsFirm: true }
        && identity.Kind is not (IdentityKind.Mapping or IdentityKind.Share or IdentityKind.Rate)
        && identity.Outcome.Kind is OutcomeKind.Holds or OutcomeKind.Rounded;

    private Identity? Conflict(List<Identity> component)
    {
        foreach (var term in component.SelectMany(identity => identity.Terms)) Reset(term.Claim);
        var isMoving = true;
        for (var round = 0; round < Rounds && isMoving; round++)
        {
            isMoving = false;
            foreach (var identity in component)
            {
                var (low, high) = Span(identity);
                if (low > 0 || high < 0) return Explain(identity, low > 0 ? low : high);
                isMoving |= Narrow(identity, identity.Left, 1, low, high) | Narrow(identity, identity.Right, -1, low, high);
            }
        }

        return null;
    }

    private void Reset(Claim claim)
    {
        lows[claim.Index] = claim.Figure.Value - claim.HalfStep;
        highs[claim.Index] = claim.Figure.Value + claim.HalfStep;
    }

    /// <summary>The values that left less right can take.</summary>
    private (decimal Low, decimal High) Span(Identity identity)
    {
        var (low, high) = (0m, 0m);
        Include(identity.Left, 1, ref low, ref high);
        Include(identity.Right, -1, ref low, ref high);
        return (low, high);
    }

    private void Include(Side side, decimal sign, ref decimal low, ref decimal high)
    {
        foreach (var term in side.Terms)
        {
            var (from, to) = Scaled(term, sign);
            (low, high) = (low + from, high + to);
        }
    }

    private (decimal From, decimal To) Scaled(Term term, decimal sign)
    {
        var factor = sign * term.Coefficient;
        var (low, high) = (lows[term.Claim.Index] * factor, highs[term.Claim.Index] * factor);
        return factor >= 0 ? (low, high) : (high, low);
    }

    private bool Narrow(Identity identity, Side side, decimal sign, decimal low, decimal high)
    {
        var hasMoved = false;
        foreach (var term in side.Terms)
        {
            var factor = sign * term.Coefficient;
            if (factor == 0) continue;
            var (from, to) = Scaled(term, sign);
            var rest = new Interval(low - from, high - to).Scale(-1 / factor);
            hasMoved |= Tighten(term.Claim.Index, rest, identity);
        }

        return hasMoved;
    }

    private bool Tighten(int claim, Interval bound, Identity reason)
    {
        var hasMoved = false;
        if (bound.Low > lows[claim]) (lows[claim], lowReasons[claim], hasMoved) = (bound.Low, reason, true);
        if (bound.High < highs[claim]) (highs[claim], highReasons[claim], hasMoved) = (bound.High, reason, true);
        return hasMoved;
    }

    private Identity Explain(Identity conflict, decimal gap)
    {
        var involved = new List<Identity> { conflict };
        for (var i = 0; i < involved.Count && involved.Count < MostInvolved; i++)
        {
            foreach (var term in involved[i].Terms) AddReasons(term.Claim.Index, involved);
        }

        return new Identity(IdentityKind.Joint, RuleIds.Joint, conflict.Left, conflict.Right, new Verdict(Outcome.Broken, gap, 0)) { Involved = involved };
    }

    private void AddReasons(int claim, List<Identity> involved)
    {
        foreach (var reason in new[] { lowReasons[claim], highReasons[claim] })
        {
            if (reason is not null && involved.Count < MostInvolved && !involved.Contains(reason)) involved.Add(reason);
        }
    }
}
