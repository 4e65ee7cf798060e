using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Projects a ledger onto one panel of a table.</summary>
internal sealed class PanelProjector
{
    private readonly ProjectionContext context;
    private readonly TableLayout table;
    private readonly PanelLayout panel;
    private readonly string title;
    private readonly LayoutScope states;
    private readonly LedgerAmounts amounts;
    private readonly CubeSpace cube;
    private readonly ImmutableArray<LeafColumn> leaves;
    private readonly List<OpenSlot> open = [];

    public PanelProjector(ProjectionContext context, TableLayout table, PanelLayout panel, string title)
    {
        (this.context, this.table, this.panel, this.title) = (context, table, panel, title);
        cube = context.Ledger.Scope.Cube;
        states = table.States.Join(panel.States);
        amounts = context.Amounts.Within(cube.Blank.Join(states.Coordinate.Without(cube.Aspect)));
        leaves = [.. panel.Columns.SelectMany(column => LeafColumn.Of(column, states, Heading()))];
    }

    public int Width => leaves.Length;

    /// <summary>What stayed open while rows were made.</summary>
    public IReadOnlyList<OpenSlot> Open => open;

    public IEnumerable<DocumentColumn> Columns() => leaves.Select(leaf => new DocumentColumn(leaf.Kind, leaf.Layout.Width, [.. leaf.Path.Select(context.Texts.Fill)]));

    public IReadOnlyList<PanelRow> Rows() => [.. new RowPlanner(context, amounts, states, Years()).Plan(panel.Rows).Select(Row)];

    /// <summary>A row without content, its columns counted from there.</summary>
    public IEnumerable<DocumentCell> Blank(int offset) => Enumerable.Range(offset, Width).Select(column => new DocumentCell(column, string.Empty));

    /// <summary>What columns of other years or stages state of them.</summary>
    private ImmutableArray<LayoutScope> Years() =>
        [.. leaves.Where(leaf => leaf.States.Year is not null).Select(leaf => new LayoutScope(StageOf(leaf.States.Coordinate), leaf.States.Year)).Distinct()];

    private Coordinate StageOf(Coordinate coordinate) => coordinate[cube.Stage] is { } stage ? cube.Blank.With(stage) : cube.Blank;

    private ImmutableArray<string> Heading() => panel.Heading is { } heading ? [heading] : [];

    private PanelRow Row(PlannedRow planned)
    {
        var row = planned with { Amounts = amounts.Within(cube.Blank.Join(planned.Scope.Coordinate.Without(cube.Aspect))) };
        return new PanelRow([.. leaves.Select((leaf, column) => Cell(row, leaf, column))], row.Layout.IsTotal, row.Layout.IsAtBottom);
    }

    private DocumentCell Cell(PlannedRow row, LeafColumn leaf, int column)
    {
        if (leaf.Layout.Holds is { } text) return Label(row, leaf, column, text);
        var opened = open.Count;
        if (Number(row, leaf) is { } number) return new DocumentCell(column, number.Text) { Number = number };
        return open.Count > opened ? new DocumentCell(column, context.OpenMark) { IsOpen = true } : new DocumentCell(column, string.Empty);
    }

    private DocumentCell Label(PlannedRow row, LeafColumn leaf, int column, string text) =>
        new(column, row.Texts.GetValueOrDefault(text, string.Empty)) { Indent = leaf.Kind == ColumnKind.Text ? row.Layout.Indent : 0 };

    private PrintedNumber? Number(PlannedRow row, LeafColumn leaf)
    {
        var scope = leaf.States.Join(row.Scope);
        var coordinate = context.Complete(scope);
        if (leaf.Layout.Base is not { } compared) return Amount(coordinate, row, leaf);
        return Compared(coordinate, context.Complete(scope.Join(compared)), row, leaf);
    }

    private PrintedNumber? Amount(Coordinate coordinate, PlannedRow row, LeafColumn leaf)
    {
        if (row.Amounts.At(coordinate) is not { } amount) return Leave(coordinate, row, leaf);
        return NumberPrint.Amount(amount.Yuan, StyleOf(row), coordinate) is { } number ? number with { IsDerived = amount.IsDerived } : null;
    }

    /// <summary>A change, or its rate; from nothing there is no rate.</summary>
    private PrintedNumber? Compared(Coordinate coordinate, Coordinate from, PlannedRow row, LeafColumn leaf)
    {
        var amount = cube.Measure["amount"];
        var (now, before) = (amounts.At(coordinate.With(amount)), context.Amounts.At(from.With(amount)));
        if (now is null || before is null) return Leave(now is null ? coordinate.With(amount) : from.With(amount), row, leaf);
        var change = now.Value.Yuan - before.Value.Yuan;
        if (ReferenceEquals(coordinate[cube.Measure], cube.Measure["change"])) return NumberPrint.Amount(change, StyleOf(row), coordinate, from.With(amount));
        return before.Value.Yuan == 0 ? null : NumberPrint.Percent(change, Math.Abs(before.Value.Yuan), coordinate, from.With(amount));
    }

    private NumberStyle StyleOf(PlannedRow row) => row.Layout.Zero is { } zero ? table.Numbers with { Zero = zero.Length == 0 ? null : zero } : table.Numbers;

    private PrintedNumber? Leave(Coordinate coordinate, PlannedRow row, LeafColumn leaf)
    {
        var label = row.Texts.GetValueOrDefault("label") ?? row.Texts.GetValueOrDefault("name") ?? string.Empty;
        open.Add(new OpenSlot(title, $"{label} / {string.Join('/', leaf.Path.Select(context.Texts.Fill))}", coordinate));
        return null;
    }
}
