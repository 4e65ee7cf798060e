namespace Mingsuan.Reading;

/// <summary>
/// One printed letter in the page's upright frame (points, y downwards): its centre, its advance along its own direction, its
/// size, and how many quarter turns clockwise it is turned against the page's text.
/// </summary>
internal readonly record struct Glyph(string Text, double X, double Y, double Advance, double Size, byte Turn)
{
    /// <summary>
    /// The place on the line by which its cell is found: its middle, or the edge of a clipped cell whose text is wider than the cell.
    /// </summary>
    public double Home { get; init; } = X;

    /// <summary>The height by which its cell is found: its middle, or inside the clipped cell that it only just runs out of.</summary>
    public double HomeLine { get; init; } = Y;

    /// <summary>How sure a recogniser is of it, 0–100; 100 where the file carries it as text.</summary>
    public byte Confidence { get; init; } = 100;

    /// <summary>Where an upright letter begins.</summary>
    public double Left => X - (Advance / 2);

    /// <summary>Where an upright letter ends.</summary>
    public double Right => X + (Advance / 2);

    /// <summary>The upper edge of an upright letter.</summary>
    public double Top => Y - (Size / 2);

    /// <summary>The lower edge of an upright letter.</summary>
    public double Bottom => Y + (Size / 2);

    /// <summary>The same letter in a frame in which it stands upright.</summary>
    public Glyph Upright()
    {
        var (x, y) = PageFrame.Turned(X, Y, Turn);
        return this with { X = x, Y = y, Turn = 0 };
    }
}
