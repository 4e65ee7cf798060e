using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Mingsuan.Reading;

/// <summary>Takes from a page of PdfPig what we keep of it, turned so that most of its text stands upright.</summary>
internal static class PageReader
{
    /// <summary>How far above its base line the middle of a letter lies, as a share of its size.</summary>
    private const double MiddleHeight = 0.35;
    private const double Shortest = 0.01;

    /// <summary>The page's content.</summary>
    public static PageContent Read(Page page)
    {
        var letters = page.Letters;
        var frame = new PageFrame(page.Width, page.Height, MainTurn(letters));
        var glyphs = new List<Glyph>(letters.Count);
        var hidden = 0;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value) || letter.PointSize < Shortest) continue;
            var glyph = GlyphOf(letter, frame);
            if (IsHidden(letter) || !IsOnPage(glyph, frame)) hidden++;
            else glyphs.Add(glyph);
        }

        var rulings = new RulingCollector(frame);
        foreach (var path in page.Paths) rulings.Add(path);
        return new PageContent(page.Number, frame, glyphs, rulings.Horizontal, rulings.Vertical) { HiddenLetters = hidden, Images = page.NumberOfImages };
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

    private static Glyph GlyphOf(Letter letter, PageFrame frame)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var turn = TurnOf(letter);
        var (x, y) = ((start.X + end.X) / 2, frame.Height - ((start.Y + end.Y) / 2));
        var rise = MiddleHeight * letter.PointSize;
        (x, y) = turn switch
        {
            0 => (x, y - rise),
            1 => (x + rise, y),
            2 => (x, y + rise),
            _ => (x - rise, y),
        };
        (x, y) = frame.ToUpright(x, y);
        var advance = Math.Abs(turn % 2 == 0 ? end.X - start.X : end.Y - start.Y);
        return new Glyph(GlyphText.Of(letter.Value), x, y, advance, letter.PointSize, (byte)((turn - frame.Turn + 4) % 4));
    }

    private static bool IsHidden(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static bool IsOnPage(Glyph glyph, PageFrame frame) =>
        glyph.X >= 0 && glyph.Y >= 0 && glyph.X <= frame.UprightWidth && glyph.Y <= frame.UprightHeight;
}
