using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Mingsuan.Reading;

/// <summary>An area of a page in its upright frame that a stamp covers; a round one leaves its corners free.</summary>
internal readonly record struct StampArea(double Left, double Top, double Right, double Bottom)
{
    private const double MostOblong = 1.25;

    /// <summary>True where the stamp lies over that point.</summary>
    public bool Covers(double x, double y)
    {
        if (x < Left || x > Right || y < Top || y > Bottom) return false;
        var (width, height) = (Right - Left, Bottom - Top);
        if (width > MostOblong * height || height > MostOblong * width) return true;
        var (across, down) = ((2 * (x - Left) / width) - 1, (2 * (y - Top) / height) - 1);
        return (across * across) + (down * down) <= 1;
    }
}

/// <summary>Finds the stamps of a page: pictures of a stamp's size, red rounded drawings, and stamps that were put on as annotations.</summary>
internal sealed class Stamps(Page page, PageFrame frame)
{
    /// <summary>Stamps are 2 to 6 cm wide, in points; beyond lie bullets and charts.</summary>
    private const double Smallest = 42;
    private const double Largest = 185;

    /// <summary>No stamp is so much wider than high, or higher than wide.</summary>
    private const double MostOblong = 2.5;

    /// <summary>More pictures than these are the pieces of a drawing.</summary>
    private const int MostPictures = 60;

    /// <summary>Strokes of one stamp lie at most so far apart.</summary>
    private const double Near = 6;

    private const double Red = 0.55;
    private const double OtherColors = 0.4;

    /// <summary>All of them, in the upright frame.</summary>
    public IReadOnlyList<StampArea> Find()
    {
        var found = new List<StampArea>();
        if (page.NumberOfImages is > 0 and <= MostPictures)
        {
            foreach (var image in page.GetImages()) AddIfStamp(found, AreaOf(image.BoundingBox));
        }

        foreach (var area in Drawn()) AddIfStamp(found, area);
        if (page.Dictionary.ContainsKey(UglyToad.PdfPig.Tokens.NameToken.Annots)) AddAnnotations(found);
        return found;
    }

    private void AddAnnotations(List<StampArea> found)
    {
        foreach (var annotation in page.GetAnnotations())
        {
            if (annotation.Type is AnnotationType.Stamp or AnnotationType.Widget && annotation.HasNormalAppearance) AddIfStamp(found, AreaOf(annotation.Rectangle));
        }
    }

    private static void AddIfStamp(List<StampArea> found, StampArea area)
    {
        var (width, height) = (area.Right - area.Left, area.Bottom - area.Top);
        if (width is >= Smallest and <= Largest && height is >= Smallest and <= Largest && width <= MostOblong * height && height <= MostOblong * width) found.Add(area);
    }

    /// <summary>The red drawings with rounded strokes, those that lie together as one.</summary>
    private List<StampArea> Drawn()
    {
        var drawn = new List<StampArea>();
        var reds = new Dictionary<IColor, bool>();
        foreach (var path in page.Paths)
        {
            if (!IsRed(path.IsFilled ? path.FillColor : path.IsStroked ? path.StrokeColor : null, reds)) continue;
            if (path.GetBoundingRectangle() is { } box && path.Any(IsRounded)) Join(drawn, AreaOf(box));
        }

        return drawn;
    }

    private static bool IsRounded(PdfSubpath subpath) => subpath.Commands.Any(command => command is PdfSubpath.BezierCurve);

    private static bool IsRed(IColor? color, Dictionary<IColor, bool> known)
    {
        if (color is null) return false;
        if (known.TryGetValue(color, out var isRed)) return isRed;
        return known[color] = color.ColorSpace is ColorSpace.DeviceRGB or ColorSpace.DeviceCMYK && color.ToRGBValues() is { r: > Red, g: < OtherColors, b: < OtherColors };
    }

    /// <summary>Takes the area into the ones that it touches.</summary>
    private static void Join(List<StampArea> areas, StampArea area)
    {
        for (var i = areas.Count - 1; i >= 0; i--)
        {
            var other = areas[i];
            if (area.Left > other.Right + Near || other.Left > area.Right + Near || area.Top > other.Bottom + Near || other.Top > area.Bottom + Near) continue;
            area = new StampArea(Math.Min(area.Left, other.Left), Math.Min(area.Top, other.Top), Math.Max(area.Right, other.Right), Math.Max(area.Bottom, other.Bottom));
            areas.RemoveAt(i);
        }

        areas.Add(area);
    }

    private StampArea AreaOf(PdfRectangle box)
    {
        var (x1, y1) = frame.ToUpright(Math.Min(box.Left, box.Right), frame.Height - Math.Max(box.Bottom, box.Top));
        var (x2, y2) = frame.ToUpright(Math.Max(box.Left, box.Right), frame.Height - Math.Min(box.Bottom, box.Top));
        return new StampArea(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }
}
