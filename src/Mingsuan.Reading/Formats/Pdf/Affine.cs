using UglyToad.PdfPig.Content;

namespace Mingsuan.Reading;

/// <summary>A transformation of the plane as PDF writes it: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    /// <exception cref="ArgumentException">There are not six values.</exception>
    public Affine(IReadOnlyList<double> values)
        : this(values[0], values[1], values[2], values[3], values[4], values[5])
    {
    }

    /// <summary>The transformation that changes nothing.</summary>
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>From a page's own space to the page as displayed: its visible box moved to the origin, then turned.</summary>
    public static Affine ToDisplay(Page page)
    {
        var bounds = page.CropBox.Bounds;
        var (left, bottom) = (Math.Min(bounds.Left, bounds.Right), Math.Min(bounds.Bottom, bounds.Top));
        var (width, height) = (Math.Abs(bounds.Width), Math.Abs(bounds.Height));
        return page.Rotation.Value switch
        {
            90 => new Affine(0, -1, 1, 0, -bottom, width + left),
            180 => new Affine(-1, 0, 0, -1, width + left, height + bottom),
            270 => new Affine(0, 1, -1, 0, height + bottom, -left),
            _ => new Affine(1, 0, 0, 1, -left, -bottom),
        };
    }

    /// <summary>The point that a point becomes.</summary>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>First this, then the other.</summary>
    public Affine Then(Affine other) => new(
        (A * other.A) + (B * other.C),
        (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C),
        (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E,
        (E * other.B) + (F * other.D) + other.F);
}
