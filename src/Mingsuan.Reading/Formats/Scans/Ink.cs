namespace Mingsuan.Reading;

/// <summary>Which pixels of a picture are printed: those clearly darker than what surrounds them, so that grey grounds and shadows are none.</summary>
internal sealed class Ink
{
    /// <summary>Letters are darker than this share of the shade around them.</summary>
    private const double Letters = 0.82;

    /// <summary>Lines are often grey.</summary>
    private const double Lines = 0.92;

    private readonly bool[] marks;

    private Ink(int width, int height, bool[] marks) => (Width, Height, this.marks) = (width, height, marks);

    public int Width { get; }

    public int Height { get; }

    /// <summary>True where something is printed.</summary>
    public bool this[int x, int y] => marks[(y * Width) + x];

    /// <summary>The letters of a picture, and black lines; <paramref name="reach"/> is how far around a pixel its surroundings go.</summary>
    public static Ink OfLetters(Raster picture, int reach) => Of(picture, reach, Letters);

    /// <summary>The same with all that is a little darker than what surrounds it.</summary>
    public static Ink OfLines(Raster picture, int reach) => Of(picture, reach, Lines);

    private static Ink Of(Raster picture, int reach, double darker)
    {
        var marks = new bool[picture.Width * picture.Height];
        var window = new ShadeWindow(picture, reach);
        for (var y = 0; y < picture.Height; y++)
        {
            window.MoveTo(y);
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++) marks[(y * picture.Width) + x] = row[x] < window.Mean(x) * darker;
        }

        return new Ink(picture.Width, picture.Height, marks);
    }

    /// <summary>Takes a pixel away.</summary>
    public void Erase(int x, int y) => marks[(y * Width) + x] = false;

    /// <summary>Takes a part away.</summary>
    public void Erase(PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++) Array.Fill(marks, false, (y * Width) + box.Left, box.Width);
    }

    /// <summary>The smallest box around what is printed in a part, single specks left out; null where nothing is.</summary>
    public PixelBox? Bounds(PixelBox part)
    {
        var (left, top, right, bottom) = (part.Right, part.Bottom, part.Left, part.Top);
        for (var y = part.Top; y < part.Bottom; y++)
        {
            for (var x = part.Left; x < part.Right; x++)
            {
                if (!this[x, y] || IsSpeck(x, y)) continue;
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }
        }

        return left < right ? new PixelBox(left, top, right, bottom) : null;
    }

    /// <summary>How many pixels are printed in a part.</summary>
    public int Count(PixelBox part)
    {
        var count = 0;
        for (var y = part.Top; y < part.Bottom; y++) count += marks.AsSpan((y * Width) + part.Left, part.Width).Count(true);
        return count;
    }

    /// <summary>True for a pixel that has fewer than three printed neighbours.</summary>
    private bool IsSpeck(int x, int y)
    {
        var neighbours = -1;
        for (var dy = Math.Max(0, y - 1); dy <= Math.Min(Height - 1, y + 1); dy++)
        {
            for (var dx = Math.Max(0, x - 1); dx <= Math.Min(Width - 1, x + 1); dx++) neighbours += this[dx, dy] ? 1 : 0;
        }

        return neighbours < 3;
    }
}
