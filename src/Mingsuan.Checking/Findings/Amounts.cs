using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What was expected, what is stated and by how much they differ, printed in the unit of the place.</summary>
internal sealed record Amounts(string Expected, string Stated, string Difference, string Tolerance)
{
    private const decimal Percent = 100;

    /// <summary>From the one mending where the group determines it, else from the identity.</summary>
    public static Amounts Of(Identity identity, List<Mending> mendings)
    {
        if (mendings is [var only] && identity.Formula == Formula.Sum)
            return Of(only.Value, only.Claim.Figure.Value, identity.Tolerance, only.Claim.Figure);
        var figure = Model(identity);
        var expected = identity.Formula == Formula.Sum ? identity.Right.Value : identity.Left.Value - identity.Difference;
        if (identity.Rule == RuleIds.RateFromZero) return Of(0, identity.Left.Value, 0, figure);
        return identity.Formula == Formula.Sum
            ? Of(expected, identity.Left.Value, identity.Tolerance, figure)
            : OfPercent(expected, identity, figure);
    }

    private static Amounts Of(decimal expected, decimal stated, decimal tolerance, Figure figure) => new(
        Printing.InFull(expected, figure),
        Printing.InFull(stated, figure),
        Printing.InFull(stated - expected, figure),
        Printing.InFull(tolerance, figure));

    /// <summary>A quotient has no last digit: it is printed as the document prints its percentage.</summary>
    private static Amounts OfPercent(decimal expected, Identity identity, Figure figure) => new(
        Printing.LikePrinted(expected, figure),
        Printing.LikePrinted(identity.Left.Value, figure),
        Printing.LikePrinted(identity.Difference, figure),
        Printing.LikePrinted(Math.Round(identity.Tolerance * Percent) / Percent, figure));

    private static Figure Model(Identity identity) =>
        identity.Terms.Select(term => term.Claim.Figure).FirstOrDefault(figure => figure.IsStated) ?? identity.Left.Terms[0].Claim.Figure;
}
