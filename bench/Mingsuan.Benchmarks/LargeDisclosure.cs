using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Benchmarks;

/// <summary>Builds a consistent disclosure of a department with many units: two tables a unit, of all functional accounts by nature.</summary>
internal static class LargeDisclosure
{
    private const int AccountsPerTable = 200;

    public static Disclosure Of(int facts)
    {
        var cube = DisclosureCatalog.Default.Cube;
        string[] natures = ["expenditure", "basic", "personnel", "operating", "project"];
        var rows = Accounts(cube).Take(AccountsPerTable).Prepend(cube.Function.Root).ToList();
        var builder = ImmutableArray.CreateBuilder<Fact>(facts + (rows.Count * natures.Length));
        var tables = ImmutableArray.CreateBuilder<Table>();
        for (var unit = 1; builder.Count < facts; unit++)
        {
            var body = Member.Local(cube.Body.Root, $"unit{unit}", $"unit {unit}");
            foreach (var source in (string[])["general", "all"]) tables.Add(UnitTable(cube, body, cube.Source[source], rows, natures, builder, tables.Count + 1));
        }

        return new Disclosure
        {
            Source = new SourceDocument("made-up", "none", []),
            Cube = cube,
            Body = "made-up",
            Year = new FiscalYear(2024),
            Tables = tables.ToImmutable(),
            Facts = builder.ToImmutable(),
        };
    }

    /// <summary>Categories with the sections and items below them, in code order.</summary>
    private static IEnumerable<Member> Accounts(CubeSpace cube) =>
        cube.Function.Members.Where(member => !member.IsAll).OrderBy(member => member.Id, StringComparer.Ordinal);

    private static Table UnitTable(
        CubeSpace cube, Member body, Member source, List<Member> rows, string[] natures, ImmutableArray<Fact>.Builder facts, int number)
    {
        var frame = Frame(cube).With(body).With(source);
        var columns = natures.Select((nature, index) => new TableColumn(index, [nature], cube.Blank.With(cube.Nature[nature]))).ToImmutableArray();
        var printed = rows.Select((row, index) => new TableRow(index, row.Label, row.Id, cube.Blank.With(row), Where(number, index))).ToImmutableArray();
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < natures.Length; column++)
            {
                var coordinate = frame.With(rows[row]).With(cube.Nature[natures[column]]);
                var figure = new Figure("0", Amount(rows[row], rows, natures[column]), 50) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 };
                facts.Add(new Fact { Number = facts.Count, Coordinate = coordinate, Figure = figure, Place = Where(number, row, columns[column].Label), Statement = new Statement.Cell($"T{number}", 0, row, column) });
                cells.Add(new TableCell(row, column, figure, facts[^1].Place, coordinate) { Fact = facts.Count - 1 });
            }
        }

        return new Table { Id = $"T{number}", Title = $"table {number}", Place = Where(number, 0), Panels = [new Panel(0, columns, printed, cells.ToImmutable())] };
    }

    private static Coordinate Frame(CubeSpace cube)
    {
        var frame = cube.Blank;
        foreach (var dimension in cube.Dimensions.Where(dimension => dimension.Kind != DimensionKind.Comparative)) frame = frame.With(dimension.Root);
        return frame.With(cube.Flow["expenditure"]).With(Member.Local(cube.Year.Root, "2024", "2024")).With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]);
    }

    /// <summary>Leaves have one of each kind; what stands above has the sum.</summary>
    private static decimal Amount(Member account, List<Member> rows, string nature)
    {
        var leaves = rows.Count(row => !row.IsAll && row.IsWithin(account) && !rows.Exists(below => below != row && below.IsWithin(row)));
        return leaves * (nature switch { "expenditure" => 6_000_000m, "basic" => 3_000_000m, "personnel" => 2_000_000m, "operating" => 1_000_000m, _ => 3_000_000m });
    }

    private static Place Where(int table, int row, string? column = null) => new() { File = "made-up", Table = $"table {table}", Column = column, Line = (table * 1000) + row };
}
