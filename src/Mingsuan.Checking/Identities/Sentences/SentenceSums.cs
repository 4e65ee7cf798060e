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

    private const int FewestSaid = 2;

    private readonly CubeSpace cube = index.Cube;
    private readonly Member amount = index.Cube.Measure["amount"];
    private readonly Dictionary<SaidOf, List<Claim>> said = [];
    private readonly Lazy<HashSet<decimal>> printed = new(() => [.. book.Claims.Where(claim => claim is { IsStated: true, Base: null, Group.Kind: ClaimGroupKind.Paragraph }).Select(claim => claim.Figure.Value)]);

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
        var lists = ListsOf(said);
        var habits = new ListHabits(lists.SelectMany(list => list));
        foreach (var list in lists) AddSums(list, habits, identities);
        AddChangesOfParagraphs(habits, identities);
        foreach (var (key, claims) in said)
        {
            if (!key.IsChange) continue;
            for (var i = 1; i < claims.Count; i++) AddIfTold(Made(IdentityKind.Agreement, claims[i], [claims[0]]), identities, AreSaidOfTheSame(claims[i], claims[0]));
            if (Uses(key, claims[0]) is { } uses) AddIfTold(Made(IdentityKind.Balance, Said(claims), [Said(uses)]), identities, BalanceThisYear(claims[0], uses[0]));
        }
    }

    /// <summary>True for one change that two paragraphs tell in the same words: no slip need show that they are the same.</summary>
    private static bool AreSaidOfTheSame(Claim one, Claim other) => !ReferenceEquals(one.Group, other.Group) && one.Coordinate.Equals(other.Coordinate) && one.Base!.Equals(other.Base); // changes have a base

    /// <summary>True where revenue and uses are the same this year: they were last year, if both are compared with it.</summary>
    private bool BalanceThisYear(Claim revenue, Claim uses) =>
        index.Find(revenue.Coordinate.With(amount))?.Anchor is { IsStated: true, Figure.Value: not 0 } one && index.Find(uses.Coordinate.With(amount))?.Anchor is { IsStated: true } other && one.Figure.Value == other.Figure.Value;

    /// <summary>
    /// What one paragraph says of changes as it says it: whole and part may be the same money this year, which tells nothing of the year before.
    /// </summary>
    private void AddChangesOfParagraphs(ListHabits habits, List<Identity> identities)
    {
        var known = new IdentityIndex(identities);
        foreach (var paragraph in book.Claims.Where(claim => KeyOf(claim) is { IsChange: true }).GroupBy(claim => claim.Group))
        {
            var own = paragraph.GroupBy(AsSaid).ToDictionary(claims => claims.Key, claims => claims.ToList());
            if (own.Count < FewestSaid) continue;
            var sums = new List<Identity>();
            foreach (var list in ListsOf(own)) AddSums(list, habits, sums);
            identities.AddRange(sums.FindAll(known.IsNew));
        }
    }

    private SaidOf AsSaid(Claim claim) => KeyOf(claim)! with { Of = WithoutCurrent(claim.Coordinate.With(amount)) }; // only changes come here

    private List<List<SentenceList>> ListsOf(Dictionary<SaidOf, List<Claim>> all)
    {
        var partitions = new SentencePartitions(cube, all.Keys);
        return [.. all.Keys.Select(whole => ListsOf(whole, partitions, all))];
    }

    private List<SentenceList> ListsOf(SaidOf whole, SentencePartitions partitions, Dictionary<SaidOf, List<Claim>> all)
    {
        var sum = Said(all[whole]);
        var lists = new List<SentenceList>();
        foreach (var parts in partitions.Of(whole))
        {
            var claims = parts.Parts.ConvertAll(part => Said(all[part]));
            if (IsWorthAdding(whole, parts, sum, claims)) lists.Add(new SentenceList(whole, parts, Made(IdentityKind.RollUp, sum, claims)));
        }

        return lists;
    }

    private void AddSums(List<SentenceList> lists, ListHabits habits, List<Identity> identities)
    {
        foreach (var list in lists)
        {
            var identity = list.Identity;
            if (identity.IsBroken && list.Parts.AreAll && HaveOneTiming(list)) identities.Add(identity);
            else if (!identity.IsBroken || (!IsScattered(list) && (!LeavesOut(list) || (MayBeMended(list) && (habits.NameAll(list) || lists.Exists(other => IsWhole(other, list.Parts.Dimension))))))) AddIfTold(identity, identities);
        }
    }

    /// <summary>True for sources that are each told in a paragraph of their own, and the whole in another: nobody lists them, so others may be missing.</summary>
    private bool IsScattered(SentenceList list)
    {
        if (list.Whole.IsChange || list.Parts.Dimension != cube.Source) return false;
        var groups = list.Identity.Terms.Select(term => term.Claim.Group).ToList();
        return groups.Distinct().Count() == groups.Count;
    }

    /// <summary>
    /// A remainder in full ten thousands, or one that the document prints as an amount of its own, is more likely what the list leaves out. A list of what
    /// makes up a matter (货物, 服务) names what there is; so does one of the changes of what makes up this year's whole. What comes to more than
    /// the whole leaves out nothing, nor does a list of everything.
    /// </summary>
    private bool LeavesOut(SentenceList list)
    {
        if (!MayBeMended(list)) return true;
        if (ListHabits.NamesNothings(list.Identity.Right) || (!list.Whole.IsChange && (list.Parts.AreAll || list.Identity.Difference < 0))) return false;
        return list.Parts.Dimension.Kind != DimensionKind.Memo && ListHabits.IsFull(list.Identity.Difference) && !(list.Whole.IsChange && NamesAllOfThisYear(list));
    }

    /// <summary>False where the remainder is an amount that the document prints and the list leaves out, or one that it tells twice.</summary>
    private bool MayBeMended(SentenceList list)
    {
        var remainder = list.Identity.Difference;
        return list.Parts.AreAll || list.Parts.Parts.Count == 1 || !(remainder < 0 && !list.Whole.IsChange ? list.Identity.Right.Terms.Any(term => term.Claim.Figure.Value == -remainder) : printed.Value.Contains(Math.Abs(remainder)));
    }

    /// <summary>True where the kinds of spending, or the sources, whose changes are listed make up what the whole is this year; an account may have ended with the last one.</summary>
    private bool NamesAllOfThisYear(SentenceList list)
    {
        if (list.Parts.Dimension != cube.Nature && list.Parts.Dimension != cube.Source) return false;
        var parts = list.Parts.Parts.ConvertAll(part => index.Find(part.Of)?.Anchor);
        return parts.TrueForAll(part => part is { IsStated: true }) && index.Find(list.Whole.Of)?.Anchor is { IsStated: true, Figure.Value: not 0 } whole
            && parts.Sum(part => part!.Figure.Value) == whole.Figure.Value; // none is null: tested before
    }

    private static bool IsWhole(SentenceList other, Dimension dimension) =>
        other.Parts.Dimension != dimension && other.Parts.Parts.Count > 1 && !other.Identity.IsBroken;

    private bool IsWorthAdding(SaidOf whole, SentenceParts parts, Claim sum, List<Claim> claims)
    {
        if (sum.Figure.Value == 0 && claims.TrueForAll(claim => claim.Figure.Value == 0)) return false;
        if (parts.Parts is [var alone]) return whole.IsChange && IsAll(whole, alone);
        if (whole.IsChange || parts.AreAll) return true;
        return parts.Dimension == cube.Source || parts.Dimension == cube.Nature ? !index.IsInTable(sum) : !(index.IsInTable(sum) && claims.TrueForAll(index.IsInTable));
    }

    private bool HaveOneTiming(SentenceList list) => list.Whole.IsChange || list.Identity.Terms.Select(term => index.Canonical.Of(term.Claim.Coordinate)[cube.Timing]).Distinct().Count() == 1;

    /// <summary>What is said of an amount or a change: the claim that most agree with.</summary>
    private static Claim Said(List<Claim> claims) => claims.Count < 3 ? claims[0] : claims.MaxBy(claim => claims.Count(other => other.Figure.Value == claim.Figure.Value))!;

    private SaidOf? KeyOf(Claim claim)
    {
        if (claim is not { IsStated: true, IsBound: true, Group.Kind: ClaimGroupKind.Paragraph }) return null;
        if (claim.Base is null) return Summation.IsAmount(claim.Coordinate) ? new SaidOf(index.Canonical.Of(claim.Coordinate), null, null) : null;
        if (claim.Coordinate[cube.Measure]?.Id != "change" || claim.Base[cube.Year] is not { } year || claim.Base[cube.Stage] is not { } stage) return null;
        return ReferenceEquals(year, claim.Coordinate[cube.Year]) ? null : new SaidOf(WhoseChange(claim.Coordinate.With(amount)), year, stage);
    }

    /// <summary>A sentence rarely says of a change whether money carried over is among it.</summary>
    private Coordinate WhoseChange(Coordinate coordinate) => WithoutCurrent(index.Canonical.Of(coordinate));

    private Coordinate WithoutCurrent(Coordinate place) => place[cube.Timing]?.Id == "current" ? place.With(cube.Timing.Root) : place;

    /// <summary>True where the part is all that the whole has this year.</summary>
    private bool IsAll(SaidOf whole, SaidOf part) =>
        index.Find(whole.Of)?.Anchor is { IsStated: true, Figure.Value: not 0 } one && index.Find(part.Of)?.Anchor is { IsStated: true } other && one.Figure.Value == other.Figure.Value;

    private static Identity Made(IdentityKind kind, Claim whole, List<Claim> parts)
    {
        var sum = Side.Sum(parts);
        return new Identity(kind, RuleOf(kind), whole.AsSide, sum, Judge.OfTexts(whole.AsSide, sum)) { Evidence = Evidence };
    }

    /// <summary>What does not hold is told where it is <paramref name="sure"/> or a slip explains it.</summary>
    private static void AddIfTold(Identity identity, List<Identity> identities, bool sure = false)
    {
        if (!identity.IsBroken ? identity.Terms.Any(term => term.Claim.Figure.Value != 0) : sure || SingleSlips.Explain(identity)) identities.Add(identity);
    }

    private static string RuleOf(IdentityKind kind) => kind switch
    {
        IdentityKind.RollUp => RuleIds.RollUp,
        IdentityKind.Balance => RuleIds.Balance,
        _ => RuleIds.Agreement,
    };

    /// <summary>The change of all expenditure where that of all revenue is said: both totals move alike.</summary>
    private List<Claim>? Uses(SaidOf key, Claim revenue)
    {
        if (revenue.Coordinate[cube.Flow]?.Id != "revenue" || revenue.Coordinate[cube.Nature] is not { IsAll: true }) return null;
        var uses = revenue.Coordinate.With(amount).With(cube.Flow["expenditure"]);
        return said.GetValueOrDefault(key with { Of = WhoseChange(uses) }) ?? said.GetValueOrDefault(key with { Of = WhoseChange(uses.With(cube.Nature["expenditure"])) });
    }
}
