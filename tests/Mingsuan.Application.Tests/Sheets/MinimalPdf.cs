using System.Globalization;
using System.Text;

namespace Mingsuan.Application.Tests;

/// <summary>A PDF of two empty pages, the second turned, written by hand: with a table as its index or with an object.</summary>
internal static class MinimalPdf
{
    public static byte[] Of(bool hasIndexObject, int turn = 0, string note = "")
    {
        var text = new StringBuilder("%PDF-1.5\n");
        var offsets = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 200 300] >>");
        Add($"<< /Type /Page /Parent 2 0 R /Resources << >> {note} >>");
        Add($"<< /Type /Page /Parent 2 0 R /Resources << >> /Rotate {turn} >>");
        Add("<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (old) >>");
        var start = text.Length;
        if (hasIndexObject) AddIndexObject(start);
        else text.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\n");
        text.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());

        void Add(string content)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        void AddIndexObject(int at)
        {
            var entries = new StringBuilder("\0\0\0\uFFFF".Replace('\uFFFF', '\0'));
            foreach (var offset in offsets.Append(at)) entries.Append('\u0001').Append((char)(offset >> 8)).Append((char)(offset & 255)).Append('\0');
            text.Append(CultureInfo.InvariantCulture, $"{offsets.Count + 1} 0 obj\n<< /Type /XRef /Size {offsets.Count + 2} /Root 1 0 R /W [1 2 1] /Length {entries.Length} >>\nstream\n{entries}\nendstream\nendobj\n");
        }
    }
}
