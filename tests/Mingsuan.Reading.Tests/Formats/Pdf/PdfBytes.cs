using System.Globalization;
using System.Text;

namespace Mingsuan.Reading.Tests;

/// <summary>Writes PDF files object by object, well-formed or not. The font is not embedded: readers know its letters by their code.</summary>
internal static class PdfBytes
{
    private const string Font = """
        << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0
        /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500]
        /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120
        /CapHeight 700 /StemV 90 >> >>] >>
        """;

    /// <summary>A file of these pages.</summary>
    public static byte[] Of(params IReadOnlyList<PdfSheet> sheets)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", Pages(sheets.Count, sheets.Count), Font };
        foreach (var sheet in sheets)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.Width} {sheet.Height}] /Rotate {sheet.Rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>"));
            objects.Add($"<< /Length {sheet.Content.Length} >>\nstream\n{sheet.Content}\nendstream");
        }

        return OfObjects(objects);
    }

    /// <summary>A page tree whose pages are objects 4, 6, 8 …</summary>
    public static string Pages(int pages, int count) =>
        $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{4 + (2 * page)} 0 R"))}] /Count {count} >>";

    /// <summary>A file of these objects, numbered from 1; the first is the catalogue.</summary>
    public static byte[] OfObjects(IReadOnlyList<string> objects, string trailer = "")
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
