using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Sums that sentences make, wherever they stand: of amounts that no table prints, and of changes from the same earlier year; what is said
/// twice of a change; the change of revenue against that of uses. A sentence rarely tells whether its list is whole, nor what the money was
/// before: where not every part is told, a sum that does not hold is held against the text only where one slip of the pen explains it.
/// </summary>
internal sealed class SentenceSums(StatementIndex index, ClaimBook book)
{
    /// <summary>Why such a sum must hold.</summary>
    public const string Evidence = "sentences";

    private static readonly decimal FullStep = DisplayUnit.TenThousandYuan.InYuan();

    private readonly CubeSpace cube = index.Cube;
    private readonly Member amount = index.Cube.Measure["amount"];
    private readonly Dictionary<SaidOf, List<Claim>> said = [];

    /// <summary>All of them.</summary>
    public void Add(List<Identity> identities)
    {
        foreach (var claim in book.Claims)
        {
            if (KeyOf(claim) is not { } key) continue;
            if (!said.TryGetValue(key, out var list)) said.Add(key, list = []);
            list.Add(claim);
        }

        if (said.Count < 2) return;
        var partitions = new SentencePartitions(cube, said.Keys);
        foreach (var (key, claims) in said)
        {
            AddSums(key, partitions, identities);
            if (!key.IsChange) continue;
            for (var i = 1; i < claims.Count; i++) AddIfTold(Made(IdentityKind.Agreement, claims[i], [claims[0]]), identities);
            if (Uses(key) is { } uses) AddIfTold(Made(IdentityKind.Balance, Said(claims), [Said(uses)]), identities);
        }
    }

    /// <summary>A remainder in full ten thousands is more likely what the list leaves out, unless another list of the same whole is complete.</summary>
    private void AddSums(SaidOf whole, SentencePartitions partitions, List<Identity> identities)
    {
        var sum = Said(said[whole]);
        var lists = new List<SentenceList>();
        foreach (var parts in partitions.Of(whole))
        {
            var claims = parts.Parts.ConvertAll(part => Said(said[part]));
            if (IsWorthAdding(whole, parts, sum, claims)) lists.Add(new SentenceList(parts, Made(IdentityKind.RollUp, sum, claims)));
        }

        foreach (var (parts, identity) in lists)
        {
            if (identity.IsBroken && parts.AreAll && whole.IsChange && HaveOneTiming(identity)) identities.Add(identity);
            else if (!identity.IsBroken || !MayLeaveOut(parts, identity) || lists.Exists(other => IsWhole(other, parts.Dimension))) AddIfTold(identity, identities);
        }
    }

    /// <summary>A list of what makes up a matter (货物, 服务) names what there is; a list of accounts may leave out full ten thousands.</summary>
    private static bool MayLeaveOut(SentenceParts parts, Identity identity) => parts.Dimension.Kind != DimensionKind.Memo && identity.Difference % FullStep == 0;

    private static bool IsWhole(SentenceList other, Dimension dimension) =>
        other.Parts.Dimension != dimension && other.Parts.Parts.Count > 1 && !other.Identity.IsBroken;

    private bool IsWorthAdding(SaidOf whole, SentenceParts parts, Claim sum, List<Claim> claims)
    {
        if (sum.Figure.Value == 0 && claims.TrueForAll(claim => claim.Figure.Value == 0)) return false;
        if (parts.Parts is [var alone]) return whole.IsChange && IsAll(whole, alone);
        return whole.IsChange || (parts.Dimension != cube.Source && parts.Dimension != cube.Nature && !(IsInTable(sum) && claims.TrueForAll(IsInTable)));
    }

    private bool HaveOneTiming(Identity identity) => identity.Terms.Select(term => term.Claim.Coordinate[cube.Timing]).Distinct().Count() == 1;

    /// <summary>What is said of an amount or a change: the claim that most agree with.</summary>
    private static Claim Said(List<Claim> claims) => claims.Count < 3 ? claims[0] : claims.MaxBy(claim => claims.Count(other => other.Figure.Value == claim.Figure.Value))!;

    private SaidOf? KeyOf(Claim claim)
    {
        if (claim is not { IsStated: true, IsBound: true, Group.Kind: ClaimGroupKind.Paragraph }) return null;
        var place = index.Canonical.Of(claim.Coordinate.With(amount));
        if (claim.Base is null) return Summation.IsAmount(claim.Coordinate) ? new SaidOf(place, null, null) : null;
        if (claim.Coordinate[cube.Measure]?.Id != "change" || claim.Base[cube.Year] is not { } year || claim.Base[cube.Stage] is not { } stage) return null;
        if (place[cube.Timing]?.Id == "current") place = place.With(cube.Timing.Root); // a sentence rarely says whether money carried over is among it
        return ReferenceEquals(year, claim.Coordinate[cube.Year]) ? null : new SaidOf(place, year, stage);
    }

    private bool IsInTable(Claim claim) => index.Find(claim.Coordinate)?.Claims.Exists(other => other.IsStated && other.Group.Kind == ClaimGroupKind.Panel) == true;

    /// <summary>True where the part is all that the whole has this year.</summary>
    private bool IsAll(SaidOf whole, SaidOf part) =>
        index.Find(whole.Of)?.Anchor is { IsStated: true, Figure.Value: not 0 } one && index.Find(part.Of)?.Anchor is { IsStated: true } other && one.Figure.Value == other.Figure.Value;

    private static Identity Made(IdentityKind kind, Claim whole, List<Claim> parts) => new(kind, RuleOf(kind), whole.AsSide, Side.Sum(parts)) { Evidence = Evidence };

    private static void AddIfTold(Identity identity, List<Identity> identities)
    {
        if (!identity.IsBroken ? identity.Terms.Any(term => term.Claim.Figure.Value != 0) : SingleSlips.Explain(identity)) identities.Add(identity);
    }

    private static string RuleOf(IdentityKind kind) => kind switch
    {
        IdentityKind.RollUp => RuleIds.RollUp,
        IdentityKind.Balance => RuleIds.Balance,
        _ => RuleIds.Agreement,
    };

    /// <summary>The change of all expenditure where the key is that of all revenue: both totals move alike.</summary>
    private List<Claim>? Uses(SaidOf key)
    {
        if (key.Of[cube.Flow]?.Id != "revenue" || key.Of[cube.Nature] is not { IsAll: true }) return null;
        var uses = key.Of.With(cube.Flow["expenditure"]);
        return said.GetValueOrDefault(key with { Of = uses }) ?? said.GetValueOrDefault(key with { Of = uses.With(cube.Nature["expenditure"]) });
    }
}

/// <summary>What sentences speak of: an amount, or its change from a year and stage.</summary>
internal sealed record SaidOf(Coordinate Of, Member? Year, Member? Stage)
{
    public bool IsChange => Year is not null;
}

/// <summary>A list that a text gives of a whole, and the sum that it makes.</summary>
internal sealed record SentenceList(SentenceParts Parts, Identity Identity);
