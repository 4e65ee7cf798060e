using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>
/// Guesses from the amounts alone how an identity may have come to be broken. The ids are for grouping; none is a verdict
/// on who is wrong, the document or its reader.
/// </summary>
internal static class BreakCauses
{
    private static readonly decimal[] Units = [10_000, 1_000, 100, 10];

    /// <summary>The id of the likely cause.</summary>
    public static string Of(Identity identity)
    {
        var (left, right) = (identity.Left.Value, identity.Right.Value);
        if (identity.Formula != Formula.Sum) return "ratio";
        if (left == 0 || right == 0) return IsPrinted(left == 0 ? identity.Left : identity.Right) ? "zero-against-amount" : "blank-against-amount";
        if (left == -right) return "sign";
        if (IsPower(left, right)) return "unit-or-decimal-point";
        if (Math.Abs(identity.Difference) <= 10 * Math.Max(identity.Tolerance, 1)) return "last-digits";
        return SumCause(identity) ?? (HasTransposition(identity) ? "digits" : "other");
    }

    private static bool IsPrinted(Side side) => side.Terms.Any(term => term.Claim.Figure.IsStated);

    private static bool IsPower(decimal left, decimal right) => Units.Any(unit => left == unit * right || right == unit * left);

    private static string? SumCause(Identity identity)
    {
        var terms = identity.Terms.Where(term => term.Claim.Figure.IsStated && term.Claim.Figure.Value != 0).ToList();
        if (terms.Any(term => term.Claim.Figure.Value == Math.Abs(identity.Difference)) && terms.Count > 2) return "one-part-twice-or-too-many";
        return identity.Left.Value == 2 * identity.Right.Value || identity.Right.Value == 2 * identity.Left.Value ? "counted-twice" : null;
    }

    /// <summary>A difference of two swapped or one wrong digit has one digit before its zeros, or nine times one.</summary>
    private static bool HasTransposition(Identity identity)
    {
        var difference = Math.Abs(identity.Difference);
        while (difference != 0 && difference % 10 == 0) difference /= 10;
        return difference < 10 || (difference % 9 == 0 && difference / 9 < 10);
    }
}
