using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// The frame in which most of a page's text stands upright, against the frame in which the page is displayed; both count points
/// from the top left corner. <paramref name="Turn"/> is the number of quarter turns clockwise of the text as displayed.
/// </summary>
internal readonly record struct PageFrame(double Width, double Height, byte Turn)
{
    /// <summary>A point turned back by that many quarter turns around the origin.</summary>
    public static (double X, double Y) Turned(double x, double y, int turn) => turn switch
    {
        0 => (x, y),
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    };

    /// <summary>The width of the upright page.</summary>
    public double UprightWidth => Turn % 2 == 0 ? Width : Height;

    /// <summary>The height of the upright page.</summary>
    public double UprightHeight => Turn % 2 == 0 ? Height : Width;

    /// <summary>A displayed point as it stands in the upright frame.</summary>
    public (double X, double Y) ToUpright(double x, double y) => Turn switch
    {
        0 => (x, y),
        1 => (y, Width - x),
        2 => (Width - x, Height - y),
        _ => (Height - y, x),
    };

    /// <summary>A box of the upright frame as displayed, in hundredths of a point.</summary>
    public Box ToDisplayed(Box box) => Rounded(Turn switch
    {
        0 => box,
        1 => new Box(Width - box.Bottom, box.Left, Width - box.Top, box.Right),
        2 => new Box(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
        _ => new Box(box.Top, Height - box.Right, box.Bottom, Height - box.Left),
    });

    private static Box Rounded(Box box) => new(Rounded(box.Left), Rounded(box.Top), Rounded(box.Right), Rounded(box.Bottom));

    private static double Rounded(double value) => Math.Round(value, 2);
}
