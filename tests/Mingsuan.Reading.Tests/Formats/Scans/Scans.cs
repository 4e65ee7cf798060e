using System.IO.Compression;
using System.Text;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Makes scans: pages are painted and put into a PDF file as pictures and nothing else.</summary>
internal static class Scans
{
    private static readonly Poppler Painter = new();
    private static readonly Tesseract Recogniser = new();

    /// <summary>Skips a test where a program, its data or a Chinese font is not on the machine, and says which.</summary>
    public static void NeedPrograms()
    {
        string[] missing = [.. Painter.Missing, .. Recogniser.Missing];
        Assert.SkipUnless(missing.Length == 0, $"scans cannot be recognised here: {string.Join(", ", missing)} not installed");
        var letter = Paint(new PdfSheet { Width = 60, Height = 40 }.Text(10, 30, "预", 20), 100);
        Assert.SkipUnless(Ink.OfLetters(letter, 16).Bounds(new PixelBox(0, 0, letter.Width, letter.Height)) is not null, "scans cannot be made here: no Chinese font is installed");
    }

    /// <summary>The page as a picture.</summary>
    public static Raster Paint(PdfSheet sheet, int resolution)
    {
        var picture = Painter.Paint(PdfBytes.Of(sheet), 1, resolution, TestContext.Current.CancellationToken);
        Assert.NotNull(picture);
        return picture;
    }

    /// <summary>A page that is that picture and nothing else, or what is printed over it.</summary>
    public static byte[] Of(Raster picture, int resolution, string over = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++) zlib.Write(picture.Row(y));
        }

        var (width, height) = (picture.Width * 72.0 / resolution, picture.Height * 72.0 / resolution);
        var content = FormattableString.Invariant($"q {width} 0 0 {height} 0 0 cm /I Do Q {over}");
        return PdfBytes.OfObjects(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            PdfBytes.Pages(1, 1),
            FormattableString.Invariant($"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n") + Encoding.Latin1.GetString(packed.ToArray()) + "\nendstream",
            FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /XObject << /I 3 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 5 0 R >>"),
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
        ]);
    }

    /// <summary>The page as a scan.</summary>
    public static byte[] Of(PdfSheet sheet, int resolution) => Of(Paint(sheet, resolution), resolution);
}
