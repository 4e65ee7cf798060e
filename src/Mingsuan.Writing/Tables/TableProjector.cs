using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Projects a ledger onto the tables of a layout: every cell is the amount at its coordinate, printed once; what the ledger does not determine is open.</summary>
internal sealed class TableProjector(ProjectionContext context, DisclosureLayout layout)
{
    private readonly TableFrame frame = new(context, layout);

    /// <summary>The table, and what of it stays open.</summary>
    public (DocumentTable Table, IEnumerable<OpenSlot> Open) Project(TableLayout whole)
    {
        var table = whole with { Panels = [.. whole.Panels.Select(panel => panel with { Columns = Printed(panel.Columns, whole.States.Join(panel.States)) })] };
        var title = frame.Title(table);
        var panels = table.Panels.Select(panel => new PanelProjector(context, table, panel, title)).ToList();
        var written = frame.Of(table, table.Id) with
        {
            Columns = [.. panels.SelectMany(panel => panel.Columns())],
            Header = HeaderRows.Of(table, context.Texts),
            Rows = SideBySide(panels),
        };
        return (written with { Notes = [.. Notes(table, written)] }, panels.SelectMany(panel => panel.Open));
    }

    /// <summary>The columns that this body's tables have.</summary>
    private ImmutableArray<ColumnLayout> Printed(ImmutableArray<ColumnLayout> columns, LayoutScope above) =>
        [.. columns.Where(column => IsPrinted(column, above)).Select(column => column.Columns.IsEmpty ? column : column with { Columns = Printed(column.Columns, above.Join(column.States)) })];

    private bool IsPrinted(ColumnLayout column, LayoutScope above) =>
        context.IsPrinted(column.When) && (column.When != PrintCondition.Nonzero || context.Amounts.At(context.Complete(above.Join(column.States))) is { Yuan: not 0 });

    private IEnumerable<string> Notes(TableLayout table, DocumentTable written)
    {
        foreach (var note in table.Notes) yield return context.Texts.Fill(note);
        var isEmpty = written.Rows.All(row => row.Cells.All(cell => cell is { IsOpen: false, Number: not { Value: not 0 } }));
        if (isEmpty && table.EmptyNote is { } empty) yield return context.Texts.Fill(empty);
        if (layout.RoundingNote is { } rounding && RoundedSums.Miss(written)) yield return context.Texts.Fill(rounding);
    }

    /// <summary>Sets panels side by side: first rows level with first rows, rows at the bottom level with one another.</summary>
    private static ImmutableArray<DocumentRow> SideBySide(List<PanelProjector> panels)
    {
        var blocks = panels.Select(panel => panel.Rows()).ToList();
        var top = blocks.Max(rows => rows.Count(row => !row.IsAtBottom));
        var bottom = blocks.Max(rows => rows.Count(row => row.IsAtBottom));
        var placed = blocks.Select(rows => Place(rows, top, bottom)).ToList();
        var joined = ImmutableArray.CreateBuilder<DocumentRow>(top + bottom);
        for (var i = 0; i < top + bottom; i++) joined.Add(Join(panels, placed, i));
        return joined.MoveToImmutable();
    }

    private static PanelRow?[] Place(IReadOnlyList<PanelRow> rows, int top, int bottom)
    {
        var placed = new PanelRow?[top + bottom];
        var (first, last) = (0, top + bottom - rows.Count(row => row.IsAtBottom));
        foreach (var row in rows) placed[row.IsAtBottom ? last++ : first++] = row;
        return placed;
    }

    private static DocumentRow Join(List<PanelProjector> panels, List<PanelRow?[]> placed, int index)
    {
        var cells = ImmutableArray.CreateBuilder<DocumentCell>();
        var offset = 0;
        for (var panel = 0; panel < panels.Count; panel++)
        {
            cells.AddRange(placed[panel][index] is { } row ? row.Cells.Select(cell => cell with { Column = cell.Column + offset }) : panels[panel].Blank(offset));
            offset += panels[panel].Width;
        }

        return new DocumentRow(cells.ToImmutable()) { IsTotal = placed.Any(rows => rows[index]?.IsTotal == true) };
    }
}

/// <summary>A row of one panel.</summary>
internal sealed record PanelRow(ImmutableArray<DocumentCell> Cells, bool IsTotal, bool IsAtBottom);
