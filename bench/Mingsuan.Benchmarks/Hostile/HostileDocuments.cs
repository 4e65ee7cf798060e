using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Mingsuan.Benchmarks;

/// <summary>PDF files, web pages and compound files that are endless, enormous, circular or locked.</summary>
internal static class HostileDocuments
{
    private const int Million = 1_000_000;
    private const int Deep = 100_000;
    private const string Catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string OnePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Font = "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
    private const string A4 = "/MediaBox [0 0 595 842]";

    /// <summary>The files by name.</summary>
    public static IEnumerable<HostileFile> All() =>
    [
        Pdf("pdf-million-objects", () => [Catalogue, OnePage, Page(), Stream("BT /F1 9 Tf 60 700 Td (12.50) Tj ET"), .. Enumerable.Repeat("null", Million)]),
        Pdf("pdf-million-objects-packed", PackedObjects),
        Pdf("pdf-page-tree-loop", () => [Catalogue, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>", "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"]),
        Pdf("pdf-page-tree-deep", () => [Catalogue, .. Enumerable.Range(2, Deep).Select(number => $"<< /Type /Pages /Kids [{number + 1} 0 R] /Count 1 >>"), $"<< /Type /Page {A4} >>"]),
        Pdf("pdf-gigantic-page", () => [Catalogue, OnePage, Page("/MediaBox [0 0 1000000000 1000000000]"), Stream("BT /F1 9 Tf 60 700 Td (12.50) Tj ET 0 0 m 999999999 999999999 l S")]),
        Pdf("pdf-gigantic-picture", () => [Catalogue, OnePage, Page("/MediaBox [0 0 14400 14400]"), Stream("q 14400 0 0 14400 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")]),
        Pdf("pdf-deflate-bomb", () => [Catalogue, OnePage, Page(), Packed(Blanks(1500))]),
        Pdf("pdf-deflate-bomb-twice", () => [Catalogue, OnePage, Page(), Packed([Deflate([Blanks(1000)])], "[/FlateDecode /FlateDecode]")]),
        Pdf("pdf-five-million-operators", () => [Catalogue, OnePage, Page(), Packed(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 5 * Million).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number % 595} {number % 842} 9 1 re f\n")))))]),
        Pdf("pdf-million-letters", () => [Catalogue, OnePage, Page(), Packed(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, Million).Select(number => string.Create(CultureInfo.InvariantCulture, $"BT /F1 2 Tf {number % 595} {number / 7 % 842} Td (8) Tj ET\n")))))]),
        Pdf("pdf-form-in-itself", () => [Catalogue, OnePage, $"<< /Type /Page /Parent 2 0 R {A4} /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>", Stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>"), Stream("/X Do")]),
        Pdf("pdf-forms-doubling", () => [Catalogue, OnePage, $"<< /Type /Page /Parent 2 0 R {A4} /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>", Stream("/X Do"), .. Enumerable.Range(5, 40).Select(number => Stream("/X Do /X Do", $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number + 1} 0 R >> >>")), Stream("0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")]),
        Pdf("pdf-dictionaries-deep", () => [$"<< /Type /Catalog /Pages 2 0 R /A {string.Concat(Enumerable.Repeat("<< /A ", Deep))}1{string.Concat(Enumerable.Repeat(" >>", Deep))} >>", OnePage, $"<< /Type /Page {A4} >>"]),
        Pdf("pdf-locked", () => [Catalogue, OnePage, Page(), Stream("BT ET"), $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>"], $"/Encrypt 5 0 R /ID [<{new string('C', 32)}> <{new string('C', 32)}>]"),
        new("html-deep.html", path => File.WriteAllText(path, "<html><body>" + string.Concat(Enumerable.Repeat("<div>", Deep)) + "12.50")),
        new("html-deep-tables.html", path => File.WriteAllText(path, "<html><body>" + string.Concat(Enumerable.Repeat("<table><tr><td>", Deep)) + "12.50")),
        new("html-wide-spans.html", path => File.WriteAllText(path, "<html><body><table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000 rowspan=65534>1</td></tr>", 2000)) + "</table>")),
        new("html-million-cells.html", path => File.WriteAllText(path, "<html><body><table>" + string.Concat(Enumerable.Repeat($"<tr>{string.Concat(Enumerable.Repeat("<td>1", 100))}</tr>", 10_001)) + "</table>")),
        new("html-entities.xml", path => File.WriteAllText(path, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&b;</Workbook>")),
        new("xml-deep.xml", path => File.WriteAllText(path, "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">" + string.Concat(Enumerable.Repeat("<x>", Deep)))),
        new("text-one-line.txt", path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("12.50\t", 10 * Million)))),
        new("text-million-lines.txt", path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("12.50\t13.50\n", Million)))),
        new("xlsx-locked.xlsx", CompoundFile.WriteLocked),
    ];

    private static HostileFile Pdf(string name, Func<IEnumerable<string>> objects, string trailer = "") => new($"{name}.pdf", path =>
    {
        using var stream = File.Create(path);
        using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\n" };
        writer.Write("%PDF-1.7\n");
        var offsets = new List<long>();
        foreach (var content in objects())
        {
            writer.Flush();
            offsets.Add(stream.Position);
            writer.Write($"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        writer.Flush();
        var table = stream.Position;
        writer.Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Root 1 0 R /Size {offsets.Count + 1} {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
    });

    private static string Page(string box = A4) => $"<< /Type /Page /Parent 2 0 R {box} {Font} /Contents 4 0 R >>";

    private static string Stream(string content, string entries = "") => $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream";

    private static string Packed(IEnumerable<byte[]> content, string filter = "/FlateDecode", string entries = "")
    {
        var packed = Deflate(content);
        return $"<< /Length {packed.Length} /Filter {filter} {entries} >>\nstream\n{Encoding.Latin1.GetString(packed)}\nendstream";
    }

    private static string Packed(byte[] content) => Packed([content]);

    /// <summary>A million objects in a hundred streams of objects, where nobody can count them from outside.</summary>
    private static IEnumerable<string> PackedObjects()
    {
        const int Streams = 100;
        const int Each = Million / Streams;
        string[] before = [Catalogue, OnePage, Page(), Stream("BT /F1 9 Tf 60 700 Td (12.50) Tj ET")];
        return [.. before, .. Enumerable.Range(0, Streams).Select(number => ObjectStream(1000 + (number * Each), Each))];
    }

    private static string ObjectStream(int first, int count)
    {
        var index = string.Concat(Enumerable.Range(0, count).Select(i => $"{first + i} {5 * i} "));
        var content = index + string.Concat(Enumerable.Repeat("null ", count));
        return Packed([Encoding.ASCII.GetBytes(content)], "/FlateDecode", $"/Type /ObjStm /N {count} /First {index.Length}");
    }

    private static IEnumerable<byte[]> Blanks(int megabytes) => Enumerable.Repeat(Enumerable.Repeat((byte)' ', 1 << 20).ToArray(), megabytes);

    private static byte[] Deflate(IEnumerable<IEnumerable<byte[]>> content) => Deflate(content.SelectMany(each => each));

    private static byte[] Deflate(IEnumerable<byte[]> content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var block in content) zip.Write(block);
        }

        return packed.ToArray();
    }
}
