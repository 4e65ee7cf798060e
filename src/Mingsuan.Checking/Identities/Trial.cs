using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Whether an identity would hold if some of its numbers were others.</summary>
internal static class Trial
{
    private const decimal Percent = 100;

    /// <summary>True where the numbers, as <paramref name="figure"/> gives them for each claim, satisfy the identity inside their rounding.</summary>
    public static bool Holds(Identity identity, Func<Claim, Figure> figure)
    {
        if (identity.Involved.Count > 0) return identity.Involved.All(involved => Holds(involved, figure));
        var left = Value(identity.Left, figure);
        if (identity.Formula == Formula.Sum) return Relates(identity.Relation, left, Value(identity.Right, figure));
        var (dividend, divisor) = Quotient(identity.Formula, [.. identity.Right.Terms.Select(term => figure(term.Claim).Interval)]);
        return dividend.DividedBy(divisor)?.Scale(Percent) is { } quotient && (quotient.Meets(left) || quotient.Scale(-1).Meets(left));
    }

    private static bool Relates(Relation relation, Interval left, Interval right) => relation == Relation.Equal ? left.Meets(right) : left.MayBeAtMost(right);

    private static (Interval Dividend, Interval Divisor) Quotient(Formula formula, Interval[] terms) => formula switch
    {
        Formula.Percentage => (terms[0], terms[1]),
        Formula.RateOfChange => (terms[0], terms[1] - terms[0]),
        Formula.RateOverPrior => (terms[0] - terms[1], terms[1]),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "a sum is no quotient"),
    };

    private static Interval Value(Side side, Func<Claim, Figure> figure)
    {
        var sum = Interval.Exact(0);
        foreach (var term in side.Terms) sum += figure(term.Claim).Interval.Scale(term.Coefficient);
        return sum;
    }
}
