using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Finds captions that stand in the rows of a grid: above its header, and between two tables that the carrier keeps in one grid.</summary>
internal sealed class GridCaptions(DisclosureCatalog catalog)
{
    private readonly CaptionReader captions = new(catalog);

    /// <summary>The cells that print something.</summary>
    public static ImmutableArray<GridCell> Printed(GridRow row) => [.. row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text))];

    /// <summary>True for a row of captions only, or of one title among them.</summary>
    public bool IsCaptions(GridRow row)
    {
        var printed = Printed(row);
        var others = printed.Where(cell => !IsCaption(cell)).ToList();
        return printed.Length > 0 && (others.Count == 0 || (others.Count == 1 && captions.IsTitle(others[0].Text)));
    }

    /// <summary>The grid without the notes that its carrier keeps in its last rows, and those notes.</summary>
    public (Grid Grid, ImmutableArray<Paragraph> Notes) WithoutNotes(Grid grid, bool isForm)
    {
        var end = grid.Rows.Length;
        var first = grid.Rows.Length > 0 && IsNote(grid.Rows[0], isForm) ? 0 : 1; // below a blank row the notes may be a grid of their own
        while (end > first && (Printed(grid.Rows[end - 1]).IsEmpty || IsNote(grid.Rows[end - 1], isForm))) end--;
        var notes = grid.Rows[end..].SelectMany(row => Printed(row)).Select(cell => new Paragraph(cell.Place, cell.Text)).ToImmutableArray();
        return notes.IsEmpty ? (grid, []) : (grid with { Rows = grid.Rows[..end] }, notes);
    }

    /// <summary>Who made a form and when is one of its fields; below a table it is a note.</summary>
    private bool IsNote(GridRow row, bool isForm) => Printed(row) is [var first, .. var rest] && ((rest.IsEmpty && captions.IsNote(first.Text)) || (!isForm && captions.IsSignature(first.Text)));

    /// <summary>True for such a row and for one that prints nothing, which stands between captions.</summary>
    public bool IsBlankOrCaptions(GridRow row) => Printed(row).IsEmpty || IsCaptions(row);

    /// <summary>The grid in parts, each of which begins with its own title; one part where no title stands between its rows.</summary>
    public IEnumerable<Grid> Cut(Grid grid)
    {
        var start = 0;
        for (var i = 1; i < grid.Rows.Length; i++)
        {
            if (!BeginsTable(grid, i) || Enumerable.Range(start, i - start).All(above => IsBlankOrCaptions(grid.Rows[above]))) continue;
            var first = i;
            while (first > start + 1 && IsCaptionsOnly(grid.Rows[first - 1])) first--;
            yield return Part(grid, start, first);
            start = first;
        }

        yield return start == 0 ? grid : Part(grid, start, grid.Rows.Length);
    }

    private static Grid Part(Grid grid, int start, int end) =>
        new(grid.Rows[start].Place with { Text = null }, grid.Rows[start..end]);

    /// <summary>A lone title that spans columns or has a caption below it; an account or a project may end like a title.</summary>
    private bool BeginsTable(Grid grid, int row)
    {
        var printed = Printed(grid.Rows[row]);
        return printed.Length == 1 && captions.IsTitle(printed[0].Text)
            && (printed[0].ColumnSpan > 1 || (row + 1 < grid.Rows.Length && IsCaptions(grid.Rows[row + 1])));
    }

    /// <summary>A unit or a number right above a title, which stands before it as well as behind it.</summary>
    private bool IsCaptionsOnly(GridRow row) => Printed(row) is { IsEmpty: false } printed && printed.All(IsCaption);

    private bool IsCaption(GridCell cell) =>
        captions.IsCaption(TextFolding.Fold(cell.Text)) && !TextFolding.Fold(cell.Text).All(char.IsAsciiDigit);
}
