using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// What a text counts, and the kinds that it names behind the number (共有车辆3辆，其中：机要通信用车1辆、其他用车2辆): together at most what is counted, and all
/// of it where the list names even kinds that there are none of.
/// </summary>
internal static class CountLists
{
    /// <summary>Adds them.</summary>
    public static void Add(ClaimBook book, List<Identity> identities)
    {
        var counts = book.Cube.Measure["count"];
        foreach (var paragraph in book.Claims.Where(claim => IsCounted(claim, counts)).GroupBy(claim => claim.Group))
        {
            Claim? whole = null;
            var kinds = new List<Claim>();
            foreach (var claim in paragraph)
            {
                if (whole is not null && IsKindOf(claim, whole))
                {
                    if (!kinds.Exists(kind => IsSaidAgain(claim, kind))) kinds.Add(claim);
                    continue;
                }

                AddList(whole, kinds, identities);
                (whole, kinds) = (IsKind(claim) ? null : claim, []);
            }

            AddList(whole, kinds, identities);
        }
    }

    private static void AddList(Claim? whole, List<Claim> kinds, List<Identity> identities)
    {
        if (whole is null || kinds.Count < 2) return;
        var sum = Side.Sum(kinds);
        identities.Add(ListHabits.NamesNothings(sum)
            ? new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, sum) { Evidence = SentenceSums.Evidence }
            : new Identity(IdentityKind.PartOf, RuleIds.PartOf, sum, whole.AsSide, Relation.AtMost) { Evidence = SentenceSums.Evidence });
    }

    private static bool IsSaidAgain(Claim claim, Claim kind) => ReferenceEquals(MeasureOf(claim), MeasureOf(kind)) && claim.Figure.Value == kind.Figure.Value;

    private static bool IsCounted(Claim claim, Member counts) =>
        claim is { IsStated: true, Base: null, Group.Kind: ClaimGroupKind.Paragraph } && MeasureOf(claim) is { } measure && !ReferenceEquals(measure, counts) && measure.IsWithin(counts);

    private static bool IsKind(Claim claim) => MeasureOf(claim) is { IsLocal: true };

    private static bool IsKindOf(Claim claim, Claim whole) => IsKind(claim) && ReferenceEquals(MeasureOf(claim)!.Parent, MeasureOf(whole)); // a kind has a measure

    private static Member? MeasureOf(Claim claim) => claim.Coordinate[claim.Coordinate.Cube.Measure];
}
