using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Tables that nearly nothing else in the document agrees with, while they add up by themselves: a table of another year, body or stage was put in. All that
/// contradicts such a table is one cause and one finding; no single number of it is wrong.
/// </summary>
internal sealed class ForeignTables(Disclosure disclosure)
{
    private const string ForeignTable = "foreign-table";

    /// <summary>So many comparisons that break with one table are no single errors.</summary>
    private const int FewestBroken = 6;

    /// <summary>Of so many comparisons at most one may hold: zeros and chance.</summary>
    private const int BrokenPerHeld = 4;

    private readonly Fingerprints fingerprints = new();
    private readonly List<(Table Table, List<Identity> Broken, int Compared)> found = [];

    /// <summary>The identities that those tables break.</summary>
    public IEnumerable<Identity> Broken => found.SelectMany(each => each.Broken);

    public IEnumerable<Finding> Findings => found.Select(each => ToFinding(each.Table, each.Broken, each.Compared));

    /// <summary>The identities without what such tables break.</summary>
    public List<Identity> Take(List<Identity> identities)
    {
        while (identities.Count(identity => identity.IsBroken) >= FewestBroken && Find(identities) is { } next)
        {
            found.Add(next);
            var broken = next.Broken.ToHashSet();
            identities = identities.FindAll(identity => !broken.Contains(identity));
        }

        return identities;
    }

    /// <summary>The table that contradicts most; between two that contradict only each other, the one that less agrees with.</summary>
    private (Table Table, List<Identity> Broken, int Compared)? Find(List<Identity> identities)
    {
        var best = disclosure.Tables.Select(table => Weigh(table, identities)).Where(each => each.IsForeign)
            .OrderByDescending(each => each.Broken).ThenBy(each => each.Held).FirstOrDefault();
        return best.Table is null ? null : (best.Table, identities.FindAll(identity => identity.IsBroken && Concerns(identity, best.Table)), best.Broken + best.Held);
    }

    private static (Table Table, int Broken, int Held, bool IsForeign) Weigh(Table table, List<Identity> identities)
    {
        var (broken, held, own) = (0, 0, 0);
        foreach (var identity in identities)
        {
            if (UnitSlips.IsComparison(identity, table)) _ = identity.IsBroken ? broken++ : held++;
            else if (identity.IsBroken && Concerns(identity, table)) own++;
        }

        return (table, broken, held, broken >= FewestBroken && held * BrokenPerHeld <= broken && own * BrokenPerHeld <= broken);
    }

    private static bool Concerns(Identity identity, Table table) =>
        identity.Involved.Append(identity).SelectMany(each => each.Terms).Any(term => UnitSlips.IsIn(term.Claim, table));

    private Finding ToFinding(Table table, List<Identity> broken, int compared)
    {
        var claims = broken.SelectMany(identity => identity.Terms).Select(term => term.Claim).Where(claim => claim.IsStated).Distinct()
            .OrderBy(claim => !UnitSlips.IsIn(claim, table)).ThenBy(claim => claim.Index).ToList();
        return new Finding
        {
            Id = string.Empty,
            Fingerprint = fingerprints.Of(ForeignTable, [table.Title]),
            Rule = ForeignTable,
            Severity = Severity.Error,
            Values = new Dictionary<string, string> { ["place"] = table.Title, ["count"] = Number(broken.Count), ["compared"] = Number(compared) },
            Main = table.Place,
            Places = [new FindingPlace(table.Title, table.Place), .. claims.Select(claim => new FindingPlace($"{Printing.Label(claim)}: {claim.Figure.Text}", claim.Place))],
        };
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
