using Mingsuan.Reading;
using NJsonSchema;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What is written satisfies the published schemas, and the schemas bite.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("district-bureau.txt")]
    [InlineData("city-service-centre.txt")]
    [InlineData("province-service-centre.txt")]
    public async Task A_report_of_a_whole_document_satisfies_the_schema(string sample)
    {
        var file = Given.Check(Path.Combine(Checkout.Root, "data", "samples", sample));
        Assert.Empty(await ValidateAsync("check-report.schema.json", Given.Report("json", "zh", [file])));
    }

    [Fact]
    public async Task A_report_with_suspects_and_one_of_a_refused_file_satisfy_the_schema()
    {
        var file = given.WithFinding(Given.BrokenSum, disclosure => Findings.At(disclosure));
        var refused = Given.Check(given.Text("空.txt", string.Empty));
        Assert.Empty(await ValidateAsync("check-report.schema.json", Given.Report("json", "en", [file, refused])));
    }

    [Fact]
    public async Task Facts_satisfy_the_schema()
    {
        var documents = new ReadFile(Given.Catalog).Read(Path.Combine(Checkout.Root, "data", "samples", "district-bureau.txt"), ReadLimits.Default, CancellationToken.None);
        var projection = new ReportProjection(Given.Catalog, Phrases.Chinese);
        using var writer = new StringWriter();
        new FactsJson(new Phrases(Given.Catalog, Phrases.Chinese)).Write([.. documents.Select(document => FactsDocument.Of(document, projection))], writer);
        Assert.Empty(await ValidateAsync("facts.schema.json", writer.ToString()));
    }

    [Fact]
    public async Task Planted_errors_satisfy_the_schema()
    {
        var report = new MutateFiles(Given.Catalog).Run([Path.Combine(Checkout.Root, "data", "samples", "city-fund-centre.txt")], new MutationOrder(5, 3, 1), ReadLimits.Default, CancellationToken.None);
        using var writer = new StringWriter();
        MutationJson.Write(report, writer);
        Assert.Empty(await ValidateAsync("mutation-report.schema.json", writer.ToString()));
        Assert.NotEmpty(await ValidateAsync("mutation-report.schema.json", writer.ToString().Replace("\"Digit\"", "\"Digits\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("city-service-centre.txt")]
    [InlineData("county-service-centre.txt")]
    public async Task Derivations_satisfy_the_schema(string sample)
    {
        var report = Derived(sample);
        Assert.Empty(await ValidateAsync("derivation.schema.json", report));
    }

    [Theory]
    [InlineData("\"state\": \"bounded\"", "\"state\": \"guessed\"")]
    [InlineData("\"kind\": \"agreement\"", "\"kind\": \"hope\"")]
    [InlineData("\"proof\":", "\"prove\":")]
    public async Task The_schema_of_derivations_bites(string right, string wrong)
    {
        var report = Derived("city-service-centre.txt");
        Assert.Contains(right, report, StringComparison.Ordinal);
        Assert.NotEmpty(await ValidateAsync("derivation.schema.json", report.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"severity\": \"error\"", "\"severity\": \"fatal\"")]
    [InlineData("\"holds\":", "\"held\":")]
    [InlineData("\"schemaVersion\": \"1.6\"", "\"schemaVersion\": \"2.0\"")]
    [InlineData("\"fingerprint\":", "\"finger\":")]
    [InlineData("\"why\":", "\"because\":")]
    public async Task The_schema_bites(string right, string wrong)
    {
        var report = Given.Report("json", "zh", [given.WithFinding(Given.BrokenSum, disclosure => Findings.At(disclosure))]);
        Assert.Contains(right, report, StringComparison.Ordinal);
        Assert.NotEmpty(await ValidateAsync("check-report.schema.json", report.Replace(right, wrong, StringComparison.Ordinal)));
    }

    public void Dispose() => given.Dispose();

    private static string Derived(string sample)
    {
        var documents = new DeriveFile(Given.Catalog).Derive(Path.Combine(Checkout.Root, "data", "samples", sample), ReadLimits.Default, CancellationToken.None);
        using var writer = new StringWriter();
        new DerivationJson(new ReportProjection(Given.Catalog, Phrases.Chinese)).Write(documents, writer);
        return writer.ToString();
    }

    private static async Task<IEnumerable<string>> ValidateAsync(string schema, string json)
    {
        var rules = await JsonSchema.FromJsonAsync(Checkout.Read("docs", "schemas", schema));
        return rules.Validate(json).Select(fault => fault.ToString());
    }
}
