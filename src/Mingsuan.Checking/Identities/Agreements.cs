using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Statements of one coordinate in different groups, each against the anchor; and what each group prints only by its parts.</summary>
internal static class Agreements
{
    /// <summary>All agreements and cross roll-ups.</summary>
    public static void Add(StatementIndex index, ClaimBook book, List<Identity> identities)
    {
        var seconds = new SecondStatements(index, book);
        foreach (var stated in index.All)
        {
            if (stated.Anchor is null || !stated.IsStated) continue;
            AddCopies(stated, stated.Anchor, index, seconds, identities);
            AddSums(stated, stated.Anchor, identities);
        }

        foreach (var open in index.Open.Values)
            identities.Add(new Identity(IdentityKind.Agreement, RuleIds.Agreement, open.AsSide, open.AsSide, Verdict.Undecided(Reasons.OpenScope)));
    }

    private static void AddCopies(Stated stated, Claim anchor, StatementIndex index, SecondStatements seconds, List<Identity> identities)
    {
        foreach (var claim in stated.Claims.Concat(stated.Twins ?? []))
        {
            if (ReferenceEquals(claim, anchor)) continue;
            if (!claim.Figure.Interval.Meets(anchor.Figure.Interval) && NarrowerNature.Explains(claim, stated.Coordinate, index))
            {
                identities.Add(new Identity(IdentityKind.Agreement, RuleOf(claim, anchor), claim.AsSide, anchor.AsSide, Verdict.Undecided(Reasons.OpenScope)));
                continue;
            }

            identities.Add(new Identity(IdentityKind.Agreement, RuleOf(claim, anchor), claim.AsSide, anchor.AsSide)
            {
                Evidence = index.Canonical.EvidenceOf(claim, anchor),
            });
        }

        if (stated.Repeated is null) return;
        foreach (var claim in stated.Repeated)
        {
            identities.Add(seconds.Contradicts(claim, anchor)
                ? new Identity(IdentityKind.Agreement, RuleOf(claim, anchor), claim.AsSide, anchor.AsSide)
                : new Identity(IdentityKind.Agreement, RuleIds.Agreement, claim.AsSide, anchor.AsSide, Verdict.Undecided(Reasons.Repeated)));
        }
    }

    private static void AddSums(Stated stated, Claim anchor, List<Identity> identities)
    {
        foreach (var sum in stated.Sums ?? [])
        {
            if (ReferenceEquals(sum.Group, anchor.Group)) continue;
            var rule = anchor.Group.Kind == ClaimGroupKind.Panel ? RuleIds.CrossTable : RuleIds.NarrativeVersusTable;
            identities.Add(new Identity(IdentityKind.CrossRollUp, rule, anchor.AsSide, sum.Side) { Evidence = sum.Evidence });
        }
    }

    private static string RuleOf(Claim claim, Claim anchor)
    {
        if (claim.HasOtherUnitThan(anchor)) return RuleIds.DisplayUnit;
        return (claim.Group.Kind, anchor.Group.Kind) switch
        {
            (ClaimGroupKind.Panel, ClaimGroupKind.Panel) => RuleIds.CrossTable,
            (ClaimGroupKind.Paragraph, ClaimGroupKind.Panel) or (ClaimGroupKind.Panel, ClaimGroupKind.Paragraph) => RuleIds.NarrativeVersusTable,
            _ => RuleIds.Agreement,
        };
    }
}
