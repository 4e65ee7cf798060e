using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Tells of a sum that does not hold whether one slip of the pen in one of its numbers explains it.</summary>
internal static class SingleSlips
{
    /// <summary>A digit too many or too few, or another unit, is too far-fetched to tell a slip from a part that is not listed.</summary>
    private const int MostCost = 2;

    /// <summary>So many digits that are the same but for one are no chance.</summary>
    private const int ManyDigits = 4;

    /// <summary>So many last digits a sum of rounded parts may be out by beside a slip.</summary>
    private const int MostSteps = 1;

    /// <summary>True where a slip makes one of two long numbers of the other, the first of which stands in a text: they are the same money, though nothing else says so.</summary>
    public static bool ShowsTheSame(Identity identity) => identity.Left.Terms is [{ Claim: { IsStated: true, Group.Kind: ClaimGroupKind.Paragraph } text }]
        && IsLong(text) && Explain(identity);

    /// <summary>True for a number of so many digits that another one is hardly the same but for one by chance.</summary>
    public static bool IsLong(Claim claim) => claim.Figure.Text.Count(char.IsAsciiDigit) >= ManyDigits;

    /// <summary>True where another digit, or two exchanged, in one number makes it hold, as nearly as it did before: the parts of a sum may have been rounded.</summary>
    public static bool Explain(Identity identity)
    {
        var step = identity.Terms.Max(term => 2 * term.Claim.KeptHalfStep);
        var steps = step == 0 || IsOneToOne(identity) ? 0 : Math.Min(MostSteps, (int)(identity.Tolerance / step));
        for (var off = -steps; off <= steps; off++)
        {
            if (Explains(identity, identity.Difference + (off * step))) return true;
        }

        return false;
    }

    /// <summary>True where two digits exchanged in one number make it hold exactly: hardly a chance, whatever the difference.</summary>
    public static bool IsTransposed(Identity identity) =>
        identity.Left.Terms.Any(term => Slip(term, -identity.Difference) == SlipIds.Transposition) || identity.Right.Terms.Any(term => Slip(term, identity.Difference) == SlipIds.Transposition);

    private static bool IsOneToOne(Identity identity) => identity.Left.Terms.Length == 1 && identity.Right.Terms.Length == 1;

    private static bool Explains(Identity identity, decimal difference)
    {
        foreach (var term in identity.Left.Terms)
        {
            if (IsSlip(term, -difference)) return true;
        }

        foreach (var term in identity.Right.Terms)
        {
            if (IsSlip(term, difference)) return true;
        }

        return false;
    }

    private static bool IsSlip(Term term, decimal missing) => Slip(term, missing) is not null;

    /// <summary>The slip that made of a term what is printed, where what is missing is put right in it; null where none did.</summary>
    private static string? Slip(Term term, decimal missing)
    {
        if (term.Coefficient == 0 || !term.Claim.IsStated) return null;
        var right = term.Claim.Figure with { Value = term.Claim.Figure.Value + (missing / term.Coefficient) };
        return PrintedSlips.MakesOneOfTheOther(term.Claim.Figure, right) && PrintedSlips.Of(term.Claim.Figure, right) is { Cost: <= MostCost, Slip: var slip } ? slip : null;
    }
}
