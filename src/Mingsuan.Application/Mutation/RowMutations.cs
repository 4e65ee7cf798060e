using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Errors of whole rows and tables of a grid.</summary>
internal sealed class RowMutations(Disclosure disclosure, SourceNumbers numbers)
{
    private const int MostTimes = 3;

    private readonly SourceDocument source = disclosure.Source;

    public Mutation? Swapped(Fact fact)
    {
        if (Cells(fact) is not { Count: > 0 } own || own[0].Fact.Statement is not Statement.Cell cell) return null;
        var next = disclosure.Facts.FirstOrDefault(other => other.Statement is Statement.Cell at && at.Table == cell.Table && at.Panel == cell.Panel && at.Row == cell.Row + 1);
        if (next is null || Cells(next) is not { Count: > 0 } below || below[0].Slot.Block != own[0].Slot.Block || below[0].Slot.Row == own[0].Slot.Row) return null;
        var (one, other) = (Row(own[0].Slot), Row(below[0].Slot));
        var columns = own.Concat(below).Select(each => Row(each.Slot).Cells[each.Slot.Cell].Column).Distinct().ToList();
        if (columns.TrueForAll(column => one[column] == other[column])) return null;
        var changed = columns.Aggregate(source, (document, column) => Put(Put(document, own[0].Slot, column, other[column]), below[0].Slot, column, one[column]));
        return Made(MutationKind.SwappedRows, fact, changed, fact.Place.Row, next.Place.Row);
    }

    public Mutation? Shifted(Fact fact)
    {
        if (Cells(fact) is not { Count: > 1 } cells || cells.Select(each => each.Slot.NumberIn(source)).Distinct().Count() < 2) return null;
        var changed = cells.Select((each, index) => (each.Slot, Text: cells[(index + cells.Count - 1) % cells.Count].Slot.NumberIn(source)))
            .Aggregate(source, (document, each) => each.Slot.Replace(document, each.Text));
        return Made(MutationKind.ShiftedColumns, fact, changed, fact.Place.Row, null);
    }

    /// <summary>All amounts times the same small number: within the table everything still adds up.</summary>
    public Mutation? OtherYear(Fact fact, Random random)
    {
        if (fact.Statement is not Statement.Cell cell) return null;
        var times = random.Next(2, MostTimes + 1);
        var cells = disclosure.Facts.Where(other => other.Statement is Statement.Cell at && at.Table == cell.Table && other.Figure.Unit is not null).Select(numbers.Of).ToList();
        if (cells.Exists(slot => slot is null)) return null;
        var changed = cells.OfType<SourceSlot>().OrderByDescending(slot => slot.Start).Aggregate(source, (document, slot) => slot.Replace(document, Times(slot.NumberIn(source), times)));
        return Made(MutationKind.OtherYear, fact, changed, fact.Place.Table, string.Create(CultureInfo.InvariantCulture, $"×{times}"));
    }

    public Mutation? Dropped(Fact fact)
    {
        if (Cells(fact) is not { Count: > 0 } cells || source.Blocks[cells[0].Slot.Block] is not Grid grid) return null;
        var slot = cells[0].Slot;
        var changed = source with { Blocks = source.Blocks.SetItem(slot.Block, grid with { Rows = grid.Rows.RemoveAt(slot.Row) }) };
        return Made(MutationKind.DroppedRow, fact, changed, fact.Place.Row, null);
    }

    public Mutation? Renamed(Fact fact, Random random)
    {
        if (Cells(fact) is not { Count: > 0 } cells || fact.Statement is not Statement.Cell cell || PanelOf(cell) is not { } panel) return null;
        if (panel.Rows.FirstOrDefault(row => row.Index == cell.Row) is not { Code: not null, Label.Length: > 0 } own) return null;
        var label = Row(cells[0].Slot).Cells.FirstOrDefault(each => each.Text.Trim() == own.Label);
        var others = panel.Rows.Where(row => row.Code?.Length == own.Code.Length && row.Label != own.Label && row.Label.Length > 0).ToList();
        if (label is null || others.Count == 0) return null;
        var other = others[random.Next(others.Count)].Label;
        return Made(MutationKind.RenamedAccount, fact, Put(source, cells[0].Slot, label.Column, other), own.Label, other);
    }

    private Panel? PanelOf(Statement.Cell cell) => disclosure.Tables.FirstOrDefault(table => table.Id == cell.Table)?.Panels.FirstOrDefault(panel => panel.Index == cell.Panel);

    private static Mutation Made(MutationKind kind, Fact fact, SourceDocument changed, string? before, string? after) =>
        new(kind, fact, changed) { Before = before ?? string.Empty, After = after ?? string.Empty };

    private GridRow Row(SourceSlot slot) => ((Grid)source.Blocks[slot.Block]).Rows[slot.Row]; // only slots of cells come here

    /// <summary>The amounts of the fact's row from left to right; empty where it is no row of a grid.</summary>
    private List<(Fact Fact, SourceSlot Slot)> Cells(Fact fact)
    {
        if (fact.Statement is not Statement.Cell cell) return [];
        var cells = disclosure.Facts.Where(other => other.Statement is Statement.Cell at && at.Table == cell.Table && at.Panel == cell.Panel && at.Row == cell.Row && other.Figure.Unit is not null)
            .OrderBy(other => ((Statement.Cell)other.Statement).Column).Select(other => (other, numbers.Of(other))).ToList();
        return cells.TrueForAll(each => each.Item2 is { Row: >= 0 }) ? cells.ConvertAll(each => (each.other, each.Item2!.Value)) : [];
    }

    private static SourceDocument Put(SourceDocument document, SourceSlot row, int column, string text)
    {
        var cells = ((Grid)document.Blocks[row.Block]).Rows[row.Row].Cells;
        var cell = Enumerable.Range(0, cells.Length).FirstOrDefault(index => cells[index].Column == column, -1);
        return cell < 0 ? document : (row with { Cell = cell }).WithText(document, text);
    }

    private static string Times(string number, int times)
    {
        var decimals = number.IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? number.Length - at - 1 : 0;
        return (decimal.Parse(number, CultureInfo.InvariantCulture) * times).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
