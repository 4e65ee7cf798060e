using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>The formats that disclosures are written in, in the order in which they are written.</summary>
public static class DocumentFormats
{
    public static ImmutableArray<IDocumentFormat> All(DisclosureCatalog catalog) => 
        [new WordFormat(catalog), new XlsxFormat(catalog), new HtmlPageFormat(catalog), new HtmlFragmentFormat(catalog), new CsvFormat(catalog), new JsonFormat(), new FiscalDataPackage(catalog)];
}
