using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>All formats of check reports.</summary>
public static class ReportFormats
{
    /// <summary>The formats with their phrases in that language; text, for people, comes first.</summary>
    public static ImmutableArray<IReportFormat> All(DisclosureCatalog catalog, string language, ReportOptions options)
    {
        var phrases = new Phrases(catalog, language);
        return [new TextReport(phrases, options), new JsonReport(phrases), new SarifReport(phrases, options), new HtmlReport(phrases, options)];
    }

    /// <summary>The formats that are no text.</summary>
    public static ImmutableArray<IBinaryReport> Binary(DisclosureCatalog catalog, string language, ReportOptions options) =>
        [new XlsxReport(catalog, new Phrases(catalog, language), options), new AnnotatedPdf(new Phrases(catalog, language), options)];
}
