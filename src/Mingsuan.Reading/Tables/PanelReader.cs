using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads one panel: its columns and rows to partial coordinates, its cells to figures with joined coordinates.</summary>
internal sealed class PanelReader(ReadingContext context, LabelReader labels)
{
    private readonly RowCollector collector = new(labels, context);
    private readonly RowResolver resolver = new(context);
    private readonly AxisRules rules = new(context.Cube);

    /// <summary>Reads the panel from the rows of a grid.</summary>
    public PanelDraft Read(TableDraft table, PanelColumns panel, IEnumerable<GridRow> source) =>
        Read(table, panel, collector.Collect(source, panel), null);

    /// <summary>Reads the panel from rows whose amounts may not yet have their columns; <paramref name="known"/> is what other tables state.</summary>
    public PanelDraft Read(TableDraft table, PanelColumns panel, List<RowDraft> rows, ScopeAnchors? known)
    {
        var title = Ruling(table.Title, panel);
        var scope = Scope(title, panel);
        var money = CompleteColumns(panel.Money, scope);
        resolver.Resolve(rows, panel, title, scope);
        foreach (var row in rows.Skip(1).Where(IsWordless)) row.IsUnknown = true;
        NarrowTotals.Mark(rows);
        if (known is not null) Place(table, title, rows, money, known);
        foreach (var row in rows.Where(HidesAmount)) context.Note("amount-in-label", Severity.Warning, row.Source.Place, ("row", row.Caption));
        var columns = money.Select((column, index) => new TableColumn(index, column.PathTexts, column.Coordinate) { IsOfWhich = column.IsOfWhich, IsUnknown = column.IsUnknown }).ToImmutableArray();
        var printed = rows.Select((row, index) => new TableRow(index, row.Caption, CodeOf(row), row.Coordinate!, row.Source.Place) { IsOfWhich = row.IsOfWhich, IsUnknown = row.IsUnknown, IsBody = row.IsBody }).ToImmutableArray();
        return new PanelDraft(OfWhich.Settle(columns), OfWhich.Settle(printed), Cells(table, title, rows, money, columns));
    }

    /// <summary>True for a row that nothing names: it would be the total for want of words, which only the first row of a panel may be.</summary>
    private static bool IsWordless(RowDraft row) =>
        row is { IsBody: false, Year: null, Comparison: null, Caption.Length: 0, CodePieces.Count: 0 } && row.Coordinate!.Stated.All(member => member.IsAll); // the resolver gave it

    /// <summary>A title whose source excludes that of a column does not rule the panel (一般公共预算“三公” above a column of 政府性基金).</summary>
    private TitleReading Ruling(TitleReading title, PanelColumns panel)
    {
        var source = context.Cube.Source;
        if (title.Coordinate[source] is not { } stated || panel.Money.All(column => column.Coordinate[source] is not { } own || own.IsWithin(stated) || stated.IsWithin(own))) return title;
        return title with { Coordinate = title.Coordinate.Without(source) };
    }

    /// <summary>True where the label of a row holds an amount that one of its blank cells lacks.</summary>
    private bool HidesAmount(RowDraft row) => row.Money.Any(text => text.Length == 0) && context.Catalog.Pages.AmountInLabel.IsMatch(TextFolding.Fold(row.Caption));

    private static string? CodeOf(RowDraft row) => row.CodePieces.Count > 0 ? string.Concat(row.CodePieces) : null;

    /// <summary>What title and header state for the whole panel; the title's flow rules.</summary>
    private Coordinate Scope(TitleReading title, PanelColumns panel)
    {
        var cube = context.Cube;
        if (title.Coordinate[cube.Flow] is not null) return title.Coordinate;
        var flows = panel.Money.Concat(panel.Labels).Select(column => column.Coordinate[cube.Flow]).OfType<Member>().Distinct().ToList();
        return flows.Count == 1 ? title.Coordinate.With(flows[0]) : title.Coordinate;
    }

    private List<ColumnReading> CompleteColumns(ImmutableArray<ColumnReading> money, Coordinate scope)
    {
        var drafts = money.Select(column => new AxisDraft(column.Coordinate, column.IsTotal)
        {
            IsOfWhich = column.IsOfWhich,
            Path = string.Join('/', column.IsTotal ? column.PathTexts[..^1] : column.PathTexts),
        }).ToList();
        rules.Complete(drafts, scope);
        return [.. Comparisons.Settle(money.Select((column, index) => column with { Coordinate = drafts[index].Coordinate }).ToList(), labels, context)];
    }

