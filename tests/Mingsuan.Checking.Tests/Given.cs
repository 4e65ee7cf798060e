using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking.Tests;

/// <summary>
/// Builds a small disclosure by hand. Coordinates are written <c>nature=basic body=308/308001</c>; an unknown member is a
/// local one below the path before it; <c>timing=?</c> is open. A column or row is its label, then its coordinates in
/// braces, then the row's values after bars; a label that starts with 其中 is of-which. Amounts are 万元.
/// </summary>
internal sealed partial class Given
{
    private readonly Dictionary<string, Member> locals = new(StringComparer.Ordinal);
    private readonly List<Table> tables = [];
    private readonly List<Fact> facts = [];
    private readonly List<PerformanceForm> forms = [];

    public static CubeSpace Cube => DisclosureCatalog.Default.Cube;

    public Disclosure Document => new()
    {
        Source = new SourceDocument("sample.txt", "text", []),
        Cube = Cube,
        Tables = [.. tables],
        Facts = [.. facts],
        Forms = [.. forms],
        Sections = [.. sections],
    };

    public CheckReport Report => new Checker(DisclosureCatalog.Default.Mappings).Check(Document);

    /// <summary>A table of one panel.</summary>
    public Given Table(string title, string scope, string[] columns, params string[] rows) =>
        Table(title, scope, DisplayUnit.TenThousandYuan, columns, rows);

    public Given Table(string title, string scope, DisplayUnit unit, string[] columns, params string[] rows)
    {
        var id = $"T{tables.Count + 1}";
        var place = new Place { File = "sample.txt", Table = title };
        var panel = Panel(id, Coordinate(scope), unit, place, columns.Select(Entry.Parse).ToList(), rows.Select(Entry.Parse).ToList());
        tables.Add(new Table { Id = id, Title = title, Place = place, StatedUnit = unit, Unit = unit, Panels = [panel] });
        return this;
    }

    /// <summary>A number in running text; the unit follows the number: 万元, 元 or %; words are zero. <paramref name="of"/> is the number of the fact that the text lists it as a part of, in the same paragraph; <paramref name="kept"/> is half the digit that a text keeps that drops trailing zeros, in yuan.</summary>
    public Given Sentence(int paragraph, string coordinates, string number, string? compared = null, int? of = null, decimal? kept = null)
    {
        var coordinate = Complete(Coordinate(coordinates));
        facts.Add(new Fact
        {
            Number = facts.Count,
            Coordinate = coordinate,
            Base = compared is null ? null : Complete(Coordinate(compared)),
            Figure = Number(number) with { KeptHalfStep = kept },
            Place = new Place { File = "sample.txt", Line = paragraph, Text = number },
            Statement = new Statement.Sentence("S1", paragraph, new TextSpan(facts.Count, 1)) { Whole = of is { } whole ? new SentenceNumber(paragraph, new TextSpan(whole, 1)) : null },
            IsBound = Cube.Dimensions.All(dimension => coordinate[dimension] is not null),
        });
        return this;
    }

    /// <summary>A form of the whole body: rows as in a table with one value; a sum is written <c>total=one+other</c>, by row labels.</summary>
    public Given Form(string scope, string[] sums, params string[] rows)
    {
        var id = $"P{forms.Count + 1}";
        var place = new Place { File = "sample.txt", Table = id };
        var amounts = rows.Select(Entry.Parse).Select(row => new FormAmount(
            row.Label,
            Figure(row.Values.ElementAtOrDefault(0) ?? string.Empty, DisplayUnit.TenThousandYuan),
            place with { Row = row.Label },
            Complete(Coordinate(scope).Join(Coordinate(row.Words))))).ToList();
        foreach (var amount in amounts.Where(amount => amount.Figure.IsStated))
        {
            facts.Add(new Fact { Number = facts.Count, Coordinate = amount.Coordinate, Figure = amount.Figure, Place = amount.Place, Statement = new Statement.Field(id, amount.Field) });
        }

        forms.Add(new PerformanceForm(id, PerformanceFormKind.Overall, place)
        {
            Amounts = [.. amounts],
        });
        return Sums(sums);
    }

    /// <summary>A coordinate of the words.</summary>
    public Coordinate Coordinate(string words)
    {
        var coordinate = Cube.Blank;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('=');
            var dimension = Cube[parts[0]];
            coordinate = parts[1] == "?" ? coordinate.Without(dimension) : coordinate.With(MemberOf(dimension, parts[1]));
        }

