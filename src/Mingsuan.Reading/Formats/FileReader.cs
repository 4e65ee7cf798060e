using Mingsuan.Catalog;
using Mingsuan.Programs;

namespace Mingsuan.Reading;

/// <summary>
/// Opens files: bytes in, documents or a refusal out. The content decides the format, never the name. What a file holds
/// never makes it throw; only cancellation does.
/// </summary>
public sealed class FileReader
{
    /// <summary>The readers of single documents besides PDF, in archives too.</summary>
    private static readonly IFormatReader[] OtherLeaves =
    [
        new GuardedReader(new WorkbookReader(WorkbookReader.ZippedId)),
        new GuardedReader(new WorkbookReader(WorkbookReader.BinaryId)),
        new GuardedReader(new HtmlReader(HtmlReader.FormatId)),
        new GuardedReader(new HtmlReader(HtmlReader.XmlId)),
        new GuardedReader(new WordReader()),
        new GuardedReader(new SpreadsheetXmlReader()),
        new GuardedReader(new OfdReader()),
    ];

    private readonly FormatReaders readers;

    /// <summary>A reader that knows these formats, in the order of data/formats.</summary>
    /// <exception cref="ArgumentException">A format is ill-formed.</exception>
    public FileReader(IReadOnlyList<FormatSignature> formats)
        : this(formats, new LibreOffice())
    {
    }

    /// <summary>The same with another program that converts what has no reader, and another reader of scans.</summary>
    internal FileReader(IReadOnlyList<FormatSignature> formats, IDocumentConverter converter, ScanReader? scans = null)
    {
        IFormatReader[] leaves = [new PdfReader(scans ?? new ScanReader(new Poppler(), new Tesseract())), .. OtherLeaves];
        var recogniser = new FormatRecogniser(formats);
        var text = new GuardedReader(new PlainTextReader());
        var ignored = formats.FirstOrDefault(format => format.Id == ZipArchiveReader.FormatId)?.Ignored ?? [];
        readers = new FormatReaders(recogniser, text, converter, [new ZipArchiveReader(new FormatReaders(recogniser, text, converter, leaves), ignored), .. leaves]);
    }

    /// <summary>Opens the file at that path; places name it without its folder.</summary>
    public ReadResult Open(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var name = Path.GetFileName(path) is { Length: > 0 } last ? last : path;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Open(stream, name, limits, cancellationToken);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new ReadResult.Refused(name, FileDiagnostics.NotFound(name));
        }
        catch (Exception fault) when (IsAccessFault(fault))
        {
            return new ReadResult.Refused(name, Directory.Exists(path) ? FileDiagnostics.Of("path-is-folder", name) : FileDiagnostics.NotOpened(name, fault));
        }
    }

    /// <summary>Opens the rest of a stream under that name; the stream stays open.</summary>
    public ReadResult Open(Stream stream, string fileName, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return stream.ReadAtMost(limits.MaxBytes, cancellationToken) is { } bytes
                ? readers.Read(new SourceFile(fileName, bytes), new ReadBudget(limits), cancellationToken)
                : new ReadResult.Refused(fileName, FileDiagnostics.TooLarge(fileName, limits.MaxBytes));
        }
        catch (Exception fault) when (IsAccessFault(fault))
        {
            return new ReadResult.Refused(fileName, FileDiagnostics.NotOpened(fileName, fault));
        }
    }

    private static bool IsAccessFault(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException;
}
