using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Mingsuan.Kernel;
using NJsonSchema;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class OpenDataTests
{
    private static readonly string Csv = Encoding.UTF8.GetString(Given.Write(new CsvFormat(Given.Catalog)));
    private static readonly string Json = Encoding.UTF8.GetString(Given.Write(new JsonFormat()));

    [Fact]
    public void The_table_of_facts_starts_with_the_mark_that_spreadsheets_need()
    {
        Assert.StartsWith("\uFEFFdocument-body,document-year,jurisdiction,", Csv, StringComparison.Ordinal);
        Assert.Contains("\r\n某市档案馆,2026,cn-00,", Csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_is_a_row_once_with_its_exact_value()
    {
        var rows = Rows(Csv);
        var fact = rows.First(row => row["text"] == "1,200.00");

        Assert.Equal(("12000000", "expenditure", "basic", "基本支出", "2026", "revenue-summary"), (fact["value"], fact["flow"], fact["nature"], fact["nature-label"], fact["year"], fact["where"]));
        Assert.Equal(rows.Count, rows.Select(row => (row["nature"], row["value"])).Distinct().Count());
        Assert.Equal(2, rows.Count(row => row["where"] == "changes"));
    }

    [Fact]
    public void An_exact_value_has_no_digits_that_say_nothing()
    {
        var number = Given.Number("basic", 1_234.50000m, "0.12");

        Assert.Equal("1234.5", FactText.Value(number));
        Assert.Equal("1234.5", FactText.Shortest(number.Value).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Facts_as_json_keep_their_contract()
    {
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs", "schemas", "written-facts.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Json).Select(fault => fault.ToString()));
        Assert.NotEmpty(schema.Validate(Json.Replace("\"derived\": false", "\"derived\": 1", StringComparison.Ordinal)));
        var facts = JsonDocument.Parse(Json).RootElement.GetProperty("facts").EnumerateArray().ToList();
        Assert.Equal(Rows(Csv).Count, facts.Count);
        Assert.Equal(12_000_000m, facts.First(fact => fact.GetProperty("text").GetString() == "1,200.00").GetProperty("value").GetDecimal());
    }

    [Fact]
    public async Task A_fiscal_data_package_keeps_to_its_specification()
    {
        using var archive = Package();
        var descriptor = Text(archive, "datapackage.json");
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs", "schemas", "fiscal-data-package.schema.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(descriptor).Select(fault => fault.ToString()));
        Assert.NotEmpty(schema.Validate(descriptor.Replace("\"direction\"", "\"way\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_table_holds_what_its_descriptor_says()
    {
        using var archive = Package();
        var resource = JsonDocument.Parse(Text(archive, "datapackage.json")).RootElement.GetProperty("resources")[0];
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => (Name: field.GetProperty("name").GetString()!, Type: field.GetProperty("type").GetString())).ToList();
        var table = Text(archive, resource.GetProperty("path").GetString()!);

        Assert.Equal(fields.Select(field => field.Name), table.Split("\r\n")[0].Split(','));
        Assert.All(Rows(table), row => Assert.All(fields, field => Assert.True(Is(row[field.Name], field.Type), $"{field.Name}: {row[field.Name]}")));
        Assert.Contains(Rows(table), row => (row["value"], row["body-label"], row["year"]) == ("12000000", "某市档案馆", "2026"));
    }

    [Fact]
    public void Only_amounts_are_rows_of_the_package()
    {
        var rate = Given.Number("basic", 12.5m, "12.50") with { Unit = null };
        var document = Given.Of(new ParagraphBlock([new TextRun("12.50", rate), new TextRun("1.00", Given.Number("project", 10_000m, "1.00"))]));

        Assert.Equal([false, true], WrittenFact.Of(document).Select(fact => fact.IsAmount));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        Assert.Equal(Given.Write(new FiscalDataPackage(Given.Catalog)), Given.Write(new FiscalDataPackage(Given.Catalog)));
    }

    private static ZipArchive Package() => new(new MemoryStream(Given.Write(new FiscalDataPackage(Given.Catalog))));

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static bool Is(string text, string? type) => type switch
    {
        "integer" => int.TryParse(text, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    /// <summary>Rows by the names of their columns; no cell of ours has a comma but prints of numbers.</summary>
    private static List<Dictionary<string, string>> Rows(string table)
    {
        var lines = table.TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(line => line.Split('"').Select((part, index) => index % 2 == 1 ? part.Replace(',', '\u0001') : part)).Select(parts => string.Concat(parts).Split(',').Select(cell => cell.Replace('\u0001', ',')).ToArray()).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
