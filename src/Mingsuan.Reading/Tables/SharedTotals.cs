using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Pieces of one list that stand side by side with one total for several of them (支出总计 below 人员经费 and 公用经费): the list is unfolded, so that the total
/// has all its parts. A total is of several pieces where its label runs into the amounts of one or its amount stands in another, or where it stands in one of them, is the only total of the
/// table, and is not what that piece alone comes to.
/// </summary>
internal sealed class SharedTotals(LabelReader labels)
{
    private const int CategoryDigits = 3;

    /// <summary>The panels of a table with the rows of each.</summary>
    public IEnumerable<(PanelColumns Columns, ImmutableArray<GridRow> Rows)> Unfold(ImmutableArray<PanelColumns> panels, HeadedGrid grid)
    {
        var totals = grid.Rows.SelectMany(row => Totals(row, panels)).ToList();
        if (totals.Count == 0 && LoneTotal(panels, grid.Rows) is { } lone) totals.Add(lone);
        for (var at = 0; at < panels.Length;)
        {
            var end = End(at, totals);
            if (end == at) yield return (panels[at], grid.Rows);
            else yield return Unfold(panels[at..(end + 1)], grid, totals.FindAll(total => total.First >= at && total.Last <= end));
            at = end + 1;
        }
    }

    /// <summary>The last of the panels that totals tie to that one.</summary>
    private static int End(int at, List<SharedTotal> totals)
    {
        var end = at;
        while (totals.Where(total => total.First <= end && total.Last > end).Select(total => total.Last).DefaultIfEmpty(end).Max() is var next && next > end) end = next;
        return end;
    }

    private static (PanelColumns Columns, ImmutableArray<GridRow> Rows) Unfold(ImmutableArray<PanelColumns> panels, HeadedGrid grid, List<SharedTotal> totals)
    {
        var group = new PanelGroup(panels, grid.ColumnCount);
        var taken = totals.SelectMany(total => total.Numbers.Append(total.Label)).ToHashSet(ReferenceEqualityComparer.Instance);
        var pieces = panels.SelectMany(panel => grid.Rows.Select(row => group.Piece(row, panel, taken))).OfType<GridRow>();
        var own = totals.ToLookup(total => total.Row == grid.Rows[0], total => group.Total(total.Row, total.Label, total.Numbers));
        return (group.Columns(), [.. own[true], .. pieces, .. own[false]]);
    }

    /// <summary>The totals of a row whose label and amounts run over the border of panels that are alike.</summary>
    private IEnumerable<SharedTotal> Totals(GridRow row, ImmutableArray<PanelColumns> panels)
    {
        var cells = Printed(row);
        for (var i = 0; i < cells.Count; i++)
        {
            var label = labels.Read(cells[i].Text.Trim());
            var numbers = cells.Skip(i + 1).TakeWhile(IsNumber).ToList();
            var (first, last) = (PanelAt(panels, cells[i].Column), PanelAt(panels, End([cells[i], .. numbers])));
            if (label.Term is null || last == first || numbers.Count != panels[first].Money.Length || !AreAlike(panels, first, last)) continue;
            var hidesAmount = End([cells[i]]) >= panels[first].Money[0].Column;
            if (hidesAmount || (label.IsTotal && numbers.TrueForAll(cell => cell.ColumnSpan > 1 || IsMoney(panels, cell)))) yield return new SharedTotal(row, cells[i], numbers, first, last);
        }
    }

    /// <summary>The only total of a table of alike panels, which stands in one of them and is not of that one.</summary>
    private SharedTotal? LoneTotal(ImmutableArray<PanelColumns> panels, ImmutableArray<GridRow> rows)
    {
        if (panels.Length < 2 || rows.IsEmpty || !AreAlike(panels, 0, panels.Length - 1)) return null;
        var totals = rows.SelectMany(row => Printed(row).Where(cell => labels.Read(cell.Text.Trim()).IsTotal).Select(cell => (Row: row, Label: cell))).ToList();
        if (totals is not [var total] || Printed(total.Row) is not [_, .. var numbers] || numbers.Count != panels[0].Money.Length || !numbers.TrueForAll(IsNumber)) return null;
        var own = panels[PanelAt(panels, total.Label.Column)];
        var isOfAll = panels.All(panel => rows.Any(row => row != total.Row && Amount(row, panel) != 0)) && !AddsUp(own, total.Row, rows);
        return isOfAll && PanelAt(panels, End(numbers)) == panels.IndexOf(own) ? new SharedTotal(total.Row, total.Label, numbers, 0, panels.Length - 1) : null;
    }

    /// <summary>True where what the panel prints comes to the amount of the row: all of it, or its categories.</summary>
    private static bool AddsUp(PanelColumns panel, GridRow total, ImmutableArray<GridRow> rows)
    {
        var others = rows.Where(row => row != total).ToList();
        var categories = others.Where(row => string.Concat(panel.Labels.Select(column => row[column.Column]).SelectMany(text => TextFolding.Fold(text).Where(char.IsAsciiDigit))).Length == CategoryDigits);
        return Amount(total, panel) is var amount && (others.Sum(row => Amount(row, panel)) == amount || categories.Sum(row => Amount(row, panel)) == amount);
    }

    private static decimal Amount(GridRow row, PanelColumns panel) => NumberReader.Read(row[panel.Money[0].Column])?.Figure.Value ?? 0;

    private static List<GridCell> Printed(GridRow row) => [.. row.Cells.Where(cell => cell.Text.Trim().Length > 0)];

    private static bool IsMoney(ImmutableArray<PanelColumns> panels, GridCell cell) => panels.Any(panel => panel.Money.Any(column => column.Column == cell.Column));

    private static bool IsNumber(GridCell cell) => NumberReader.Read(cell.Text) is { Figure.IsStated: true };

    private static int End(IEnumerable<GridCell> cells) => cells.Max(cell => cell.Column + cell.ColumnSpan - 1);

    private static int PanelAt(ImmutableArray<PanelColumns> panels, int column) =>
        Math.Max(0, panels.Count(panel => panel.Labels.Concat(panel.Money).Min(each => each.Column) <= column) - 1);

    private static bool AreAlike(ImmutableArray<PanelColumns> panels, int first, int last) =>
        Enumerable.Range(first, last - first).All(at => PanelGroup.AreAlike(panels[at], panels[at + 1]));

    /// <summary>A total of the panels from <paramref name="First"/> to <paramref name="Last"/>.</summary>
    private sealed record SharedTotal(GridRow Row, GridCell Label, List<GridCell> Numbers, int First, int Last);
}
