using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Makes the blocks of one page: its ruled grids, and the lines of text between them, from top to bottom.</summary>
internal sealed class PageBlocks(string file, PageContent page)
{
    /// <summary>A gap of this many sizes parts a line into two paragraphs, if both sides are words.</summary>
    private const double ColumnGap = 3;

    /// <summary>A level line of this share of the page may rule a table that has no plumb lines.</summary>
    private const double LongRule = 0.3;

    private readonly List<(double Top, double Left, PdfBlock Block)> blocks = [];
    private readonly bool isRecognised = page.Recognised is not null;

    /// <summary>The table that the page before ends with and that may go on here.</summary>
    public OpenTable? Before { get; init; }

    /// <summary>The blocks in reading order.</summary>
    public List<PdfBlock> Read()
    {
        var lattices = LatticeFinder.Find(page.Horizontal, page.Vertical);
        var text = new List<Glyph>();
        var cells = Deal(lattices, text);
        for (var i = 0; i < lattices.Count; i++)
        {
            if (cells[i].Any(cell => cell is not null)) AddGrid(lattices[i], [.. cells[i].Select(TextOf)], [.. cells[i].Select(cell => StateOf(CollectionsMarshal.AsSpan(cell)))]);
        }

        AddText(text, lattices);
        blocks.Sort((one, other) => one.Top != other.Top ? one.Top.CompareTo(other.Top) : one.Left.CompareTo(other.Left));
        return [.. blocks.Select(block => block.Block)];
    }

    /// <summary>Deals the letters out to the cells that they stand in; the rest is text.</summary>
    private List<Glyph>?[][] Deal(List<Lattice> lattices, List<Glyph> text)
    {
        List<Glyph>?[][] cells = [.. lattices.Select(lattice => new List<Glyph>?[lattice.Cells.Count])];
        foreach (var glyph in page.Glyphs)
        {
            var at = lattices.FindIndex(lattice => lattice.Contains(glyph.Home, glyph.HomeLine));
            if (at < 0) text.Add(glyph);
            else (cells[at][lattices[at].CellAt(glyph.Home, glyph.HomeLine)] ??= []).Add(glyph);
        }

        return cells;
    }

    /// <summary>Adds what stands outside the grids: tables without a grid, and lines.</summary>
    private void AddText(List<Glyph> text, List<Lattice> lattices)
    {
        var lines = PieceLine.Of(TextRun.Lines(text));
        var free = page.Horizontal.Where(line => line.Length > LongRule * page.Frame.UprightWidth && !lattices.Exists(lattice => lattice.Contains(line.From, line.At)));
        var next = 0;
        foreach (var table in new LooseTableFinder(lines, [.. free]) { Before = Before, TopMargin = page.Frame.UprightHeight * RunningHeads.Margin }.Find())
        {
            for (; next < table.FirstLine; next++) AddLine(CollectionsMarshal.AsSpan(lines[next].Glyphs));
            AddGrid(table.Lattice, table.Texts, StatesOf(table, lines), table.Open);
            next += table.LineCount;
        }

        for (; next < lines.Count; next++) AddLine(CollectionsMarshal.AsSpan(lines[next].Glyphs));
    }

    private static string TextOf(List<Glyph>? cell) => cell is null ? string.Empty : TextRun.CellText(cell);

    /// <summary>How sure the least sure digit is, or without digits the least sure letter; of a blank in a scan nothing is sure. Null on a page of text.</summary>
    private Recognition? RecognitionOf(ReadOnlySpan<Glyph> letters)
    {
        if (!isRecognised) return null;
        if (letters.IsEmpty) return new Recognition(0);
        var (digits, all) = (byte.MaxValue, byte.MaxValue);
        foreach (var letter in letters)
        {
            all = Math.Min(all, letter.Confidence);
            if (GlyphText.IsOfNumber(letter.Text[0])) digits = Math.Min(digits, letter.Confidence);
        }

        return new Recognition(digits < byte.MaxValue ? digits : all);
    }

    /// <summary>How its letters came, and whether a stamp lies over one of them.</summary>
    private (Recognition? Recognition, bool IsCovered) StateOf(ReadOnlySpan<Glyph> letters) => (RecognitionOf(letters), IsCovered(letters));

    private bool IsCovered(ReadOnlySpan<Glyph> letters)
    {
        if (page.Stamps.Count == 0) return false;
        foreach (var letter in letters)
        {
            foreach (var stamp in page.Stamps)
            {
                if (stamp.Covers(letter.X, letter.Y)) return true;
            }
        }

        return false;
    }

