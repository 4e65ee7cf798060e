using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>The formats that disclosures are written in, in the order in which they are written: those that need a program of the machine come last.</summary>
public static class DocumentFormats
{
    /// <summary>All formats, printed as these settings say.</summary>
    public static ImmutableArray<IDocumentFormat> All(DisclosureCatalog catalog, PrintSettings settings) =>
    [
        settings.HasPages ? new PaginatedWordFormat(catalog) : new WordFormat(catalog),
        new XlsxFormat(catalog),
        new HtmlPageFormat(catalog),
        new HtmlFragmentFormat(catalog),
        new CsvFormat(catalog),
        new JsonFormat(),
        new ParquetFormat(catalog),
        new FiscalDataPackage(catalog),
        new PdfFormat(catalog, settings),
    ];
}
