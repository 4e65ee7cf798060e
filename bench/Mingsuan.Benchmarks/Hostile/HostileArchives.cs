using System.IO.Compression;
using System.Text;

namespace Mingsuan.Benchmarks;

/// <summary>Zipped documents that are small on the disk and large, deep or endless once they are opened.</summary>
internal static class HostileArchives
{
    private const string Laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";
    private const int Deep = 100_000;
    private const int Many = 100_000;

    private static readonly Carrier[] Carriers =
    [
        new(
            "xlsx",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
            "<row><c><v>1</v></c><c><v>12.5</v></c></row>",
            "</sheetData></worksheet>",
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
                ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ]),
        new(
            "docx",
            "word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
            "<w:p><w:r><w:t>12.50</w:t></w:r></w:p>",
            "</w:body></w:document>",
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ]),
        new(
            "ofd",
            "Doc_0/Pages/Page_0/Content.xml",
            "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"1\">",
            "<ofd:TextObject ID=\"2\" Boundary=\"10 10 50 5\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"2 2 2\">1.25</ofd:TextCode></ofd:TextObject>",
            "</ofd:Layer></ofd:Content></ofd:Page>",
            [
                ("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
                ("Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>"),
            ]),
        new(
            "odt",
            "content.xml",
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text>",
            "<text:p>12.50</text:p>",
            "</office:text></office:body></office:document-content>",
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"),
            ]),
    ];

    /// <summary>The files by name.</summary>
    public static IEnumerable<HostileFile> All() =>
    [
        .. Carriers.SelectMany(carrier => carrier.Attacks()),
        new("zip-in-zip.zip", path => Write(path, archive => Nest(archive, 30))),
        new("zip-bomb.zip", path => Write(path, archive => Fill(archive, "a.txt", "1\t2\n", 300))),
        new("zip-of-bombs.zip", path => Write(path, archive => { for (var i = 0; i < 200; i++) Fill(archive, $"{i}.txt", "1\t2\n", 20); })),
        new("zip-of-100000.zip", path => Write(path, archive => { for (var i = 0; i < Many; i++) Put(archive, $"{i}.txt", string.Empty); })),
    ];

    private static void Write(string path, Action<ZipArchive> fill)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        fill(archive);
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>That many megabytes of the same piece.</summary>
    private static void Fill(ZipArchive archive, string name, string piece, int megabytes, string head = "", string tail = "")
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(head));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)));
        for (var i = 0; i < megabytes; i++) stream.Write(block);
        stream.Write(Encoding.UTF8.GetBytes(tail));
    }

    private static void Nest(ZipArchive archive, int depth)
    {
        using var stream = archive.CreateEntry("inner.zip").Open();
        using var inner = new ZipArchive(stream, ZipArchiveMode.Create);
        if (depth > 0) Nest(inner, depth - 1);
        else Fill(inner, "a.txt", "1\t2\n", 300);
    }

    /// <summary>A format in a package: its part that grows, with its head, the piece that repeats and its tail, and the parts that never change.</summary>
    private sealed record Carrier(string Format, string Part, string Head, string Piece, string Tail, (string Name, string Content)[] Rest)
    {
        public IEnumerable<HostileFile> Attacks() =>
        [
            new($"{Format}-bomb.{Format}", path => Package(path, archive => Fill(archive, Part, Piece, 300, Head, Tail))),
            new($"{Format}-as-large-as-allowed.{Format}", path => Package(path, archive => Varied(archive, 50))),
            new($"{Format}-entities.{Format}", path => Package(path, archive => Put(archive, Part, $"{Laughs}{Head}&g;{Tail}"))),
            new($"{Format}-deep.{Format}", path => Package(path, archive => Put(archive, Part, Head + string.Concat(Enumerable.Repeat("<x>", Deep)) + string.Concat(Enumerable.Repeat("</x>", Deep)) + Tail))),
        ];

        private void Package(string path, Action<ZipArchive> fill) => Write(path, archive =>
        {
            foreach (var (name, content) in Rest) Put(archive, name, content);
            fill(archive);
        });

        /// <summary>That many megabytes that pack no better than real documents do.</summary>
        private void Varied(ZipArchive archive, int megabytes)
        {
            using var stream = archive.CreateEntry(Part, CompressionLevel.Fastest).Open();
            using var writer = new StreamWriter(stream, new UTF8Encoding(false));
            writer.Write(Head);
            long written = 0;
            for (var number = 1L; written < (long)megabytes << 20; number++)
            {
                var piece = $"{Piece.Replace("12.5", $"{number * 7919 % 1_000_003}.5", StringComparison.Ordinal)}<!--{number * 104_729 % 999_983:x}-->";
                written += piece.Length;
                writer.Write(piece);
            }

            writer.Write(Tail);
        }
    }
}
