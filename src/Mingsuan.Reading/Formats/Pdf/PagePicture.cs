using UglyToad.PdfPig.Content;

namespace Mingsuan.Reading;

/// <summary>Tells a page that is a picture with a little text over it from a page of text with pictures.</summary>
internal static class PagePicture
{
    /// <summary>Letters of what is printed over a scan: the number of the page, the name of a program, a mark.</summary>
    private const int MostLetters = 100;

    /// <summary>The share of the page that the picture of a scan covers.</summary>
    private const double LeastShare = 0.6;

    /// <summary>True where a single picture covers most of the page and at most that many letters are printed.</summary>
    public static bool Covers(Page page, int letters) =>
        page.NumberOfImages > 0 && letters <= MostLetters && page.GetImages().Any(image => ShareOf(image, page) >= LeastShare);

    private static double ShareOf(IPdfImage image, Page page)
    {
        var box = image.BoundingBox;
        var (left, right) = (Math.Max(Math.Min(box.Left, box.Right), 0), Math.Min(Math.Max(box.Left, box.Right), page.Width));
        var (bottom, top) = (Math.Max(Math.Min(box.Bottom, box.Top), 0), Math.Min(Math.Max(box.Bottom, box.Top), page.Height));
        return right <= left || top <= bottom ? 0 : (right - left) * (top - bottom) / (page.Width * page.Height);
    }
}
