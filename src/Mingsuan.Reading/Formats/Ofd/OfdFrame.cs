using System.Xml.Linq;

namespace Mingsuan.Reading;

/// <summary>The frame of an object: the corner of its boundary, and the matrix that its own points go through.</summary>
internal readonly record struct OfdFrame(double Left, double Top, double A, double B, double C, double D, double E, double F)
{
    /// <summary>How much wider things become.</summary>
    public double Width => Math.Sqrt((A * A) + (B * B));

    /// <summary>How much higher things become.</summary>
    public double Height => Math.Sqrt((C * C) + (D * D));

    /// <summary>The frame that the object states; without a matrix its points stand as they are.</summary>
    public static OfdFrame Of(XElement mark)
    {
        var boundary = OfdNumbers.Of(mark.Attribute("Boundary")?.Value);
        var (left, top) = boundary.Length >= 2 ? (boundary[0], boundary[1]) : (0, 0);
        return OfdNumbers.Of(mark.Attribute("CTM")?.Value) is [var a, var b, var c, var d, var e, var f]
            ? new OfdFrame(left, top, a, b, c, d, e, f)
            : new OfdFrame(left, top, 1, 0, 0, 1, 0, 0);
    }

    /// <summary>A point of the object on the page, in millimetres.</summary>
    public (double X, double Y) Place(double x, double y) => (Left + (A * x) + (C * y) + E, Top + (B * x) + (D * y) + F);
}
