using System.Text;
using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>How folders, files and schemas go together, and what becomes of them.</summary>
public sealed class LayoutTests : IDisposable
{
    private readonly DataFolder folder = new();

    [Fact]
    public void Objects_and_lists_of_a_folder_are_one_array_and_scalars_follow_their_schema()
    {
        folder.WithSchema("tables", """{ "type": "object", "properties": { "code": { "type": "string" }, "n": { "type": "integer" }, "b": { "type": "boolean" }, "d": { "type": "number" } } }""")
            .With("tables/a.yaml", "code: 30108\nn: 7\nb: true\nd: 0.50")
            .With("tables/b.yaml", "- code: true\n- code: “三公”");
        AssertData.Compiles(folder, """{"tables":[{"code":"30108","n":7,"b":true,"d":0.50},{"code":"true"},{"code":"“三公”"}]}""");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_empty_array()
    {
        folder.WithSchema("messages", """{ "type": "object" }""").WithSchema("codes", """{ "type": "object", "x-file-is-list": true }""");
        AssertData.Compiles(folder, """{"codes":[],"messages":[]}""");
    }

    [Fact]
    public void A_list_of_a_part_is_written_to_its_own_file_only()
    {
        folder.WithSchema("messages", """{ "type": "object" }""").WithSchema("forms", """{ "type": "object", "x-part": "writing" }""").With("forms/a.yaml", "a: 1");
        AssertData.Compiles(folder, """{"messages":[]}""");
        using var stream = new MemoryStream();
        var compilation = new Compilation(folder.FullName);
        compilation.Write(stream, Assert.Single(compilation.Parts));
        Assert.Equal("""{"forms":[{"a":"1"}]}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_single_file_beside_the_folders_is_a_list_too() =>
        AssertData.Compiles(
            folder.WithSchema("terms", """{ "type": "object", "properties": { "chinese": { "type": "string" } } }""").With("terms.csv", "\uFEFFchinese\n预算\n"),
            """{"terms":[{"chinese":"预算"}]}""");

    [Fact]
    public void A_folder_without_a_schema_is_a_fault_but_samples_are_skipped() =>
        AssertData.HasFaults(
            folder.With("odds/x.yaml", "a: 1").With("samples/x.txt", "anything"),
            "odds:1:1: “odds” has no schema; expected data/schemas/odds.schema.json");

    [Fact]
    public void A_file_that_would_not_be_read_is_a_fault() =>
        AssertData.HasFaults(
            folder.WithSchema("tables", """{ "type": "object" }""").With("tables/x.yml", "a: 1"),
            "tables/x.yml:1:1: “x.yml” is not a file that is read; expected a name that ends in .yaml or .csv");

    [Fact]
    public void A_keyword_that_would_not_be_checked_is_a_fault()
    {
        var fault = Assert.Single(new Compilation(folder.WithSchema("tables", """{ "type": "object", "maxItems": 3 }""").FullName).Faults);
        Assert.Equal("“maxItems” is not a keyword that the data compiler knows", fault.What);
    }

    [Theory]
    [InlineData("""{ "type": "string", "pattern": "(" }""", "a regular expression")]
    [InlineData("""{ "type": "array", "minItems": "one" }""", "values as JSON Schema defines them")]
    public void A_keyword_whose_value_makes_no_sense_is_a_fault(string schema, string expected)
    {
        var fault = Assert.Single(new Compilation(folder.WithSchema("tables", schema).FullName).Faults);
        Assert.Equal(expected, fault.Expected);
    }

    [Fact]
    public void A_definition_that_does_not_exist_is_a_fault() =>
        AssertData.HasFaults(
            folder.WithSchema("tables", """{ "type": "array", "items": { "$ref": "#/$defs/row" } }"""),
            "schemas/tables.schema.json:1:1: $ref names “row”; expected a definition under $defs");

    [Fact]
    public void A_schema_that_is_not_JSON_is_a_fault_at_its_place() =>
        AssertData.HasFaults(
            folder.WithSchema("tables", "{\n  \"type\": object }"),
            "schemas/tables.schema.json:2:11: the schema cannot be read as JSON; expected well-formed JSON");

    public void Dispose() => folder.Dispose();
}
