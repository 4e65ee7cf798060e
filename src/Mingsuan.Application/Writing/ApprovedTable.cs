using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Builds one table from the approved amounts that stood in it, which are in reading order: a row ends where its label changes or a column comes again.</summary>
internal sealed class ApprovedTable(string id, ImmutableArray<ApprovedAmount> amounts, ImmutableArray<Fact>.Builder facts)
{
    /// <summary>A cell that was approved without an amount: none.</summary>
    private static readonly Figure Nothing = new(string.Empty, 0, 0);

    private readonly List<List<ApprovedAmount>> rows = [];

    public Table Build()
    {
        foreach (var amount in amounts) Add(amount);
        var panels = Panels().Select((block, index) => Panel(index, block)).ToImmutableArray();
        return new Table
        {
            Id = id,
            Title = amounts[0].Place.Table ?? string.Empty,
            Place = amounts[0].Place,
            Unit = amounts[0].Figure.Unit ?? DisplayUnit.TenThousandYuan,
            StatedUnit = amounts[0].Figure.Unit,
            Panels = panels,
        };
    }

    private void Add(ApprovedAmount amount)
    {
        var row = rows.LastOrDefault();
        if (row is null || row[0].Place.Row != amount.Place.Row || row.Any(other => other.Place.Column == amount.Place.Column)) rows.Add(row = []);
        row.Add(amount);
    }

    /// <summary>Rows that share columns, directly or through others, are one panel: the halves of a table share none.</summary>
    private List<List<List<ApprovedAmount>>> Panels()
    {
        var panels = new List<(HashSet<string> Columns, List<List<ApprovedAmount>> Rows)>();
        foreach (var row in rows)
        {
            var columns = row.Select(Column).ToHashSet(StringComparer.Ordinal);
            var touched = panels.Where(panel => panel.Columns.Overlaps(columns)).ToList();
            var joined = touched.Count == 0 ? (new HashSet<string>(StringComparer.Ordinal), []) : touched[0];
            if (touched.Count == 0) panels.Add(joined);
            foreach (var other in touched.Skip(1))
            {
                joined.Item1.UnionWith(other.Columns);
                joined.Item2.AddRange(other.Rows);
                panels.Remove(other);
            }

            joined.Item1.UnionWith(columns);
            joined.Item2.Add(row);
        }

        return [.. panels.Select(panel => panel.Rows)];
    }

    private static string Column(ApprovedAmount amount) => amount.Place.Column ?? string.Empty;

    private Panel Panel(int index, List<List<ApprovedAmount>> block)
    {
        var labels = block.SelectMany(row => row.Select(Column)).Distinct(StringComparer.Ordinal).ToList();
        var columns = labels.Select((label, place) => new TableColumn(place, [label], Common(block.SelectMany(row => row.Where(amount => Column(amount) == label))))).ToImmutableArray();
        var lines = block.Select((row, place) => new TableRow(place, row[0].Place.Row ?? string.Empty, null, Common(row), row[0].Place)).ToImmutableArray();
        var cells = ImmutableArray.CreateBuilder<TableCell>(lines.Length * columns.Length);
        for (var row = 0; row < block.Count; row++)
        {
            foreach (var column in columns) cells.Add(Cell(index, lines[row], column, block[row].Find(amount => Column(amount) == column.Path[0])));
        }

        return new Panel(index, columns, lines, cells.MoveToImmutable());
    }

    /// <summary>The cell and its fact: an approved cell without an amount says that there is none; what no amount of the ledger speaks of states only what its row and column do.</summary>
    private TableCell Cell(int panel, TableRow row, TableColumn column, ApprovedAmount? amount)
    {
        if (amount is null or { Figure.State: CellState.Illegible }) return new TableCell(row.Index, column.Index, Figure.Without(CellState.Blank), row.Place, row.Coordinate.Join(column.Coordinate));
        var figure = amount.Figure.IsStated ? amount.Figure : Nothing;
        facts.Add(new Fact
        {
            Number = facts.Count,
            Coordinate = amount.Coordinate,
            Figure = figure,
            Place = amount.Place,
            Statement = new Statement.Cell(id, panel, row.Index, column.Index),
        });
        return new TableCell(row.Index, column.Index, figure, amount.Place, amount.Coordinate) { Fact = facts.Count - 1 };
    }

    /// <summary>The positions on which all of them agree.</summary>
    private static Coordinate Common(IEnumerable<ApprovedAmount> amounts)
    {
        Coordinate? common = null;
        foreach (var amount in amounts) common = common?.DifferencesFrom(amount.Coordinate).Aggregate(common, (kept, dimension) => kept.Without(dimension)) ?? amount.Coordinate;
        return common ?? throw new InvalidOperationException("a row or column has an amount");
    }
}
