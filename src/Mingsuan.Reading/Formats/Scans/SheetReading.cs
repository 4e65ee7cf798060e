namespace Mingsuan.Reading;

/// <summary>Has the cells of a sheet read one by one and the rest of it as a page.</summary>
internal sealed class SheetReading(ScannedSheet sheet, List<Lattice> lattices, ITextRecogniser recogniser, int resolution)
{
    /// <summary>What is higher than this many times the usual height of print in a cell has several lines.</summary>
    private const double SeveralLines = 1.9;
    private const double Usual = 0.25;

    /// <summary>A dash is at most this high for its width, and this high at all in points.</summary>
    private const double FlatDash = 0.4;
    private const double HighestDash = 2.5;
    private const string Dash = "-";

    /// <summary>A number on which two readings differ is read once more in this size.</summary>
    private const double SecondScale = 0.6;

    private readonly WordGlyphs glyphs = new(sheet.PixelsPerPoint);

    /// <summary>The letters of the sheet, or null where the recogniser failed.</summary>
    public WordGlyphs? Read(CancellationToken cancellationToken)
    {
        var cells = lattices.SelectMany(lattice => lattice.Cells.Select(cell => sheet.BoundsIn(lattice, cell))).OfType<PixelBox>().ToList();
        foreach (var dash in cells.Where(IsDash)) glyphs.Add([new PrintedWord(0, 0, dash, 100, Dash)]);
        cells.RemoveAll(IsDash);
        var height = UsualHeight(cells);
        var isRead = ReadLines(cells.FindAll(cell => cell.Height <= SeveralLines * height), cancellationToken)
            && ReadBlocks(cells.FindAll(cell => cell.Height > SeveralLines * height), cancellationToken)
            && ReadRest(cancellationToken);
        return isRead ? glyphs : null;
    }

    private static double UsualHeight(List<PixelBox> cells)
    {
        var heights = cells.Select(cell => cell.Height).Order().ToList();
        return heights.Count == 0 ? 0 : heights[(int)(heights.Count * Usual)];
    }

    private bool IsDash(PixelBox cell) => cell.Height <= FlatDash * cell.Width && cell.Height <= HighestDash * sheet.PixelsPerPoint;

    private bool ReadLines(List<PixelBox> cells, CancellationToken cancellationToken)
    {
        if (Recognise(cells, PictureKind.Line, cancellationToken) is not { } first) return false;
        var numbers = Enumerable.Range(0, cells.Count).Where(i => NumberReadings.MayBeNumber(first[i])).ToList();
        if (Recognise([.. numbers.Select(i => cells[i])], PictureKind.Number, cancellationToken) is not { } second) return false;
        var unsure = Enumerable.Range(0, numbers.Count).Where(i => !NumberReadings.Agree(first[numbers[i]], second[i])).ToList();
        if (Recognise([.. unsure.Select(i => cells[numbers[i]])], PictureKind.Number, cancellationToken, SecondScale) is not { } third) return false;
        for (var i = 0; i < numbers.Count; i++)
        {
            var again = unsure.IndexOf(i);
            first[numbers[i]] = NumberReadings.Best(first[numbers[i]], second[i], again < 0 ? [] : third[again]);
        }

        for (var i = 0; i < cells.Count; i++) glyphs.Add(cells[i], first[i]);
        return true;
    }

    private bool ReadBlocks(List<PixelBox> cells, CancellationToken cancellationToken)
    {
        if (Recognise(cells, PictureKind.Block, cancellationToken) is not { } words) return false;
        for (var i = 0; i < cells.Count; i++) glyphs.Add(cells[i], words[i]);
        return true;
    }

    /// <summary>What stands outside the grids.</summary>
    private bool ReadRest(CancellationToken cancellationToken)
    {
        foreach (var lattice in lattices)
        {
            var part = sheet.Pixels(lattice.Left, lattice.Top, lattice.Right, lattice.Bottom);
            sheet.Picture.Erase(part);
            sheet.Ink.Erase(part);
        }

        if (sheet.Ink.Bounds(new PixelBox(0, 0, sheet.Picture.Width, sheet.Picture.Height)) is null) return true;
        if (recogniser.Recognise([sheet.Picture], PictureKind.Page, resolution, cancellationToken) is not { } words) return false;
        glyphs.Add(words);
        return true;
    }

    /// <summary>The words of each part in pixels of the sheet.</summary>
    private List<List<PrintedWord>>? Recognise(List<PixelBox> parts, PictureKind kind, CancellationToken cancellationToken, double scale = 1)
    {
        var margin = sheet.MarginPixels;
        var pictures = parts.ConvertAll(part => sheet.Picture.Cut(part, margin).Scaled(scale));
        if (recogniser.Recognise(pictures, kind, (int)(resolution * scale), cancellationToken) is not { } words) return null;
        var found = parts.ConvertAll(_ => new List<PrintedWord>());
        foreach (var word in words)
        {
            var (part, box) = (parts[word.Picture], word.Box);
            var (right, down) = (part.Left - margin, part.Top - margin);
            found[word.Picture].Add(word with { Box = new PixelBox(Back(box.Left) + right, Back(box.Top) + down, Back(box.Right) + right, Back(box.Bottom) + down) });
        }

        return found;

        int Back(int pixels) => (int)(pixels / scale);
    }
}
