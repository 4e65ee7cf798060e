namespace Mingsuan.Reading;

/// <summary>
/// Reads a page that is a picture: it is turned upright, its ruling lines are found in the picture, each cell is read by itself and numbers twice, and what stands
/// outside the grids is read as a page. The words become letters with places, so that the same readers follow as for any page.
/// </summary>
internal sealed class ScanReader(IPagePainter painter, ITextRecogniser recogniser)
{
    private const int Resolution = 300;
    private const double PointsPerInch = 72;

    /// <summary>How far around a pixel its surroundings go; points.</summary>
    private const double Surroundings = 12;
    private const double PixelsPerPoint = Resolution / PointsPerInch;

    /// <summary>The programs and data that are not on the machine; empty where scans can be read.</summary>
    public IReadOnlyList<string> Missing => [.. painter.Missing, .. recogniser.Missing];

    /// <summary>What the page prints, or null where a program failed.</summary>
    /// <exception cref="TimeoutException">A program took too long.</exception>
    public PageContent? Read(byte[] document, PageContent page, CancellationToken cancellationToken)
    {
        if (painter.Paint(document, page.Number, Resolution, cancellationToken) is not { } displayed) return null;
        var turns = new PageTurn(recogniser, Resolution).Of(displayed, cancellationToken);
        var painted = displayed.QuarterTurned(turns);
        var reach = (int)(Surroundings * PixelsPerPoint);
        var (picture, ink) = Straighten(painted, reach);
        var runs = new DarkRuns([ink, Ink.OfLines(picture, reach)], PixelsPerPoint);
        var (horizontal, vertical) = runs.Find();
        runs.Erase(picture.Erase);
        runs.Erase(ink.Erase);
        var sheet = new ScannedSheet(picture, ink, PixelsPerPoint);
        var words = new SheetReading(sheet, LatticeFinder.Find(horizontal, vertical), recogniser, Resolution).Read(cancellationToken);
        if (words is null) return null;
        var frame = new PageFrame(displayed.Width / PixelsPerPoint, displayed.Height / PixelsPerPoint, (byte)((4 - turns) % 4));
        return new PageContent(page.Number, frame, [.. Own(page, frame, words.Glyphs)], horizontal, vertical) { Images = page.Images, Recognised = words.Counts };
    }

    /// <summary>The letters that the file carries, and the recognised ones that do not stand in their place; where they lie another way, the recognised ones.</summary>
    private static IEnumerable<Glyph> Own(PageContent page, PageFrame frame, IReadOnlyList<Glyph> recognised)
    {
        if (page.Glyphs.Count == 0 || page.Frame.Turn != frame.Turn) return recognised;
        return recognised.Where(letter => !page.Glyphs.Any(own => letter.X > own.Left && letter.X < own.Right && letter.Y > own.Top && letter.Y < own.Bottom)).Concat(page.Glyphs);
    }

    private static (Raster Picture, Ink Ink) Straighten(Raster painted, int reach)
    {
        var ink = Ink.OfLetters(painted, reach);
        var slope = Skew.Of(ink);
        if (slope == 0) return (painted, ink);
        var straight = painted.Turned(slope);
        return (straight, Ink.OfLetters(straight, reach));
    }
}
