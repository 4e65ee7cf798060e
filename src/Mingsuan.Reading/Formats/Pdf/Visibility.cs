using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Mingsuan.Reading;

/// <summary>Which letters of a page can be seen: not those that are set not to show, clipped off, or white on white.</summary>
internal sealed class Visibility(Page page, PageGround ground)
{
    private readonly ClipRegions? clips = ClipRegions.Of(page, page.Letters.Count == 0 ? 0 : page.Letters.Max(letter => letter.TextSequence));

    /// <summary>Where the letter stands for the reader, or null where it cannot be seen; the point is its middle, displayed, y upwards.</summary>
    public (double X, double Y)? Home(Letter letter, double x, double y, bool isLevel)
    {
        if (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || ground.Hides(letter.Color, x, y)) return null;
        return clips is null ? (x, y) : clips.Home(letter.TextSequence, x, y, isLevel);
    }
}
