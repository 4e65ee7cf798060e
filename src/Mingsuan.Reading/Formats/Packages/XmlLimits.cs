using System.IO.Compression;
using System.Xml;

namespace Mingsuan.Reading;

/// <summary>Holds the XML of a zipped document against the limits before a library builds trees of it: depth, elements, and no document types.</summary>
internal static class XmlLimits
{
    private const int Deepest = 256;
    private const int MostElements = 2_000_000;

    /// <summary>Looks through every part whose name ends like that of XML.</summary>
    /// <exception cref="RefusedFileException">A part is too deep, too large, or has a document type.</exception>
    public static void Check(SourceFile file, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        var elements = 0;
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = Open(entry.Open());
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.Depth > Deepest) throw new RefusedFileException(FileDiagnostics.TooDeep(file.Name, Deepest));
                if (++elements > MostElements) throw new RefusedFileException(FileDiagnostics.TooManyElements(file.Name, MostElements));
                if (elements % 1024 == 0) cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>A reader that follows no reference out of the text and refuses document types, which would bring entities.</summary>
    public static XmlReader Open(Stream stream) =>
        XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
