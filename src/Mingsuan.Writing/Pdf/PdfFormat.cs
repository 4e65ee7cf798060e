using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Writes a document as a tagged PDF with bookmarks and contents with page numbers: a browser prints our page twice, the second time with the numbers that
/// the bookmarks of the first told. To archive, LibreOffice does the same with the Word document.
/// </summary>
public sealed class PdfFormat(DisclosureCatalog catalog, PrintSettings settings) : IDocumentFormat
{
    private readonly Browser browser = new(settings.Browser);
    private readonly WordPrinter office = new(catalog);

    /// <inheritdoc/>
    public string Id => "pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        if (settings.IsArchival ? !office.IsAvailable : !browser.IsAvailable) return Missing(document, settings.IsArchival ? "pdf-without-office" : "pdf-without-browser");
        var printed = settings.IsArchival ? office.Print(document, cancellationToken) : Print(document, cancellationToken);
        if (printed is null) return Missing(document, "pdf-not-printed");
        output.Write(printed);
        return null;
    }

    internal static Diagnostic Missing(WrittenDocument document, string id) => new(id, Severity.Warning, new Place { File = document.Title })
    {
        Values = new Dictionary<string, string> { ["title"] = document.Title },
    };

    private byte[]? Print(WrittenDocument document, CancellationToken cancellationToken)
    {
        var print = HtmlPrint.None with { FontSheets = [.. settings.FontSheets.Select(sheet => new Uri(Path.GetFullPath(sheet)).AbsoluteUri)] };
        return TwicePrinted.Of(document, pages => browser.Print(Page(document, print with { Pages = pages }), cancellationToken));
    }

    private string Page(WrittenDocument document, HtmlPrint print)
    {
        using var writer = new StringWriter();
        new HtmlPageFormat(catalog).Write(document, writer, print);
        return writer.ToString();
    }
}
