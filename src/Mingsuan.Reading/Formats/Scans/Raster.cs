using System.Globalization;
using System.Text;

namespace Mingsuan.Reading;

/// <summary>A picture in shades of grey, row by row from the top; 0 is black.</summary>
internal sealed class Raster(int width, int height, byte[] pixels)
{
    private const byte White = 255;
    private const int HeaderNumbers = 3;

    public int Width => width;

    public int Height => height;

    /// <summary>The shade there.</summary>
    public byte this[int x, int y] => pixels[(y * width) + x];

    /// <summary>One row of shades.</summary>
    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(y * width, width);

    /// <summary>A white picture.</summary>
    public static Raster Blank(int width, int height)
    {
        var pixels = new byte[width * height];
        Array.Fill(pixels, White);
        return new Raster(width, height, pixels);
    }

    /// <summary>The picture of a portable graymap (P5, one byte a pixel), or null where it is none or has more pixels than that.</summary>
    public static Raster? FromGraymap(ReadOnlySpan<byte> bytes, int mostPixels)
    {
        if (!bytes.StartsWith("P5"u8)) return null;
        Span<int> numbers = stackalloc int[HeaderNumbers];
        var at = 2;
        for (var i = 0; i < numbers.Length; i++)
        {
            while (at < bytes.Length && char.IsWhiteSpace((char)bytes[at])) at++;
            var start = at;
            while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at])) at++;
            if (!int.TryParse(bytes[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        var (width, height) = (numbers[0], numbers[1]);
        var isWhole = width > 0 && height > 0 && (long)width * height <= mostPixels && numbers[2] == White && bytes.Length - at - 1 >= width * height;
        return isWhole ? new Raster(width, height, bytes.Slice(at + 1, width * height).ToArray()) : null;
    }

    /// <summary>The picture as a portable graymap.</summary>
    public void WriteGraymap(Stream stream)
    {
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{width} {height}\n{White}\n")));
        stream.Write(pixels);
    }

    /// <summary>A part of the picture inside a white margin.</summary>
    public Raster Cut(PixelBox box, int margin)
    {
        var cut = Blank(box.Width + (2 * margin), box.Height + (2 * margin));
        for (var y = 0; y < box.Height; y++) Row(box.Top + y).Slice(box.Left, box.Width).CopyTo(cut.RowOf(y + margin)[margin..]);
        return cut;
    }

    /// <summary>Makes a pixel white.</summary>
    public void Erase(int x, int y) => pixels[(y * width) + x] = White;

    /// <summary>Makes a part white.</summary>
    public void Erase(PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++) RowOf(y)[box.Left..box.Right].Fill(White);
    }

    /// <summary>The same picture in another size: each pixel is the average of what it stands for.</summary>
    public Raster Scaled(double scale)
    {
        if (scale == 1) return this;
        var scaled = Blank(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        for (var y = 0; y < scaled.Height; y++)
        {
            var row = scaled.RowOf(y);
            for (var x = 0; x < row.Length; x++) row[x] = Average((int)(x / scale), (int)(y / scale), (int)((x + 1) / scale), (int)((y + 1) / scale));
        }

        return scaled;
    }

    /// <summary>The same picture after so many quarter turns clockwise.</summary>
    public Raster QuarterTurned(int turns)
    {
        if (turns % 4 == 0) return this;
        var turned = turns % 2 == 0 ? Blank(width, height) : Blank(height, width);
        for (var y = 0; y < turned.Height; y++)
        {
            var row = turned.RowOf(y);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (turns % 4) switch
                {
                    1 => this[y, height - 1 - x],
                    2 => this[width - 1 - x, height - 1 - y],
                    _ => this[width - 1 - y, x],
                };
            }
        }

        return turned;
    }

    /// <summary>The same picture turned around its middle so that rows which fall to the right with that slope become level.</summary>
    public Raster Turned(double slope)
    {
        var turned = Blank(width, height);
        var cosine = 1 / Math.Sqrt(1 + (slope * slope));
        var sine = slope * cosine;
        var (middleX, middleY) = (width / 2.0, height / 2.0);
        for (var y = 0; y < height; y++)
        {
            var row = turned.RowOf(y);
            for (var x = 0; x < width; x++) row[x] = Sample(middleX + ((x - middleX) * cosine) - ((y - middleY) * sine), middleY + ((x - middleX) * sine) + ((y - middleY) * cosine));
        }

        return turned;
    }

    private byte Average(int left, int top, int right, int bottom)
    {
        (right, bottom) = (Math.Min(width, Math.Max(right, left + 1)), Math.Min(height, Math.Max(bottom, top + 1)));
        var sum = 0;
        for (var y = top; y < bottom; y++)
        {
            foreach (var shade in Row(y)[left..right]) sum += shade;
        }

        return (byte)(sum / ((right - left) * (bottom - top)));
    }

    private Span<byte> RowOf(int y) => pixels.AsSpan(y * width, width);

    /// <summary>The shade between four pixels.</summary>
    private byte Sample(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return White;
        var (right, below) = (x - left, y - top);
        var upper = (this[left, top] * (1 - right)) + (this[left + 1, top] * right);
        var lower = (this[left, top + 1] * (1 - right)) + (this[left + 1, top + 1] * right);
        return (byte)((upper * (1 - below)) + (lower * below));
    }
}

/// <summary>A rectangle of pixels; right and bottom are outside.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}
