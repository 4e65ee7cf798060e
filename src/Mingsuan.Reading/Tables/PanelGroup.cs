using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Neighbouring panels of one shape: the same labels, as much money, and headings that differ at most in the nature of what stands below them (人员经费 beside
/// 公用经费). Such panels are pieces of one list, which can be unfolded: piece below piece in the columns of the first, their nature in a column of its own.
/// </summary>
internal sealed class PanelGroup(ImmutableArray<PanelColumns> panels, int width)
{
    private static Dimension NatureOf(PanelColumns panel) => panel.Money[0].Coordinate.Cube.Nature;

    /// <summary>The column, behind all others, that the nature of a row is written into.</summary>
    private int NatureColumn => width;

    /// <summary>The panels as one: what their headings share.</summary>
    public PanelColumns Columns()
    {
        var (first, nature) = (panels[0], NatureOf(panels[0]));
        if (IsOfOneNature) return first;
        var heading = new ColumnReading(NatureColumn, [], Catalog.LabelRole.NatureOfRow, first.Money[0].Coordinate.Cube.Blank);
        return new PanelColumns([.. first.Labels, heading], [.. first.Money.Select(column => column with { Path = Rest(column), Coordinate = column.Coordinate.Without(nature) })]);
    }

    private bool IsOfOneNature => panels.Select(panel => panel.Money[0].Coordinate[NatureOf(panel)]).Distinct().Count() == 1;

    /// <summary>What a row prints in one of the panels, as a row of the unfolded list; null where it prints nothing there.</summary>
    public GridRow? Piece(GridRow row, PanelColumns panel, IReadOnlySet<object?> besides)
    {
        var moved = panel.Labels.Zip(panels[0].Labels).Concat(panel.Money.Zip(panels[0].Money))
            .Select(pair => (Cell: row.Cells.FirstOrDefault(cell => cell.Column == pair.First.Column && cell.Text.Trim().Length > 0), At: pair.Second.Column))
            .Where(pair => pair.Cell is not null && !besides.Contains(pair.Cell))
            .Select(pair => pair.Cell! with { Column = pair.At, ColumnSpan = 1 }) // filtered just above
            .ToList();
        if (moved.Count == 0) return null;
        var nature = IsOfOneNature ? null : panel.Money[0].Path.FirstOrDefault(label => StatesNature(label, panel));
        return row with { Cells = [.. moved, .. nature is null ? Array.Empty<GridCell>() : [new GridCell(row.Place, nature.Words, NatureColumn)]] };
    }

    /// <summary>The row of a total of several panels.</summary>
    public GridRow Total(GridRow row, GridCell label, IEnumerable<GridCell> numbers) => row with
    {
        Cells = [label with { Column = panels[0].Labels[^1].Column, ColumnSpan = 1 }, .. numbers.Select((cell, index) => cell with { Column = panels[0].Money[index].Column, ColumnSpan = 1 })],
    };

    /// <summary>True where both panels are of one shape.</summary>
    public static bool AreAlike(PanelColumns left, PanelColumns right) =>
        left.Labels.Length > 0 && left.Labels.Select(column => column.Role).SequenceEqual(right.Labels.Select(column => column.Role))
        && left.Axes.SequenceEqual(right.Axes) && left.Money.Length == right.Money.Length
        && left.Labels.Concat(left.Money).Zip(right.Labels.Concat(right.Money)).All(pair => SayTheSame(pair.First, pair.Second, NatureOf(left)));

    private static bool SayTheSame(ColumnReading left, ColumnReading right, Dimension nature) =>
        left.Coordinate.Without(nature).Equals(right.Coordinate.Without(nature)) && Rest(left).Select(label => label.Words).SequenceEqual(Rest(right).Select(label => label.Words));

    private static bool StatesNature(Label label, PanelColumns panel) => label.Term?.First?[NatureOf(panel)] is not null;

    /// <summary>The headings of a column but for those that state a nature.</summary>
    private static ImmutableArray<Label> Rest(ColumnReading column) =>
        [.. column.Path.Where(label => label.Term?.First?[column.Coordinate.Cube.Nature] is null)];
}
