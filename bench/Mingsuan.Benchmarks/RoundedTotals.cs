using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Benchmarks;

/// <summary>
/// Draws totals of amounts in yuan, prints each cell to 0.01 万元 by itself, gives some totals an error larger than the width of their interval,
/// and has the checker check them: one table each, all of one disclosure.
/// </summary>
internal static class RoundedTotals
{
    private const int Totals = 1_000;
    private const int Wrong = 20;
    private const decimal Step = 100; // yuan: the last printed digit
    private const int LargestAmount = 50_000_000;

    /// <summary>Prints the figures; true where all wrong totals are found and nothing else.</summary>
    public static bool Print(int seed)
    {
        var random = new Random(seed);
        var wrong = Enumerable.Range(0, Totals).ToArray();
        random.Shuffle(wrong);
        var planted = wrong.Take(Wrong).ToHashSet();
        var report = new Checker(DisclosureCatalog.Default).Check(Document(random, planted));
        var sums = report.Identities.Where(identity => identity.Kind == IdentityKind.RollUp).ToList();
        var broken = Numbers(sums.Where(identity => identity.IsBroken));
        var named = Numbers(report.Findings.Where(finding => finding.Severity == Severity.Error).SelectMany(finding => finding.Places).Select(place => place.Place));
        var unequal = Numbers(sums.Where(identity => identity.Difference != 0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {sums.Count} totals of 3–12 amounts, {Wrong} of them wrong"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"broken: found {broken.Intersect(planted).Count()} of {Wrong}, false alarms {broken.Except(planted).Count()}; errors reported: {named.Intersect(planted).Count()} of {Wrong}, false {named.Except(planted).Count()}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plain equality: found {unequal.Intersect(planted).Count()} of {Wrong}, false alarms {unequal.Except(planted).Count()}"));
        return broken.SetEquals(planted) && named.SetEquals(planted);
    }

    private static HashSet<int> Numbers(IEnumerable<Identity> identities) => Numbers(identities.Select(identity => identity.Left.Terms[0].Claim.Place));

    private static HashSet<int> Numbers(IEnumerable<Place> places) => [.. places.Select(place => place.Line).OfType<int>()];

    private static Disclosure Document(Random random, HashSet<int> wrong)
    {
        var cube = DisclosureCatalog.Default.Cube;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var tables = ImmutableArray.CreateBuilder<Table>();
        for (var number = 0; number < Totals; number++) tables.Add(Table(cube, number, Printed(random, wrong.Contains(number)), facts));
        return new Disclosure { Source = new SourceDocument("drawn", "none", []), Cube = cube, Year = new FiscalYear(2024), Tables = tables.ToImmutable(), Facts = facts.ToImmutable() };
    }

    /// <summary>The total first, then the amounts, each rounded by itself.</summary>
    private static List<decimal> Printed(Random random, bool isWrong)
    {
        var amounts = Enumerable.Range(0, random.Next(3, 13)).Select(_ => (decimal)random.Next(1, LargestAmount)).ToList();
        var printed = amounts.Prepend(amounts.Sum()).Select(amount => Math.Round(amount / Step, MidpointRounding.AwayFromZero) * Step).ToList();
        var width = printed.Count * Step;
        if (isWrong) printed[0] += (random.Next(2) == 0 ? -1 : 1) * (width + (Step * random.Next(1, 20 * printed.Count)));
        return printed;
    }

    /// <summary>One column of a unit of its own: the total, and categories of the functional classification.</summary>
    private static Table Table(CubeSpace cube, int number, List<decimal> amounts, ImmutableArray<Fact>.Builder facts)
    {
        var place = new Place { File = "drawn", Table = $"table {number}", Line = number };
        var frame = Frame(cube).With(Member.Local(cube.Body.Root, $"unit{number}", $"unit {number}"));
        var rows = cube.Function.Root.Children.Take(amounts.Count - 1).Prepend(cube.Function.Root).ToList();
        var cells = ImmutableArray.CreateBuilder<TableCell>(rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            var (figure, where) = (Figure(amounts[row]), place with { Row = rows[row].Label });
            facts.Add(new Fact { Number = facts.Count, Coordinate = frame.With(rows[row]), Figure = figure, Place = where, Statement = new Statement.Cell($"T{number}", 0, row, 0) });
            cells.Add(new TableCell(row, 0, figure, where, frame.With(rows[row])) { Fact = facts.Count - 1 });
        }

        var column = new TableColumn(0, ["amount"], cube.Blank);
        return new Table { Id = $"T{number}", Title = $"table {number}", Place = place, Panels = [new Panel(0, [column], [.. rows.Select((row, index) => new TableRow(index, row.Label, row.Id, cube.Blank.With(row), place))], cells.ToImmutable())] };
    }

    private static Figure Figure(decimal yuan) => new((yuan / 10_000).ToString("F2", CultureInfo.InvariantCulture), yuan, Step / 2) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 };

    private static Coordinate Frame(CubeSpace cube)
    {
        var frame = cube.Blank;
        foreach (var dimension in cube.Dimensions.Where(dimension => dimension.Kind != DimensionKind.Comparative)) frame = frame.With(dimension.Root);
        return frame.With(cube.Flow["expenditure"]).With(Member.Local(cube.Year.Root, "2024", "2024")).With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]);
    }
}
