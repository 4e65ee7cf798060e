using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Mingsuan.Reading;

/// <summary>Which letters of a page can be seen: not those that are set not to show, clipped off, or white on white.</summary>
internal sealed class Visibility
{
    private const double White = 0.98;
    private const double ThinnestFill = 4;

    private readonly ClipRegions? clips;
    private readonly Dictionary<IColor, bool> whites = [];
    private readonly List<PdfRectangle> grounds = [];
    private readonly bool hasPictures;

    public Visibility(Page page)
    {
        var last = page.Letters.Count == 0 ? 0 : page.Letters.Max(letter => letter.TextSequence);
        clips = ClipRegions.Of(page, last);
        hasPictures = page.NumberOfImages > 0;
        foreach (var path in page.Paths) AddGround(path);
    }

    /// <summary>Where the letter stands for the reader, or null where it cannot be seen; the point is its middle, displayed, y upwards.</summary>
    public (double X, double Y)? Home(Letter letter, double x, double y, bool isLevel)
    {
        if (letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || IsWhiteOnWhite(letter, x, y)) return null;
        return clips is null ? (x, y) : clips.Home(letter.TextSequence, x, y, isLevel);
    }

    private bool IsWhiteOnWhite(Letter letter, double x, double y) => !hasPictures && IsWhite(letter.Color)
        && !grounds.Exists(ground => x >= ground.Left && x <= ground.Right && y >= ground.Bottom && y <= ground.Top);

    private void AddGround(PdfPath path)
    {
        if (!path.IsFilled || IsWhite(path.FillColor)) return;
        if (path.GetBoundingRectangle() is { } box && box.Width > ThinnestFill && box.Height > ThinnestFill) grounds.Add(box);
    }

    private bool IsWhite(IColor? color)
    {
        if (color is null) return false;
        if (whites.TryGetValue(color, out var known)) return known;
        return whites[color] = color.ColorSpace is ColorSpace.DeviceGray or ColorSpace.DeviceRGB or ColorSpace.DeviceCMYK
            && color.ToRGBValues() is { r: > White, g: > White, b: > White };
    }
}
