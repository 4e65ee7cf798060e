using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Lists as the text gives them (…100万元，其中A60万元，B40万元; numbered items below an amount), whatever the parts are of. A text rarely says that its
/// list is whole: a sum that does not hold counts only where one slip explains it and the list leaves nothing out. What tables print is held against them.
/// </summary>
internal sealed class TextLists(Disclosure disclosure, StatementIndex index, ClaimBook book)
{
    private readonly Dictionary<SentenceNumber, Claim> numbers = [];
    private readonly Dictionary<SentenceNumber, List<SentenceNumber>> lists = [];

    /// <summary>All of them that no other identity is.</summary>
    public void Add(List<Identity> identities)
    {
        foreach (var claim in book.Claims) Take(claim);
        if (lists.Count == 0) return;
        var printed = new Lazy<HashSet<decimal>>(() => [.. book.Claims.Where(claim => claim is { IsStated: true, Base: null, Group.Kind: ClaimGroupKind.Paragraph }).Select(claim => claim.Figure.Value)]);
        var known = new IdentityIndex(identities);
        foreach (var (spot, spots) in lists)
        {
            if (!numbers.TryGetValue(spot, out var whole) || whole.Figure.Value == 0) continue;
            var parts = spots.ConvertAll(each => numbers[each]);
            if (index.IsInTable(whole) && parts.TrueForAll(part => part.Figure.Value == 0 || index.IsInTable(part))) continue;
            var sum = Side.Sum(parts);
            if (Told(whole, sum, printed) is { } identity && known.IsNew(identity)) identities.Add(identity);
        }
    }

    private void Take(Claim claim)
    {
        if (claim is not { IsStated: true, Base: null, Fact: { } fact } || disclosure.Facts[fact].Statement is not Statement.Sentence sentence || !Summation.IsAmount(claim.Coordinate)) return;
        var spot = new SentenceNumber(sentence.Paragraph, sentence.Span);
        if (!numbers.TryAdd(spot, claim) || sentence.Whole is not { } whole) return;
        if (!lists.TryGetValue(whole, out var list)) lists.Add(whole, list = []);
        list.Add(spot);
    }

    private static Identity? Told(Claim whole, Side parts, Lazy<HashSet<decimal>> printed)
    {
        var identity = new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, parts, Judge.OfTexts(whole.AsSide, parts)) { Evidence = SentenceSums.Evidence };
        var isSingle = parts.Terms.Length == 1; // one part is the whole only where a slip makes it so
        if (!identity.IsBroken) return !isSingle && identity.Outcome.Kind == OutcomeKind.Holds ? identity : null;
        var leavesOut = printed.Value.Contains(Math.Abs(identity.Difference)) || (identity.Difference > 0 && ListHabits.IsFull(identity.Difference) && !ListHabits.NamesNothings(parts));
        return !leavesOut && (isSingle ? SingleSlips.ShowsTheSame(identity) : SingleSlips.Explain(identity)) ? identity : null;
    }
}
