using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Brings together what one part of a panel breaks that no total there counts: the totals are those of the other parts wherever the part is not zero.
/// Either the totals forget it, or it stands beside the parts that it is contained in.
/// </summary>
internal static class OmittedParts
{
    private const int Fewest = 3;

    /// <summary>The causes, those of every part that is left out throughout as one; <paramref name="identities"/> are all of the document.</summary>
    public static List<Cause> Join(List<Cause> causes, IReadOnlyList<Identity> identities)
    {
        var omissions = causes.SelectMany(cause => cause.Identities).SelectMany(Omissions).Where(each => each.Part is not null).GroupBy(each => each.Part!, each => each.Identity);
        foreach (var omission in omissions.OrderByDescending(group => group.Count()))
        {
            var broken = omission.ToHashSet();
            var own = causes.FindAll(cause => cause.Omitted.IsEmpty && cause.Identities.TrueForAll(broken.Contains));
            if (own.Sum(cause => cause.Identities.Count) < Fewest || identities.Any(identity => Counts(identity, omission.Key))) continue;
            var joined = own.SelectMany(cause => cause.Identities).ToList();
            causes[causes.IndexOf(own[0])] = Cause.Unknown(joined) with { Omitted = [.. joined.Select(identity => PartOf(identity, omission.Key))] };
            causes.RemoveAll(own.Contains);
        }

        return causes;
    }

    /// <summary>What the part is called, in the document's own words: its column, or its row.</summary>
    public static string Label(Cause cause)
    {
        var (part, whole) = (cause.Omitted[0].Place, cause.Identities[0].Left.Terms[0].Claim.Place);
        return (part.Column == whole.Column ? part.Row : part.Column) ?? Printing.Label(cause.Omitted[0]);
    }

    private static Claim PartOf(Identity identity, OmittedPart part) =>
        identity.Right.Terms.First(term => OmittedPart.Of(term.Claim, identity.Left.Terms[0].Claim) == part).Claim;

    private static IEnumerable<(OmittedPart? Part, Identity Identity)> Omissions(Identity identity) => !IsSum(identity) || !identity.IsBroken
        ? []
        : identity.Right.Terms.Where(term => IsLeftOut(term.Claim, identity)).Select(term => (OmittedPart.Of(term.Claim, identity.Left.Terms[0].Claim), identity));

    private static bool IsSum(Identity identity) => identity.Kind == IdentityKind.RollUp && identity.Left.Terms[0].Claim.Group.Kind == ClaimGroupKind.Panel;

    private static bool IsLeftOut(Claim part, Identity identity) =>
        part.Figure.Value != 0 && Math.Abs(identity.Difference + part.Figure.Value) <= identity.Tolerance;

    /// <summary>True where a total counts it and comes out.</summary>
    private static bool Counts(Identity identity, OmittedPart part) =>
        identity.Outcome.Kind is OutcomeKind.Holds or OutcomeKind.Rounded && IsSum(identity) && identity.Left.Terms[0].Claim.Group == part.Panel
        && identity.Right.Terms.Any(term => term.Claim.Figure.Value != 0 && OmittedPart.Of(term.Claim, identity.Left.Terms[0].Claim) == part);

    /// <summary>A part by the member that sets it apart from its whole: one column, or one row, of a panel.</summary>
    private sealed record OmittedPart(ClaimGroup Panel, Member Whole, Member Part)
    {
        /// <summary>Null where more than one dimension sets them apart.</summary>
        public static OmittedPart? Of(Claim part, Claim whole) =>
            part.Coordinate.DifferencesFrom(whole.Coordinate).Take(2).ToList() is [var only] && whole.Coordinate[only] is { } above && part.Coordinate[only] is { } below
                ? new OmittedPart(whole.Group, above, below)
                : null;
    }
}
