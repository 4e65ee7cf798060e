using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application.Tests;

/// <summary>The YAML files of a ledger satisfy their published schemas, and the schemas bite.</summary>
public sealed class LedgerSchemaTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("district-bureau.txt")]
    [InlineData("city-fund-centre.txt")]
    public async Task What_is_written_satisfies_the_schemas(string sample)
    {
        var folder = Folder(sample);
        Assert.Empty(await ValidateAsync("ledger.schema.json", await TextAsync(folder, "ledger.yaml")));
        Assert.Empty(await ValidateAsync("ledger-projects.schema.json", await TextAsync(folder, "projects.yaml")));
    }

    [Theory]
    [InlineData("kind: unit", "kind: bureau")]
    [InlineData("year: 2026", "years: 2026")]
    [InlineData("year: 2026", "year: next")]
    public async Task The_schema_bites(string right, string wrong)
    {
        const string Head = "body:\n  name: 示例\n  kind: unit\nyear: 2026\n";
        Assert.Empty(await ValidateAsync("ledger.schema.json", Head));
        Assert.NotEmpty(await ValidateAsync("ledger.schema.json", Head.Replace(right, wrong, StringComparison.Ordinal)));
    }

    public void Dispose() => given.Dispose();

    private string Folder(string sample)
    {
        var path = Path.Combine(Checkout.Root, "data", "samples", sample);
        return given.Folder(new ImportFiles(Given.Catalog).Import([path], new ImportRequest(), Reading.ReadLimits.Default, CancellationToken.None).Ledger!);
    }

    private static Task<string> TextAsync(string folder, string name) => File.ReadAllTextAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> ValidateAsync(string schema, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var rules = await JsonSchema.FromJsonAsync(Checkout.Read("docs", "schemas", schema));
        return rules.Validate(ToJson(stream.Documents[0].RootNode)!.ToJsonString()).Select(fault => fault.ToString());
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(each => KeyValuePair.Create(each.Key.ToString(), ToJson(each.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new ArgumentException("unknown kind of node", nameof(node)),
    };
}
