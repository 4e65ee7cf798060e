using Mingsuan.Catalog;
using Mingsuan.Programs;

namespace Mingsuan.Writing;

/// <summary>Prints a document through LibreOffice from its Word form: as a PDF to archive, or only to learn on which pages its headings stand.</summary>
internal sealed class WordPrinter(DisclosureCatalog catalog)
{
    private const int LargestPrint = 256 << 20;
    private const string Target = "pdf";

    /// <summary>PDF/A-2b and PDF/UA-1, with bookmarks.</summary>
    private const string Filter = """writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}""";

    private readonly LibreOffice office = new();
    private readonly WordFormat word = new(catalog);

    /// <summary>True where the program is there.</summary>
    public bool IsAvailable => office.IsAvailable;

    /// <summary>The document as a PDF, its contents with page numbers; null where the program failed.</summary>
    public byte[]? Print(WrittenDocument document, CancellationToken cancellationToken) =>
        TwicePrinted.Of(document, pages => Convert(document, pages, cancellationToken));

    /// <summary>The pages of the entries of the contents, by anchor; null where the program failed or told nothing.</summary>
    public IReadOnlyDictionary<string, int>? Measure(WrittenDocument document, CancellationToken cancellationToken)
    {
        var pages = Print(document, cancellationToken) is { } printed ? PageNumbers.Of(printed, [.. DocumentLayout.Entries(DocumentLayout.Of(document), int.MaxValue)]) : null;
        return pages is { Count: > 0 } ? pages : null;
    }

    private byte[]? Convert(WrittenDocument document, IReadOnlyDictionary<string, int> pages, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        word.Write(document, stream, pages);
        return office.Convert(stream.ToArray(), "docx", Target, Filter, LargestPrint, cancellationToken);
    }
}
