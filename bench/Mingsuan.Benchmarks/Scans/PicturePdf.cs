using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingsuan.Benchmarks;

/// <summary>Makes a scan of a page: the page drawn by pdftoppm (Poppler), as the only picture of a PDF file of one page.</summary>
internal static class PicturePdf
{
    private const double PointsPerInch = 72;

    /// <summary>Writes the scan; false where the page cannot be drawn.</summary>
    public static bool Write(string document, int page, int resolution, string target)
    {
        var stem = Path.ChangeExtension(target, null);
        var number = page.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-cropbox", "-f", number, "-l", number, "-singlefile", document, stem]) { RedirectStandardError = true })!; // null only with a shell
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || !File.Exists($"{stem}.pgm")) return false;
        var picture = File.ReadAllBytes($"{stem}.pgm");
        var header = Encoding.ASCII.GetString(picture.AsSpan(0, Math.Min(64, picture.Length))).Split((char[])[' ', '\n'], 5);
        var (width, height) = (int.Parse(header[1], CultureInfo.InvariantCulture), int.Parse(header[2], CultureInfo.InvariantCulture));
        File.WriteAllBytes(target, Of(picture.AsSpan(picture.Length - (width * height)), width, height, resolution));
        return true;
    }

    private static byte[] Of(ReadOnlySpan<byte> shades, int width, int height, int resolution)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(shades);
        var (x, y) = (width * PointsPerInch / resolution, height * PointsPerInch / resolution);
        var content = FormattableString.Invariant($"q {x:F3} 0 0 {y:F3} 0 0 cm /I Do Q");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            FormattableString.Invariant($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n") + Encoding.Latin1.GetString(packed.ToArray()) + "\nendstream",
            FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {x:F3} {y:F3}] /Resources << /XObject << /I 3 0 R >> >> /Contents 5 0 R >>"),
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
        ];
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var each in objects)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{each}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Size {offsets.Count + 1} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
