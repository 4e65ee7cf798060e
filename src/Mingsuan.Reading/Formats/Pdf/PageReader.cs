using UglyToad.PdfPig.Content;

namespace Mingsuan.Reading;

/// <summary>Takes from a page of PdfPig what we keep of it, turned so that most of its text stands upright.</summary>
internal static class PageReader
{
    /// <summary>How far above its base line the middle of a letter lies, as a share of its size.</summary>
    private const double MiddleHeight = 0.35;
    private const double Shortest = 0.01;

    /// <summary>What rises or falls by more than this on its way is slanted: a scan lies askew by a degree or two, a watermark by thirty.</summary>
    private const double SlantedRise = 0.17;

    /// <summary>The page's content.</summary>
    public static PageContent Read(Page page)
    {
        var letters = page.Letters;
        var frame = new PageFrame(page.Width, page.Height, MainTurn(letters));
        var glyphs = new List<Glyph>(letters.Count);
        var ground = new PageGround(page);
        var visibility = new Visibility(page, ground);
        var (hidden, slanted) = (0, 0);
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value) || letter.PointSize < Shortest) continue;
            if (IsSlanted(letter)) slanted++;
            else if (GlyphOf(letter, frame, visibility) is { } glyph) glyphs.Add(glyph);
            else hidden++;
        }

        var rulings = new RulingCollector(frame, ground);
        foreach (var path in page.Paths) rulings.Add(path);
        return new PageContent(page.Number, frame, glyphs, rulings.Horizontal, rulings.Vertical) { HiddenLetters = hidden, SlantedLetters = slanted, Images = page.NumberOfImages, IsPicture = PagePicture.Covers(page, glyphs.Count), Stamps = new Stamps(page, frame).Find() };
    }

    private static byte MainTurn(IReadOnlyList<Letter> letters)
    {
        Span<int> counts = stackalloc int[4];
        counts.Clear();
        foreach (var letter in letters) counts[TurnOf(letter)]++;
        byte main = 0;
        for (byte turn = 1; turn < counts.Length; turn++)
        {
            if (counts[turn] > counts[main]) main = turn;
        }

        return main;
    }

    private static byte TurnOf(Letter letter)
    {
        var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.StartBaseLine.Y - letter.EndBaseLine.Y);
        if (Math.Abs(x) >= Math.Abs(y)) return x >= 0 ? (byte)0 : (byte)2;
        return y > 0 ? (byte)1 : (byte)3;
    }

    /// <summary>True for a letter of a watermark across the page.</summary>
    private static bool IsSlanted(Letter letter)
    {
        var (x, y) = (Math.Abs(letter.EndBaseLine.X - letter.StartBaseLine.X), Math.Abs(letter.EndBaseLine.Y - letter.StartBaseLine.Y));
        return Math.Min(x, y) > SlantedRise * Math.Max(x, y);
    }

    /// <summary>The middle of a letter as displayed, y upwards.</summary>
    private static (double X, double Y) Middle(Letter letter)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (x, y) = ((start.X + end.X) / 2, (start.Y + end.Y) / 2);
        var rise = MiddleHeight * letter.PointSize;
        return TurnOf(letter) switch
        {
            0 => (x, y + rise),
            1 => (x + rise, y),
            2 => (x, y - rise),
            _ => (x - rise, y),
        };
    }

    /// <summary>The letter as kept, or null where it cannot be seen.</summary>
    private static Glyph? GlyphOf(Letter letter, PageFrame frame, Visibility visibility)
    {
        var turn = TurnOf(letter);
        var (x, y) = Middle(letter);
        if (x < 0 || y < 0 || x > frame.Width || y > frame.Height) return null;
        if (visibility.Home(letter, x, y, turn % 2 == 0) is not var (homeX, homeY)) return null;
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var advance = Math.Abs(turn % 2 == 0 ? end.X - start.X : end.Y - start.Y);
        (x, y) = frame.ToUpright(x, frame.Height - y);
        var home = frame.ToUpright(homeX, frame.Height - homeY);
        return new Glyph(GlyphText.Of(letter.Value), x, y, advance, letter.PointSize, (byte)((turn - frame.Turn + 4) % 4))
        {
            Home = home.X,
            HomeLine = home.Y,
        };
    }
}
