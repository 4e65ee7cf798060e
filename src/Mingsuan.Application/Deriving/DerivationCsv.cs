using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes derivations as CSV, for spreadsheets: one row a cell that is not printed, amounts in yuan, two columns a dimension, the proof in words.</summary>
public sealed class DerivationCsv(DisclosureCatalog catalog, Phrases phrases) : IDerivationFormat
{
    private static readonly string[] Before = ["file", "table", "kind", "row", "code", "column", "state", "value", "least", "most", "low", "high", "all-rows"];

    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => true;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<DerivedDocument> documents, TextWriter writer)
    {
        CsvText.WriteRow(writer, [.. Before, .. catalog.Cube.Dimensions.SelectMany(dimension => new[] { dimension.Id, $"{dimension.Id}-label" }), "proof"]);
        foreach (var document in documents)
        {
            foreach (var table in document.Derivation?.Tables ?? []) Write(document, table, writer);
        }
    }

    private void Write(DerivedDocument document, DerivedTable table, TextWriter writer)
    {
        var words = new DerivationWords(phrases, table);
        foreach (var panel in table.Panels)
        {
            foreach (var cell in panel.Cells.Where(cell => cell.Printed is null))
            {
                var row = panel.Rows.First(row => row.Index == cell.Row);
                var column = panel.Columns.First(column => column.Index == cell.Column);
                CsvText.WriteRow(writer, [document.File, table.Title, DerivationIds.Of(table.Kind), row.Label, row.Code ?? string.Empty, column.Label, .. Amount(cell), panel.HasAllRows ? "true" : "false", .. catalog.Cube.Dimensions.SelectMany(dimension => Member(cell.Fact, dimension)), cell.Fact is { } fact ? string.Join("; ", words.Proof(fact)) : string.Empty]);
            }
        }
    }

    private static string[] Amount(DerivedCell cell) =>
        [DerivationIds.State(cell), Text(cell.Fact?.Value), Text(cell.Fact?.Least), Text(cell.Fact?.Most), Text(cell.Fact?.Low), Text(cell.Fact?.High)];

    private static string[] Member(DerivedFact? fact, Dimension dimension) =>
        fact?.Coordinate[dimension] is { } member ? [member.Id, member.Label] : [string.Empty, string.Empty];

    private static string Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
