using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes the facts of a document as a Parquet file with the columns of the CSV; values are exact decimals, what is not stated is missing.</summary>
public sealed class ParquetFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    /// <inheritdoc/>
    public string Id => "parquet";

    /// <inheritdoc/>
    public string Extension => ".parquet";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        var columns = new FactColumns(document, catalog.Cube);
        var rows = WrittenFact.Of(document).Select(columns.Of).ToList();
        var names = FactColumns.Names(catalog.Cube);
        new ParquetFile([.. names.Select((name, index) => new ParquetColumn(name, KindOf(name), [.. rows.Select(row => row[index])]))], rows.Count).Write(output);
        return null;
    }

    private static ParquetKind KindOf(string column) => column switch
    {
        "value" => ParquetKind.Exact,
        "decimals" or "document-year" => ParquetKind.Number,
        "derived" => ParquetKind.Flag,
        _ => ParquetKind.Text,
    };
}