        return coordinate;
    }

    private Panel Panel(string id, Coordinate scope, DisplayUnit unit, Place place, List<Entry> columns, List<Entry> rows)
    {
        var cells = new List<TableCell>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var coordinate = Complete(scope.Join(Coordinate(columns[column].Words)).Join(Coordinate(rows[row].Words)));
                var where = place with { Row = rows[row].Label, Column = columns[column].Label };
                cells.Add(Cell(id, row, column, Figure(rows[row].Values.ElementAtOrDefault(column) ?? string.Empty, unit), where, coordinate));
            }
        }

        return new Panel(
            0,
            [.. columns.Select((column, index) => new TableColumn(index, [column.Label], Coordinate(column.Words)) { IsOfWhich = column.IsOfWhich })],
            [.. rows.Select((row, index) => new TableRow(index, row.Label, null, Coordinate(row.Words), place) { IsOfWhich = row.IsOfWhich })],
            [.. cells]);
    }

    private TableCell Cell(string table, int row, int column, Figure figure, Place place, Coordinate coordinate)
    {
        var isBound = Cube.Dimensions.All(dimension => coordinate[dimension] is not null);
        if (!figure.IsStated) return new TableCell(row, column, figure, place, coordinate) { IsBound = isBound };
        var number = facts.Count;
        facts.Add(new Fact
        {
            Number = number,
            Coordinate = coordinate,
            Figure = figure,
            Place = place,
            Statement = new Statement.Cell(table, 0, row, column),
            IsBound = isBound,
        });
        return new TableCell(row, column, figure, place, coordinate) { Fact = number, IsBound = isBound };
    }

    /// <summary>Defaults as the reader sets them; timing and source stay open where they are not stated.</summary>
    private Coordinate Complete(Coordinate coordinate)
    {
        var flow = coordinate[Cube.Flow] ?? Cube.Flow["expenditure"];
        var nature = flow.Id == "revenue" ? Cube.Nature.Root : Cube.Nature["expenditure"];
        var defaults = Cube.Blank.With(flow).With(nature).With(MemberOf(Cube.Year, "2023")).With(Cube.Stage["budget"])
            .With(Cube.Period["fiscal-year"]).With(Cube.Measure["amount"]);
        foreach (var dimension in Cube.Dimensions)
        {
            if (defaults[dimension] is null && dimension != Cube.Timing && dimension != Cube.Source) defaults = defaults.With(dimension.Root);
        }

        return coordinate.Default(defaults);
    }

    private Member MemberOf(Dimension dimension, string path)
    {
        var member = dimension.Root;
        foreach (var id in path.Split('/')) member = dimension.Find(id) ?? Local(member, id);
        return member;
    }

    private Member Local(Member parent, string id)
    {
        var key = $"{parent.Dimension.Id}={id}";
        if (!locals.TryGetValue(key, out var member)) locals.Add(key, member = Member.Local(parent, id, id));
        return member;
    }

    private static Figure Number(string text) => text[^1] switch
    {
        '%' => Figure(text[..^1], null),
        '元' when text[^2] == '万' => Figure(text[..^2], DisplayUnit.TenThousandYuan),
        '元' => Figure(text[..^1], DisplayUnit.Yuan),
        _ when !text.Any(char.IsDigit) => new Figure(text, 0, 0), // 持平
        _ => throw new ArgumentException("万元, 元, % or words", nameof(text)),
    };

    private static Figure Figure(string text, DisplayUnit? unit)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return Kernel.Figure.Without(CellState.Blank);
        if (trimmed.Contains('?', StringComparison.Ordinal)) return Kernel.Figure.Without(CellState.Illegible, trimmed);
        var scale = unit?.InYuan() ?? 1;
        var decimals = trimmed.Contains('.', StringComparison.Ordinal) ? trimmed.Length - trimmed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var step = 1m;
        for (var i = 0; i < decimals; i++) step /= 10;
        return new Figure(trimmed, decimal.Parse(trimmed, CultureInfo.InvariantCulture) * scale, step / 2 * scale) { Unit = unit, Decimals = decimals };
    }

    private sealed record Entry(string Label, string Words, string[] Values)
    {
        public bool IsOfWhich => Label.StartsWith("其中", StringComparison.Ordinal);

        public static Entry Parse(string text)
        {
            var cells = text.Split('|');
            var open = cells[0].IndexOf('{', StringComparison.Ordinal);
            return open < 0
                ? new Entry(cells[0].Trim(), string.Empty, cells[1..])
                : new Entry(cells[0][..open].Trim(), cells[0][(open + 1)..cells[0].IndexOf('}', StringComparison.Ordinal)], cells[1..]);
        }
    }
}
