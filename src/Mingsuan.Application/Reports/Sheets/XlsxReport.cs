using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>Writes the check report as a workbook: the check form that bureaus use, and a sheet for each other view.</summary>
public sealed class XlsxReport(DisclosureCatalog catalog, Phrases phrases, ReportOptions options) : IBinaryReport
{
    /// <inheritdoc/>
    public string Id => "xlsx";

    /// <inheritdoc/>
    public string Extension => "xlsx";

    /// <inheritdoc/>
    public void Write(ReportModel report, Stream stream) => new Workbook(phrases).Write(new CheckSheets(catalog, phrases, options).Of(report), stream);
}
