using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes a Word document whose contents have their page numbers already, as LibreOffice lays it out.</summary>
public sealed class PaginatedWordFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    private readonly WordFormat word = new(catalog);
    private readonly WordPrinter printer = new(catalog);

    /// <inheritdoc/>
    public string Id => word.Id;

    /// <inheritdoc/>
    public string Extension => word.Extension;

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        if (!printer.IsAvailable) return PdfFormat.Missing(document, "pages-without-office");
        if (printer.Measure(document, cancellationToken) is not { } pages) return PdfFormat.Missing(document, "pages-not-measured");
        word.Write(document, output, pages);
        return null;
    }
}
