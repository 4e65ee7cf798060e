using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Gathers lines into blocks: consecutive lines with tabs into a grid, every other line that prints something into a
/// paragraph. A blank line and a new page end a grid.
/// </summary>
internal sealed class TextBlocks(string file)
{
    private const char Tab = '\t';
    private const char HeadingMark = '#';
    private const int DeepestHeading = 6;

    private readonly ImmutableArray<SourceBlock>.Builder blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly ImmutableArray<GridRow>.Builder rows = ImmutableArray.CreateBuilder<GridRow>();

    /// <summary>How many cells a line makes.</summary>
    public static int CellsIn(string line) => line.AsSpan().Count(Tab) is var tabs and > 0 ? tabs + 1 : 0;

    /// <summary>Adds the next line.</summary>
    public void Add(TextLine line)
    {
        if (line.Text.Contains(Tab))
        {
            if (rows.Count > 0 && rows[0].Place.Page != line.Page) EndGrid();
            rows.Add(RowOf(line));
            return;
        }

        EndGrid();
        if (!TextNoise.IsBlank(line.Text)) blocks.Add(ParagraphOf(line));
    }

    /// <summary>All blocks, after the last line.</summary>
    public ImmutableArray<SourceBlock> ToImmutable()
    {
        EndGrid();
        return blocks.ToImmutable();
    }

    private void EndGrid()
    {
        if (rows.Count == 0) return;
        blocks.Add(new Grid(rows[0].Place with { Text = null }, rows.ToImmutable()));
        rows.Clear();
    }

    private GridRow RowOf(TextLine line)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var start = 0;
        foreach (var range in line.Text.AsSpan().Split(Tab))
        {
            var text = line.Text[range].Trim();
            cells.Add(new GridCell(PlaceOf(line, text) with { Span = new TextSpan(start, range.End.GetOffset(line.Text.Length) - start) }, text, cells.Count));
            start = range.End.GetOffset(line.Text.Length) + 1;
        }

        return new GridRow(PlaceOf(line, line.Text), cells.ToImmutable());
    }

    private Paragraph ParagraphOf(TextLine line)
    {
        var printed = line.Text.TrimEnd();
        var marks = printed.AsSpan().IndexOfAnyExcept(HeadingMark);
        var level = marks is > 0 and <= DeepestHeading ? marks : 0;
        var text = level == 0 ? printed : printed[level..].TrimStart();
        return new Paragraph(PlaceOf(line, text), text, level);
    }

    private Place PlaceOf(TextLine line, string text) => new() { File = file, Page = line.Page, Line = line.Number, Text = text };
}
