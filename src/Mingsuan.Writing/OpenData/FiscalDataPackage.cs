using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Writes the amounts of a document as a Fiscal Data Package (1.0rc1): a ZIP of a descriptor and a table in which each column has the fiscal concept that it
/// holds. Values are exact yuan.
/// </summary>
public sealed class FiscalDataPackage(DisclosureCatalog catalog) : IDocumentFormat
{
    private const string Descriptor = "datapackage.json";
    private const string Table = "data/budget.csv";

    /// <summary>Files carry this day, so that the same document gives the same bytes.</summary>
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DocumentPhrases phrases = new(catalog);

    /// <inheritdoc/>
    public string Id => "fdp";

    /// <inheritdoc/>
    public string Extension => ".fdp.zip";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        using (var writer = new StreamWriter(Entry(archive, Descriptor), new UTF8Encoding(false))) writer.Write(Describe(document).ToJsonString(WrittenJson.Readable.Options));
        using (var writer = new StreamWriter(Entry(archive, Table), new UTF8Encoding(false))) WriteTable(document, writer);
        return null;
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Day;
        return entry.Open();
    }

    private void WriteTable(WrittenDocument document, TextWriter writer)
    {
        var dimensions = FiscalConcepts.Dimensions(catalog.Cube);
        CsvText.WriteRow(writer, [.. dimensions.SelectMany(dimension => new[] { dimension.Id, FactColumns.LabelOf(dimension) }), FiscalConcepts.Value]);
        foreach (var fact in WrittenFact.Of(document).Where(fact => fact.IsAmount))
            CsvText.WriteRow(writer, [.. dimensions.SelectMany(dimension => Cells(document, fact.Number.Coordinate, dimension)), FactText.Value(fact.Number)]);
    }

    /// <summary>What is not stated is all: a row is an amount of the whole document. The root of the bodies is the disclosing body.</summary>
    private static string[] Cells(WrittenDocument document, Coordinate coordinate, Dimension dimension)
    {
        var member = coordinate[dimension] ?? dimension.Root;
        if (!member.IsAll) return [member.Id, member.Label];
        if (dimension == coordinate.Cube.Year) return [document.Year.ToString(), document.Year.ToString()];
        return [member.Id, dimension == coordinate.Cube.Body ? document.Body : member.Label];
    }

    private JsonObject Describe(WrittenDocument document) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = $"budget-{document.Jurisdiction}-{document.Year}",
        ["title"] = document.Title,
        ["description"] = phrases["document-data-note"],
        ["countryCode"] = "CN",
        ["fiscalPeriod"] = new JsonObject { ["start"] = $"{document.Year}-01-01", ["end"] = $"{document.Year}-12-31" },
        ["resources"] = new JsonArray(new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = "budget",
            ["path"] = Table,
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["schema"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. FiscalConcepts.Dimensions(catalog.Cube).SelectMany(FiscalConcepts.Fields), FiscalConcepts.ValueField()]),
                ["extraFields"] = new JsonArray(FiscalConcepts.Currency()),
                ["missingValues"] = new JsonArray(string.Empty),
            },
        }),
    };
}
