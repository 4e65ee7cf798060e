using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Makes findings of the identities that do not hold.</summary>
internal sealed class FindingReport
{
    private readonly ExactnessProfile profile;
    private readonly Causes causes;
    private readonly Fingerprints fingerprints = new();

    public FindingReport(Disclosure disclosure, IReadOnlyList<Identity> identities)
    {
        profile = ExactnessProfile.Of(identities);
        causes = new Causes(disclosure, identities, new Witnesses(identities));
    }

    /// <summary>The findings with those of other checks, the weightiest first, else in the order of the document.</summary>
    public ImmutableArray<Finding> Findings(IEnumerable<Finding> others)
    {
        var drafts = new List<(Severity Severity, int Order, Finding Finding)>();
        drafts.AddRange(others.Select(finding => Ranked(int.MaxValue, finding)));
        var located = causes.Located();
        var followers = new Followers(located);
        Add(drafts, located, null);
        Add(drafts, causes.Grouped(identity => identity is { IsBroken: true, IsFirm: false, Rule: not ProjectNames.Contradiction } && !followers.Include(identity)), null); // names are a check of their own
        Add(drafts, causes.Grouped(identity => identity is { IsBroken: true, Kind: IdentityKind.Joint }), null);
        Add(drafts, causes.Grouped(IsRoundedSum), RuleIds.Rounded);
        var ordered = drafts.OrderByDescending(draft => draft.Severity).ThenBy(draft => draft.Order);
        return [.. ordered.Select((draft, index) => draft.Finding with { Id = string.Create(CultureInfo.InvariantCulture, $"F{index + 1:D3}") })];
    }

    /// <summary>A sum of numbers printed alike; between coarser and finer prints a difference says nothing.</summary>
    private static bool IsRoundedSum(Identity identity) =>
        identity.Outcome.Kind == OutcomeKind.Rounded
        && identity.Kind is IdentityKind.RollUp or IdentityKind.CrossRollUp or IdentityKind.Balance
        && identity.Terms.Where(term => term.Claim.IsStated).Select(term => term.Claim.HalfStep).Distinct().Count() == 1;

    private void Add(List<(Severity Severity, int Order, Finding Finding)> drafts, List<Cause> found, string? rule)
    {
        foreach (var cause in found)
        {
            var (order, finding) = Draft(cause, rule);
            drafts.Add(Ranked(order, finding));
        }
    }

    private static (Severity Severity, int Order, Finding Finding) Ranked(int order, Finding finding)
    {
        var severity = Severities.Of(finding);
        return (severity, order, finding with { Severity = severity });
    }

    private (int Order, Finding Finding) Draft(Cause cause, string? rule)
    {
        var group = cause.Identities;
        var primary = group.MinBy(identity => (-(int)Severities.Of(identity), Rank(identity), !IsAbout(identity, cause)))!; // groups are never empty
        var claims = group.SelectMany(identity => PlacedClaims(identity, cause)).Distinct().OrderBy(claim => claim.Index).ToList();
        if (rule is null && FormBlocks.IsDisplaced(cause)) return Displaced(RuleIds.FormDisplaced, cause, primary, [.. claims.OrderBy(claim => claim.Group.Kind != ClaimGroupKind.Form)]);
        if (cause.Displaced is { } cell) return Displaced(RuleIds.ColumnDisplaced, cause, primary, claims.FindAll(claim => claim.Group == cell.Group && claim.Place.Column == cell.Place.Column));
        if (rule is null && BlankTotals.Of(primary) is { } blank) return BlankTotal(cause, primary, blank, claims);
        rule ??= cause.Only is { IsTurned: true } ? RuleIds.Direction : cause.Omitted.IsEmpty ? null : RuleIds.OmittedPart;
        var severity = rule == RuleIds.Rounded ? profile.RoundedSeverity : Severities.Of(primary);
        var amounts = Amounts.Of(primary, cause);
        var isOpen = primary.Rule == RuleIds.RateFromZero || !cause.Omitted.IsEmpty; // no value is the right one
        return (claims[0].Index, new Finding
        {
            Id = string.Empty,
            Fingerprint = fingerprints.Of(rule ?? primary.Rule, claims),
            Rule = rule ?? primary.Rule,
            Severity = severity,
            Values = Values(primary, cause, amounts),
            Main = (primary.Left.Terms is [var stated] ? stated : primary.Right.Terms[0]).Claim.Place,
            Places = Places(claims),
            Expected = isOpen ? null : amounts.Expected,
            IsLimit = primary.Relation == Relation.AtMost,
            Stated = cause.Omitted.IsEmpty ? amounts.Stated : null,
            Difference = isOpen ? null : amounts.Difference,
            Unit = amounts.Unit,
            Location = cause.Location,
            Suspects = Suspects.Of(cause),
        });
    }

