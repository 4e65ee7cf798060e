using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Tells of a second amount that a paragraph states at one coordinate whether it contradicts: the paragraph compares the amount with the
/// year before at a rate that the other documents' amount gives and this one does not.
/// </summary>
internal sealed class SecondStatements(StatementIndex index, ClaimBook book)
{
    /// <summary>No body spends more; what prints it was misread.</summary>
    private const decimal Largest = 1_000_000_000_000_000;

    private const decimal Percent = 100;

    private readonly Member amount = index.Cube.Measure["amount"];
    private readonly Lazy<ILookup<(Coordinate, ClaimGroup), Claim>> rates = new(() => book.Claims
        .Where(claim => claim is { IsStated: true, Base: not null, Group.Kind: ClaimGroupKind.Paragraph } && claim.Coordinate[index.Cube.Measure]?.Id == "rate")
        .ToLookup(claim => (claim.Coordinate.With(index.Cube.Measure["amount"]), claim.Group)));

    /// <summary>True where the paragraph's own rate shows that its second amount is the wrong one.</summary>
    public bool Contradicts(Claim second, Claim anchor) => second.Group.Kind == ClaimGroupKind.Paragraph && !ReferenceEquals(second.Group, anchor.Group)
        && rates.Value[(second.Coordinate, second.Group)].Any(rate => IsShownBy(rate, second, anchor));

    private bool IsShownBy(Claim rate, Claim second, Claim anchor)
    {
        var prior = book.Claims.FirstOrDefault(claim => ReferenceEquals(claim.Group, second.Group) && claim is { IsStated: true, Base: null, Figure.Value: > 0 } && claim.Coordinate.Equals(rate.Base!.With(amount))); // a rate has a base
        return prior is not null && Gives(rate, anchor, prior) && !Gives(rate, second, prior);
    }

    private static bool Gives(Claim rate, Claim current, Claim prior)
    {
        var half = prior.Figure.HalfStep;
        if (prior.Figure.Value <= half || current.Figure.Value > Largest) return false;
        var low = Math.Abs(((current.Figure.Interval.Low / (prior.Figure.Value + half)) - 1) * Percent);
        var high = Math.Abs(((current.Figure.Interval.High / (prior.Figure.Value - half)) - 1) * Percent);
        return new Interval(Math.Min(low, high), Math.Max(low, high)).Meets(Interval.Around(Math.Abs(rate.Figure.Value), rate.Figure.HalfStep));
    }
}
