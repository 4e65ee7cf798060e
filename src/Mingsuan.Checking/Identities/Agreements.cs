using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Statements of one coordinate in different groups, each against the anchor; and what each group prints only by its parts.</summary>
internal static class Agreements
{
    /// <summary>All agreements and cross roll-ups.</summary>
    public static void Add(StatementIndex index, ClaimBook book, List<Identity> identities)
    {
        var disputes = new SentenceDisputes(index, new SecondStatements(index, book));
        foreach (var stated in index.All)
        {
            if (stated.Anchor is null || !stated.IsStated) continue;
            AddCopies(stated, stated.Anchor, index, disputes, identities);
            AddSums(stated, stated.Anchor, identities);
        }

        foreach (var open in index.Open.Values)
            identities.Add(Undecided(open, open, Reasons.OpenScope));
    }

    private static void AddCopies(Stated stated, Claim anchor, StatementIndex index, SentenceDisputes disputes, List<Identity> identities)
    {
        foreach (var claim in stated.Claims)
        {
            if (!ReferenceEquals(claim, anchor)) identities.Add(Copy(claim, disputes.Excuse(claim, anchor, stated)));
        }

        foreach (var claim in stated.Twins ?? []) identities.Add(Copy(claim, disputes.ExcuseSecond(claim, anchor, stated)));
        foreach (var claim in stated.Repeated ?? [])
            identities.Add(Copy(claim, claim.Group.Kind == ClaimGroupKind.Paragraph ? disputes.ExcuseSecond(claim, anchor, stated) : Reasons.Repeated));

        Identity Copy(Claim claim, string? excuse) => excuse is not null
            ? Undecided(claim, anchor, excuse)
            : new Identity(IdentityKind.Agreement, RuleOf(claim, anchor), claim.AsSide, anchor.AsSide) { Evidence = index.Canonical.EvidenceOf(claim, anchor) };
    }

    private static Identity Undecided(Claim claim, Claim anchor, string reason) =>
        new(IdentityKind.Agreement, RuleIds.Agreement, claim.AsSide, anchor.AsSide, Verdict.Undecided(reason));

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