    /// <summary>No one number is wrong: the places say what stands where and what other tables state.</summary>
    private (int Order, Finding Finding) Displaced(string rule, Cause cause, Identity primary, List<Claim> claims) => (claims.Min(claim => claim.Index), new Finding
    {
        Id = string.Empty,
        Fingerprint = fingerprints.Of(rule, claims),
        Rule = rule,
        Severity = Severities.Of(primary),
        Values = Values(primary, cause, Amounts.Of(primary, Cause.Unknown(cause.Identities))),
        Places = Places(claims),
    });

    /// <summary>Nothing is printed where a sum belongs: what it should be is known, and no printed number is suspect.</summary>
    private (int Order, Finding Finding) BlankTotal(Cause cause, Identity primary, Claim blank, List<Claim> claims)
    {
        var amounts = Amounts.Of(primary, Cause.Unknown(cause.Identities));
        return (blank.Index, new Finding
        {
            Id = string.Empty,
            Fingerprint = fingerprints.Of(RuleIds.TotalBlank, claims),
            Rule = RuleIds.TotalBlank,
            Severity = Severities.Of(primary),
            Values = Values(primary, cause, amounts),
            Main = blank.Place,
            Places = Places([blank, .. claims.Where(claim => claim != blank)]),
            Expected = amounts.Expected,
            Unit = amounts.Unit,
            Location = Location.Unique,
            Suspects = [new Suspect(blank.Place, amounts.Expected, null)],
        });
    }

    private static ImmutableArray<FindingPlace> Places(List<Claim> claims) =>
        [.. claims.DistinctBy(claim => claim.Place.Span is null ? (object)claim : claim.Place).Select(claim => new FindingPlace($"{Printing.Label(claim)}: {claim.Figure.Text}", claim.Place))];

    /// <summary>What is printed, and a blank only where it is a whole side; of a joint conflict, all that is involved; the totals and the part that they leave out.</summary>
    private static IEnumerable<Claim> PlacedClaims(Identity identity, Cause cause) => !cause.Omitted.IsEmpty
        ? identity.Terms.Select(term => term.Claim).Where(claim => claim == identity.Left.Terms[0].Claim || cause.Omitted.Contains(claim))
        : identity.Involved.Append(identity).SelectMany(involved => new[] { involved.Left, involved.Right })
            .SelectMany(side => side.Terms.Where(term => term.Claim.IsStated || side.Terms.Length == 1))
            .Select(term => term.Claim);

    private static Dictionary<string, string> Values(Identity primary, Cause cause, Amounts amounts) => new()
    {
        ["place"] = Printing.Label(primary.Left),
        ["other"] = Printing.Label(primary.Right),
        ["expected"] = amounts.Expected,
        ["stated"] = amounts.Stated,
        ["difference"] = amounts.Difference,
        ["tolerance"] = amounts.Tolerance,
        ["evidence"] = primary.Evidence,
        ["column"] = cause.Displaced?.Place.Column ?? string.Empty,
        ["table"] = cause.Displaced?.Place.Table ?? string.Empty,
        ["part"] = cause.Omitted.IsEmpty ? string.Empty : OmittedParts.Label(cause),
        ["count"] = cause.Identities.Count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>True where the stated side is the number that is wrong.</summary>
    private static bool IsAbout(Identity identity, Cause cause) =>
        cause.Location == Location.Unique && cause.Repairs[0].Any(change => identity.Left.Terms is [var stated] && Witnesses.AreOne(stated.Claim, change.Claim));

    private static int Rank(Identity identity) => identity.Rule is RuleIds.DisplayUnit or RuleIds.Direction ? -1 : identity.Kind switch
    {
        IdentityKind.RollUp => 0,
        IdentityKind.OfWhich => 1,
        IdentityKind.Balance => 2,
        IdentityKind.Agreement => 3,
        IdentityKind.CrossRollUp => 4,
        IdentityKind.PartOf => 5,
        _ => 6 + (int)identity.Kind,
    };
}
