namespace Mingsuan.Reading;

/// <summary>A straightened page without its ruling lines: its picture, its ink, and how many pixels a point has.</summary>
internal sealed record ScannedSheet(Raster Picture, Ink Ink, double PixelsPerPoint)
{
    /// <summary>What is smaller in both directions is dirt; points.</summary>
    private const double Dirt = 1.6;

    /// <summary>The edge of a cell that belongs to its ruling line; points.</summary>
    private const double Border = 1;

    /// <summary>White around what is cut out; points.</summary>
    private const double Margin = 2.5;

    /// <summary>The box around what is printed in a cell of a lattice; null where nothing is.</summary>
    public PixelBox? BoundsIn(Lattice lattice, LatticeCell cell)
    {
        var part = Pixels(
            lattice.Columns[cell.Column] + Border,
            lattice.Rows[cell.Row] + Border,
            lattice.Columns[cell.Column + cell.ColumnSpan] - Border,
            lattice.Rows[cell.Row + cell.RowSpan] - Border);
        return part.Width > 0 && part.Height > 0 && Ink.Bounds(part) is { } bounds && IsPrint(bounds) ? bounds : null;
    }

    /// <summary>The part of the page between those points, as far as it is on the page.</summary>
    public PixelBox Pixels(double left, double top, double right, double bottom) => new(
        Math.Clamp((int)(left * PixelsPerPoint), 0, Picture.Width),
        Math.Clamp((int)(top * PixelsPerPoint), 0, Picture.Height),
        Math.Clamp((int)Math.Ceiling(right * PixelsPerPoint), 0, Picture.Width),
        Math.Clamp((int)Math.Ceiling(bottom * PixelsPerPoint), 0, Picture.Height));

    /// <summary>The pixels of the white margin around what is cut out.</summary>
    public int MarginPixels => (int)Math.Ceiling(Margin * PixelsPerPoint);

    private bool IsPrint(PixelBox bounds) => bounds.Width > Dirt * PixelsPerPoint || bounds.Height > Dirt * PixelsPerPoint;
}