    private void Place(TableDraft table, TitleReading title, List<RowDraft> rows, List<ColumnReading> money, ScopeAnchors known)
    {
        var coordinates = rows.ConvertAll(row => money.ConvertAll(column => Complete(title, Scope(title, column).Join(row.Coordinate!))));
        new Placement(rows, money, coordinates, known, table.Unit).Solve();
        foreach (var row in rows.Where(row => row.OpenColumns.Count > 0))
        {
            context.Note(row.AddsUpNowhere ? "placement-fits-none" : "placement-open", Severity.Warning, row.Source.Place, ("row", row.Caption), ("values", string.Join('、', row.Values)));
        }
    }

    private List<CellDraft> Cells(TableDraft table, TitleReading title, List<RowDraft> rows, List<ColumnReading> money, ImmutableArray<TableColumn> columns)
    {
        var kept = money.Index().GroupBy(each => each.Item.Unit ?? table.Unit, each => each.Index)
            .ToDictionary(columns => columns.Key, columns => CellFigure.KeptDecimals(rows.SelectMany(row => columns.Select(column => row.Money[column])), columns.Key));
        var cells = new List<CellDraft>(rows.Count * money.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < money.Count; column++)
            {
                var unit = money[column].Unit ?? table.Unit;
                cells.Add(Cell(table, title, rows[row], row, money[column], columns[column], (unit, kept[unit])));
            }
        }

        return cells;
    }

    private CellDraft Cell(TableDraft table, TitleReading title, RowDraft row, int rowIndex, ColumnReading column, TableColumn printed, (DisplayUnit Unit, int Kept) print)
    {
        var text = row.Money[printed.Index];
        var place = table.CellPlace(row.Source, column.Column, row.Caption, printed.Label, text);
        var coordinate = Complete(title, Scope(title, column).Join(row.Coordinate!));
        var figure = CellFigure.Read(text, UnitOf(print.Unit, coordinate), print.Kept);
        if (figure is null)
        {
            context.Note("not-a-number", Severity.Warning, place, ("text", text));
            figure = Figure.Without(CellState.Illegible, text);
        }

        if (text.Length == 0 && HidesAmount(row)) figure = Figure.Without(CellState.Illegible);

        return new CellDraft(rowIndex, printed.Index, figure, place, coordinate)
        {
            IsBound = !row.IsUnknown && !column.IsUnknown,
            IsOpen = row.OpenColumns.Contains(printed.Index),
            ComparedWith = column.ComparedWith ?? row.ComparedWith,
        };
    }

    /// <summary>Money and its changes are in the unit of their column; rates and counts are in their own.</summary>
    private DisplayUnit? UnitOf(DisplayUnit unit, Coordinate coordinate) =>
        coordinate[context.Cube.Measure] is { Id: not ("amount" or "change") } ? null : unit;

    private Coordinate Scope(TitleReading title, ColumnReading column)
    {
        var joined = title.Coordinate.Join(column.Coordinate);
        return title.Coordinate[context.Cube.Flow] is { } flow ? joined.With(flow) : joined;
    }

    /// <summary>Final accounts say what was spent in the year, whichever year's money it was.</summary>
    private Coordinate WholeSpending(Coordinate coordinate)
    {
        var cube = context.Cube;
        var isSpent = coordinate[cube.Stage]?.Id == "final-accounts" && coordinate[cube.Flow]?.Id == "expenditure";
        return isSpent && coordinate[cube.Timing] is null ? coordinate.With(cube.Timing.Root) : coordinate;
    }

    /// <summary>The joined coordinate with everything that is not open by nature.</summary>
    private Coordinate Complete(TitleReading title, Coordinate joined)
    {
        var cube = context.Cube;
        var coordinate = title.Coordinate[cube.Flow] is { } flow ? joined.With(flow) : joined;
        if (coordinate[cube.Flow] is null) coordinate = coordinate.With(cube.Flow["expenditure"]);
        if (coordinate[cube.Measure] is { Id: not ("amount" or "change" or "rate") }) coordinate = coordinate.With(cube.Source.Root).With(cube.Timing.Root);
        if (coordinate[cube.Nature] is null)
        {
            coordinate = coordinate.With(coordinate[cube.Flow]!.Id == "revenue" ? cube.Nature.Root : cube.Nature["expenditure"]);
        }

        return WholeSpending(coordinate.Default(context.Defaults));
    }
}
