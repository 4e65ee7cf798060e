using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Mingsuan.Reading;

/// <summary>What a page prints its letters and lines on: the coloured areas, beside which white is the colour of the paper.</summary>
internal sealed class PageGround
{
    private const double White = 0.98;
    private const double ThinnestArea = 4;

    private readonly Dictionary<IColor, bool> whites = [];
    private readonly List<PdfRectangle> areas = [];
    private readonly bool hasPictures;

    public PageGround(Page page)
    {
        hasPictures = page.NumberOfImages > 0;
        foreach (var path in page.Paths) AddArea(path);
    }

    /// <summary>True where that colour cannot be seen at that place: white on the paper. A picture may lie below anything.</summary>
    public bool Hides(IColor? color, double x, double y) => !hasPictures && IsWhite(color)
        && !areas.Exists(area => x >= area.Left && x <= area.Right && y >= area.Bottom && y <= area.Top);

    private void AddArea(PdfPath path)
    {
        if (!path.IsFilled || IsWhite(path.FillColor)) return;
        if (path.GetBoundingRectangle() is { } box && box.Width > ThinnestArea && box.Height > ThinnestArea) areas.Add(box);
    }

    private bool IsWhite(IColor? color)
    {
        if (color is null) return false;
        if (whites.TryGetValue(color, out var known)) return known;
        return whites[color] = color.ColorSpace is ColorSpace.DeviceGray or ColorSpace.DeviceRGB or ColorSpace.DeviceCMYK
            && color.ToRGBValues() is { r: > White, g: > White, b: > White };
    }
}
