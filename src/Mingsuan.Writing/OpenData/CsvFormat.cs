using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes the facts of a document as tidy CSV, with the mark that spreadsheets need to read Chinese. Values are exact.</summary>
public sealed class CsvFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        var columns = new FactColumns(document, catalog.Cube);
        CsvText.WriteRow(writer, FactColumns.Names(catalog.Cube));
        foreach (var fact in WrittenFact.Of(document)) CsvText.WriteRow(writer, columns.Of(fact));
        return null;
    }
}
