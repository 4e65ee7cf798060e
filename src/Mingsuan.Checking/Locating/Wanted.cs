using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The value that a constraint asks of one of its numbers while the others stay.</summary>
internal static class Wanted
{
    private const decimal Percent = 100;

    /// <summary>The value, and whether the constraint leaves no other; null where it asks for none.</summary>
    public static (decimal Value, bool IsDetermined)? Of(PrintedNumber number, Constraint constraint, Assignment state)
    {
        var factor = constraint.FactorOf(number);
        if (constraint.IsLinear || constraint.Identity.Formula == Formula.Sum)
            return factor == 0 ? null : (state.FigureOf(number).Value - (state.DifferenceOf(constraint) / factor), constraint.IsEquation || !constraint.IsLinear);
        return Quotient(number, constraint.Identity, state);
    }

    private static (decimal, bool)? Quotient(PrintedNumber number, Identity identity, Assignment state)
    {
        var (stated, first, second) = (identity.Left.Terms[0].Claim, identity.Right.Terms[0].Claim, identity.Right.Terms[1].Claim);
        var (rate, one, other) = (state.FigureOf(stated).Value, state.FigureOf(first).Value, state.FigureOf(second).Value);
        if (Witnesses.AreOne(number.First, stated)) return Rate(identity.Formula, one, other) is { } value ? (value, true) : null;
        if (!Witnesses.AreOne(number.First, first) && !Witnesses.AreOne(number.First, second)) return null;
        return Term(identity.Formula, Witnesses.AreOne(number.First, first), rate, one, other) is { } term ? (term, false) : null;
    }

    private static decimal? Rate(Formula formula, decimal one, decimal other) => formula switch
    {
        Formula.Percentage => Over(Percent * one, other),
        Formula.RateOfChange => Over(Percent * one, other - one),
        Formula.RateOverPrior => Over(Percent * (one - other), other),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "a sum is no quotient"),
    };

    private static decimal? Term(Formula formula, bool isFirst, decimal rate, decimal one, decimal other) => formula switch
    {
        Formula.Percentage => isFirst ? rate * other / Percent : Over(Percent * one, rate),
        Formula.RateOfChange => isFirst ? Over(rate * other, Percent + rate) : Over(one * (Percent + rate), rate),
        Formula.RateOverPrior => isFirst ? other * (Percent + rate) / Percent : Over(Percent * one, Percent + rate),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "a sum is no quotient"),
    };

    private static decimal? Over(decimal dividend, decimal divisor) => divisor == 0 ? null : dividend / divisor;
}
