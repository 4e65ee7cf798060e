using System.Globalization;
using Mingsuan.Kernel;
using UglyToad.PdfPig.Content;

namespace Mingsuan.Application;

/// <summary>Takes boxes of a page as displayed, in points from the top left corner, to the page's own space, which may be turned and moved.</summary>
internal sealed class PageSpace(Page page)
{
    private readonly double left = Math.Min(page.CropBox.Bounds.Left, page.CropBox.Bounds.Right);
    private readonly double bottom = Math.Min(page.CropBox.Bounds.Bottom, page.CropBox.Bounds.Top);
    private readonly double width = Math.Abs(page.CropBox.Bounds.Width);
    private readonly double height = Math.Abs(page.CropBox.Bounds.Height);

    /// <summary>The corners of the box as it is displayed: top left, top right, bottom left, bottom right.</summary>
    public (double X, double Y)[] Corners(Box box) =>
        [ToPage(box.Left, box.Top), ToPage(box.Right, box.Top), ToPage(box.Left, box.Bottom), ToPage(box.Right, box.Bottom)];

    /// <summary>The numbers as PDF writes them.</summary>
    public static string Text(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.SelectMany(point => new[] { point.X, point.Y }).Select(number => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture)));

    /// <summary>The lower left and the upper right corner.</summary>
    public static (double X, double Y)[] Bounds((double X, double Y)[] corners) =>
        [(corners.Min(corner => corner.X), corners.Min(corner => corner.Y)), (corners.Max(corner => corner.X), corners.Max(corner => corner.Y))];

    private (double X, double Y) ToPage(double x, double y) => page.Rotation.Value switch
    {
        90 => (left + y, bottom + x),
        180 => (left + width - x, bottom + y),
        270 => (left + width - y, bottom + height - x),
        _ => (left + x, bottom + height - y),
    };
}
