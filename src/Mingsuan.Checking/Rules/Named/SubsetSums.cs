using System.Numerics;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Projects that must be in an account, since no other projects of the table add up to its amount, and whose name says another account of
/// the same class. Needs no account beside the projects. Words that say nothing are a pattern of the rule.
/// </summary>
internal sealed class SubsetSums(DisclosureThings things, Rule rule)
{
    private const int MostProjects = 16;

    /// <summary>No body spends more; what prints it was misread.</summary>
    private const decimal LargestAmount = 1_000_000_000_000_000;

    private const int CentsPerYuan = 100;
    private const int ClassDigits = 3;
    private const int SharedLetters = 4;
    private const int MoreThanOwn = 2;

    private readonly CubeSpace cube = things.Disclosure.Cube;

    public IEnumerable<RuleCase> Of()
    {
        foreach (var projects in ProjectTables())
        {
            var total = projects.Sum(project => project.Figure.Value);
            var sums = Sums(projects);
            foreach (var items in ItemTables().Where(items => items.Sum(item => item.Figure.Value) == total && items.Count > 1).Take(1))
            {
                foreach (var found in items.SelectMany(item => Misplaced(item, projects, sums))) yield return found;
            }
        }
    }

    /// <summary>The projects of each table, of this year's money.</summary>
    private IEnumerable<List<Fact>> ProjectTables() => Amounts(fact => fact.Coordinate[cube.Project] is { IsAll: false } && fact.Coordinate[cube.Function] is { IsAll: true })
        .Select(table => table.GroupBy(fact => fact.Coordinate[cube.Project]).Select(project => project.First()).ToList())
        .Where(projects => projects.Count is > 2 and <= MostProjects);

    /// <summary>The project expenditure of each item, by table.</summary>
    private IEnumerable<List<Fact>> ItemTables() => Amounts(fact => fact.Coordinate[cube.Function]?.Id.Length == AccountCode.ItemDigits && fact.Coordinate[cube.Project] is { IsAll: true } && fact.Coordinate[cube.Nature]?.Id == "project")
        .Select(table => table.GroupBy(fact => fact.Coordinate[cube.Function]).Select(item => item.First()).ToList());

    private IEnumerable<IEnumerable<Fact>> Amounts(Func<Fact, bool> isWanted) => things.Disclosure.Facts
        .Where(fact => fact is { Statement: Statement.Cell, Figure: { IsStated: true, Value: > 0 and < LargestAmount } } && fact.Coordinate[cube.Measure]?.Id == "amount" && fact.Coordinate[cube.Timing]?.Id != "carryover" && isWanted(fact))
        .GroupBy(fact => ((Statement.Cell)fact.Statement).Table, StringComparer.Ordinal);

    private IEnumerable<RuleCase> Misplaced(Fact item, List<Fact> projects, long[] sums)
    {
        var own = item.Coordinate[cube.Function]!; // an item
        if (rule.Patterns["any-account"].Value.IsMatch(own.Label)) yield break;
        foreach (var project in Forced((long)(item.Figure.Value * CentsPerYuan), projects, sums))
        {
            var name = NameOf(project.Coordinate[cube.Project]!.Label); // a project
            var other = Accounts(own).MaxBy(account => Shared(name, account.Name));
            if (other is null || Shared(name, other.Name) < Math.Max(SharedLetters, Shared(name, own.Label) + MoreThanOwn)) continue;
            yield return RuleCase.Broken([item.Place, project.Place], ("project", project.Coordinate[cube.Project]!.Label), ("account", own.Label), ("code", own.Id), ("amount", item.Figure.Text), ("other", other.Name), ("otherCode", other.Code.Digits));
        }
    }

    /// <summary>The projects that are in every selection that adds up to the amount; none where none does.</summary>
    private static List<Fact> Forced(long amount, List<Fact> projects, long[] sums)
    {
        var common = -1;
        for (var chosen = 1; chosen < sums.Length; chosen++)
        {
            if (sums[chosen] == amount) common = common < 0 ? chosen : common & chosen;
        }

        return common < 0 || BitOperations.PopCount((uint)common) < 2 ? [] : [.. projects.Where((_, at) => (common >> at & 1) == 1)];
    }

    /// <summary>The sum in cents of every selection, by its bits.</summary>
    private static long[] Sums(List<Fact> projects)
    {
        var sums = new long[1 << projects.Count];
        for (var chosen = 1; chosen < sums.Length; chosen++)
        {
            var lowest = BitOperations.TrailingZeroCount(chosen);
            sums[chosen] = sums[chosen & (chosen - 1)] + (long)(projects[lowest].Figure.Value * CentsPerYuan);
        }

        return sums;
    }

    private IEnumerable<Account> Accounts(Member own) => things.Catalog.Classifications[cube.Function.Id].Accounts
        .Where(account => account.Code.Digits is { Length: AccountCode.ItemDigits } code && code.StartsWith(own.Id[..ClassDigits], StringComparison.Ordinal) && account.IsValidIn(things.Disclosure.Year));

    private string NameOf(string name) => rule.Patterns["empty-words"].Value.Replace(TextFolding.Fold(name), "|");

    /// <summary>The longest stretch of letters that both names have.</summary>
    private static int Shared(string name, string account)
    {
        var best = 0;
        for (var start = 0; start < name.Length; start++)
        {
            while (start + best < name.Length && account.Contains(name.Substring(start, best + 1), StringComparison.Ordinal)) best++;
        }

        return best;
    }
}
