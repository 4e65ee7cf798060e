using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Two documents held against each other, coordinate by coordinate: everything that both state must agree inside what their printed
/// digits stand for. The one mechanism for approvals, last year, other copies, units and <c>diff</c>.
/// </summary>
public sealed record DisclosureComparison(ReferenceDocument Reference, ReferenceFit Fit, ImmutableArray<ComparedKey> Keys)
{
    /// <summary>How many coordinates came out so; those of which only one document speaks count where it states an amount.</summary>
    public int Count(ComparisonOutcome outcome) => Keys.Count(key => key.Outcome == outcome);

    /// <summary>Coordinates that both state and that could be compared.</summary>
    public int Compared => Keys.Count(key => key.Outcome is ComparisonOutcome.Equal or ComparisonOutcome.EqualRounded or ComparisonOutcome.Different);

    /// <summary>Whether the other document speaks of the same budget.</summary>
    public static ReferenceFit FitOf(Disclosure ours, ReferenceDocument reference) => BodyAlignment.Of(ours, reference).Fit;

    /// <summary>The comparison; without any key where the other document is of another body or year.</summary>
    public static DisclosureComparison Of(Disclosure ours, ReferenceDocument reference, int years = 0)
    {
        var bodies = BodyAlignment.Of(ours, reference);
        return bodies.Fit == ReferenceFit.Fits ? new DisclosureComparison(reference, bodies.Fit, Keyed(ours, reference, bodies, years)) : new DisclosureComparison(reference, bodies.Fit, []);
    }

    /// <summary>The two whatever bodies and years they are of: for telling versions and years apart.</summary>
    public static DisclosureComparison OfAny(Disclosure ours, Disclosure theirs, int years)
    {
        var reference = new ReferenceDocument(ReferenceKind.SameBody, theirs);
        return new DisclosureComparison(reference, ReferenceFit.Fits, Keyed(ours, reference, BodyAlignment.Whole, years));
    }

    private static ImmutableArray<ComparedKey> Keyed(Disclosure ours, ReferenceDocument reference, BodyAlignment bodies, int years)
    {
        var (own, other) = (ClaimBook.Of(ours), ClaimBook.Of(reference.Disclosure));
        var translation = new CoordinateTranslation(ours.Cube, own.Claims.SelectMany(claim => new[] { claim.Coordinate, claim.Base ?? claim.Coordinate }), bodies, years);
        var collapses = new CollapseFinder(ours.Cube).Find(own.Claims).Concat(new CollapseFinder(ours.Cube).Find(other.Claims).Select(collapse => collapse.In(translation)));
        var (left, right) = (KeyedFigures.Of(own, static coordinate => coordinate), KeyedFigures.Of(other, translation.Of));
        if (reference.Kind == ReferenceKind.LastYear) left.AddImplied(own);
        return new FigureMatching(left, right, new Canonical([.. collapses])).Match(key => reference.Kind != ReferenceKind.LastYear || IsOfEarlierYear(key, ours));
    }

    private static bool IsOfEarlierYear(ComparisonKey key, Disclosure ours) =>
        ours.Year is not { } year || (key.Coordinate[ours.Cube.Year] is { } member && member.Id != year.ToString());
}
