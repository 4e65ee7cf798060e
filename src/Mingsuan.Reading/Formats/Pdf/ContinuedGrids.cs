using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Joins a grid that goes on over a page break: the next page begins with a grid of the same columns, or of all but few of them. The header that it
/// repeats is dropped; so is a caption that it repeats.
/// </summary>
internal sealed class ContinuedGrids
{
    /// <summary>The deepest header that is looked for.</summary>
    private const int DeepestHeader = 6;

    /// <summary>A row with so many filled cells is a row of headings, not a title.</summary>
    private const int HeadingCells = 3;

    private readonly ImmutableArray<SourceBlock>.Builder blocks = ImmutableArray.CreateBuilder<SourceBlock>();

    /// <summary>The text before the open grid, up to the grid or text block before it.</summary>
    private List<string> captions = [];
    private PdfBlock? open;
    private Grid? openGrid;

    /// <summary>How many grids were joined to the one before.</summary>
    public int Joined { get; private set; }

    /// <summary>How many letters stood in the dropped rows and captions.</summary>
    public int DroppedLetters { get; private set; }

    /// <summary>How many repeated rows were dropped.</summary>
    public int DroppedRows { get; private set; }

    /// <summary>Adds the blocks of the next page.</summary>
    public void AddPage(IReadOnlyList<PdfBlock> page)
    {
        var first = TryJoinFirst(page);
        for (var i = first; i < page.Count; i++)
        {
            if (page[i].Block is Grid grid) OpenGrid(page, i, grid);
            else Add(page[i].Block);
        }
    }

    /// <summary>All blocks, after the last page.</summary>
    public ImmutableArray<SourceBlock> ToImmutable()
    {
        Close();
        return blocks.ToImmutable();
    }

    private void Add(SourceBlock block)
    {
        Close();
        blocks.Add(block);
    }

    private void OpenGrid(IReadOnlyList<PdfBlock> page, int at, Grid grid)
    {
        Close();
        (open, openGrid) = (page[at], grid);
        captions = [.. CaptionsBefore(page, at)];
    }

    private void Close()
    {
        if (openGrid is not null) blocks.Add(openGrid);
        (open, openGrid) = (null, null);
    }

    /// <summary>Joins the page's first grid to the open one; the number of blocks that this takes.</summary>
    private int TryJoinFirst(IReadOnlyList<PdfBlock> page)
    {
        var at = page.TakeWhile(block => block.Block is Paragraph).Count();
        if (open is null || openGrid is null || at == page.Count || ColumnMatch.Find(open, page[at]) is not { } match) return 0;
        if (at > 0 && !CaptionsBefore(page, at).SequenceEqual(captions)) return 0;
        var grid = match.Apply((Grid)page[at].Block);
        var repeated = RepeatedRows(openGrid.Rows, grid.Rows);
        if (repeated == 0 ? at > 0 || IsTitle(grid) : !grid.Rows.Take(repeated).Any(IsHeadings)) return 0;
        DroppedLetters += grid.Rows.Take(repeated).Sum(row => row.Cells.Sum(cell => cell.Text.Length)) + page.Take(at).Sum(block => ((Paragraph)block.Block).Text.Length);
        openGrid = openGrid with { Rows = CutCells.Join(openGrid.Rows, grid.Rows[repeated..], open.IsOpenBelow) };
        if (!match.IsPartial) open = page[at];
        Joined++;
        DroppedRows += repeated;
        return at + 1;
    }

    private static IEnumerable<string> CaptionsBefore(IReadOnlyList<PdfBlock> page, int at) =>
        page.Take(at).Reverse().TakeWhile(block => block.Block is Paragraph).Select(block => TextFolding.Fold(((Paragraph)block.Block).Text));

    private static int RepeatedRows(ImmutableArray<GridRow> above, ImmutableArray<GridRow> rows)
    {
        var count = 0;
        while (count < Math.Min(DeepestHeader, Math.Min(above.Length, rows.Length)) && IsSame(above[count], rows[count])) count++;
        return count;
    }

    private static bool IsSame(GridRow one, GridRow other) =>
        one.Cells.Length == other.Cells.Length && one.Cells.Zip(other.Cells).All(pair => pair.First.Column == pair.Second.Column
            && pair.First.ColumnSpan == pair.Second.ColumnSpan && TextFolding.Fold(pair.First.Text) == TextFolding.Fold(pair.Second.Text));

    private static bool IsHeadings(GridRow row) => row.Cells.Count(cell => cell.Text.Length > 0) >= HeadingCells;

    /// <summary>True for a grid whose first row is one cell over all columns.</summary>
    private static bool IsTitle(Grid grid) =>
        grid.Rows[0].Cells is [{ Text.Length: > 0 } only] && only.ColumnSpan == grid.ColumnCount;
}