    /// <summary>Of each cell of a table without a grid: how the letters of its row came, and whether a stamp lies over its own.</summary>
    private (Recognition? Recognition, bool IsCovered)[] StatesOf(LooseTable table, List<PieceLine> lines)
    {
        var states = new (Recognition?, bool)[table.Lattice.Cells.Count];
        for (var i = 0; i < states.Length; i++)
        {
            var letters = LettersOf(table.LinesOf(table.Lattice.Cells[i].Row), lines);
            var box = BoxOf(table.Lattice, table.Lattice.Cells[i]);
            states[i] = (RecognitionOf(CollectionsMarshal.AsSpan(letters)), page.Stamps.Count > 0 && IsCovered([.. letters.Where(letter => letter.X >= box.Left && letter.X <= box.Right)]));
        }

        return states;
    }

    private static List<Glyph> LettersOf(LooseRow row, List<PieceLine> lines) => [.. lines[row.First..row.End].SelectMany(line => line.Glyphs)];

    private void AddGrid(Lattice lattice, IReadOnlyList<string> texts, (Recognition? Recognition, bool IsCovered)[] states, OpenTable? open = null)
    {
        var rows = new List<GridCell>[lattice.Rows.Length - 1];
        for (var row = 0; row < rows.Length; row++) rows[row] = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var (cell, text) = (lattice.Cells[i], texts[i]);
            rows[cell.Row].Add(new GridCell(PlaceOf(BoxOf(lattice, cell), text) with { Recognition = states[i].Recognition, IsCovered = states[i].IsCovered }, text, cell.Column, cell.ColumnSpan, cell.RowSpan));
        }

        var printed = rows.Select((cells, row) => RowOf(lattice, row, cells)).ToImmutableArray();
        var grid = new Grid(PlaceOf(new Box(lattice.Left, lattice.Top, lattice.Right, lattice.Bottom), null), printed);
        blocks.Add((lattice.Top, lattice.Left, new PdfBlock(grid, page.Number, lattice.Top, lattice.Bottom) { Columns = lattice.Columns, IsOpenBelow = lattice.IsOpenBelow, Open = open }));
    }

    private static Box BoxOf(Lattice lattice, LatticeCell cell) => new(
        lattice.Columns[cell.Column],
        lattice.Rows[cell.Row],
        lattice.Columns[cell.Column + cell.ColumnSpan],
        lattice.Rows[cell.Row + cell.RowSpan]);

    private GridRow RowOf(Lattice lattice, int row, List<GridCell> cells) => new(
        PlaceOf(new Box(lattice.Left, lattice.Rows[row], lattice.Right, lattice.Rows[row + 1]), string.Join('\t', cells.Select(cell => cell.Text))),
        [.. cells]);

    private void AddLine(ReadOnlySpan<Glyph> line)
    {
        var top = double.MaxValue;
        foreach (var letter in line) top = Math.Min(top, letter.Top);
        var start = 0;
        for (var i = 1; i <= line.Length; i++)
        {
            if (i < line.Length && !IsColumnGap(line, start, i)) continue;
            AddParagraph(line[start..i], top);
            start = i;
        }
    }

    /// <summary>A wide gap between words; between single letters it only spreads a word.</summary>
    private static bool IsColumnGap(ReadOnlySpan<Glyph> line, int start, int at)
    {
        var gap = ColumnGap * line[at].Size;
        if (line[at].Left - line[at - 1].Right <= gap) return false;
        var isSingle = at - start == 1;
        var nextIsSingle = at + 1 == line.Length || line[at + 1].Left - line[at].Right > gap;
        return !(isSingle && nextIsSingle) && !(nextIsSingle && at + 1 == line.Length);
    }

    private void AddParagraph(ReadOnlySpan<Glyph> letters, double top)
    {
        var box = new Box(letters[0].Left, letters[0].Top, letters[^1].Right, letters[0].Bottom);
        foreach (var letter in letters) box = box with { Top = Math.Min(box.Top, letter.Top), Bottom = Math.Max(box.Bottom, letter.Bottom) };
        var text = TextRun.Text(letters);
        blocks.Add((top, box.Left, new PdfBlock(new Paragraph(PlaceOf(box, text) with { Recognition = RecognitionOf(letters), IsCovered = IsCovered(letters) }, text), page.Number, box.Top, box.Bottom) { PageHeight = page.Frame.UprightHeight }));
    }

    private Place PlaceOf(Box box, string? text) => new() { File = file, Page = page.Number, Box = page.Frame.ToDisplayed(box), Text = text };
}
