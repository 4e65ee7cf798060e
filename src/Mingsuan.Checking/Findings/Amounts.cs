using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What was expected, what is stated and by how much they differ, printed in the unit of the place.</summary>
internal sealed record Amounts(string Expected, string Stated, string Difference, string Tolerance)
{
    /// <summary>The unit behind the three, or null where each says its own or has none.</summary>
    public string? Unit { get; init; }

    private const decimal Percent = 100;
    private const string PercentSign = "%";

    /// <summary>From the one mending where the group determines it, else from the identity.</summary>
    public static Amounts Of(Identity identity, Cause cause)
    {
        if (identity.Rule == RuleIds.DisplayUnit) return OfUnits(identity);
        if (cause.Wrong(identity) is { IsDetermined: true } wrong && identity.Formula == Formula.Sum)
            return Of(wrong.Value, wrong.Number.Figure.Value, identity.Tolerance, wrong.Figure);
        var figure = Model(identity);
        var expected = identity.Formula == Formula.Sum ? identity.Right.Value : identity.Left.Value - identity.Difference;
        if (identity.Rule == RuleIds.RateFromZero) return Of(0, identity.Left.Value, 0, figure) with { Unit = PercentSign };
        return identity.Formula == Formula.Sum
            ? Of(expected, identity.Left.Value, identity.Tolerance, figure)
            : OfPercent(expected, identity, figure);
    }

    private static Amounts Of(decimal expected, decimal stated, decimal tolerance, Figure figure) => new(
        Printing.InFull(expected, figure),
        Printing.InFull(stated, figure),
        Printing.InFull(stated - expected, figure),
        Printing.InFull(tolerance, figure))
    {
        Unit = figure.Unit?.Label(),
    };

    /// <summary>The same digits in two units: each is printed with its own.</summary>
    private static Amounts OfUnits(Identity identity)
    {
        var (left, right) = (identity.Left.Terms[0].Claim.Figure, identity.Right.Terms[0].Claim.Figure);
        var (stated, other) = left.Unit == DisplayUnit.Yuan ? (left, right) : (right, left);
        return new Amounts(
            $"{Printing.InFull(other.Value, other)} {other.Unit?.Label()}",
            $"{Printing.InFull(stated.Value, stated)} {stated.Unit?.Label()}",
            $"{Printing.InFull(stated.Value - other.Value, other)} {other.Unit?.Label()}",
            Printing.InFull(identity.Tolerance, other));
    }

    /// <summary>A quotient has no last digit: it is printed as the document prints its percentage.</summary>
    private static Amounts OfPercent(decimal expected, Identity identity, Figure figure) => new(
        Printing.LikePrinted(expected, figure),
        Printing.LikePrinted(identity.Left.Value, figure),
        Printing.LikePrinted(identity.Difference, figure),
        Printing.LikePrinted(Math.Round(identity.Tolerance * Percent) / Percent, figure))
    {
        Unit = PercentSign,
    };

    /// <summary>The first number, with a unit where any of a sum has one: a change in words (持平) has none.</summary>
    private static Figure Model(Identity identity)
    {
        var stated = identity.Terms.Select(term => term.Claim.Figure).Where(figure => figure.IsStated).ToList();
        var withUnit = identity.Formula == Formula.Sum ? stated.Find(figure => figure.Unit is not null) : null;
        return withUnit ?? stated.FirstOrDefault() ?? identity.Left.Terms[0].Claim.Figure;
    }
}
