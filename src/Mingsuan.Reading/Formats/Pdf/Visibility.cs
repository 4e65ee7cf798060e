using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Mingsuan.Reading;

/// <summary>Which letters of a page can be seen: not those that are set not to show, clipped off, white on white, or specks beside all others.</summary>
internal sealed class Visibility(Page page, PageGround ground)
{
    /// <summary>Below this size, in points, and this share of the size of most letters of the page, what is printed is a speck: the leavings of a deleted label.</summary>
    private const double LegibleSize = 3;
    private const double LegibleShare = 0.6;

    private readonly double speck = Math.Min(LegibleSize, LegibleShare * UsualSize(page.Letters));
    private readonly ClipRegions? clips = ClipRegions.Of(page, page.Letters.Count == 0 ? 0 : page.Letters.Max(letter => letter.TextSequence));

    /// <summary>Where the letter stands for the reader, or null where it cannot be seen; the point is its middle, displayed, y upwards.</summary>
    public (double X, double Y)? Home(Letter letter, double x, double y, bool isLevel)
    {
        if (letter.PointSize < speck || letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || ground.Hides(letter.Color, x, y)) return null;
        return clips is null ? (x, y) : clips.Home(letter.TextSequence, x, y, isLevel);
    }

    /// <summary>The size that the middle letter has where all are sorted by size.</summary>
    private static double UsualSize(IReadOnlyList<Letter> letters)
    {
        if (letters.Count == 0) return 0;
        var sizes = letters.Select(letter => letter.PointSize).ToArray();
        Array.Sort(sizes);
        return sizes[sizes.Length / 2];
    }
}
