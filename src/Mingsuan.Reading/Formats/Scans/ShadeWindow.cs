namespace Mingsuan.Reading;

/// <summary>The mean shade of a square around each pixel of a row; it moves down the picture row by row.</summary>
internal sealed class ShadeWindow(Raster picture, int reach)
{
    /// <summary>The sum of the shades of each column inside the window.</summary>
    private readonly int[] columns = new int[picture.Width];

    /// <summary>The sums of the columns before each.</summary>
    private readonly long[] before = new long[picture.Width + 1];
    private int top;
    private int bottom;

    /// <summary>Moves to a row that is not above the last one.</summary>
    public void MoveTo(int y)
    {
        for (; bottom < Math.Min(picture.Height, y + reach + 1); bottom++) Add(bottom, 1);
        for (; top < Math.Max(0, y - reach); top++) Add(top, -1);
        for (var x = 0; x < columns.Length; x++) before[x + 1] = before[x] + columns[x];
    }

    /// <summary>The mean around a pixel of the row.</summary>
    public double Mean(int x)
    {
        var (left, right) = (Math.Max(0, x - reach), Math.Min(columns.Length, x + reach + 1));
        return (double)(before[right] - before[left]) / ((right - left) * (bottom - top));
    }

    private void Add(int y, int sign)
    {
        var row = picture.Row(y);
        for (var x = 0; x < row.Length; x++) columns[x] += sign * row[x];
    }
}
