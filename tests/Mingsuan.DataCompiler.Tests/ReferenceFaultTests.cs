using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>What one file says of another is checked over all files.</summary>
public sealed class ReferenceFaultTests : IDisposable
{
    private const string Laws = """
        { "type": "object", "properties": { "id": { "type": "string" },
          "articles": { "type": "array", "items": { "type": "object", "properties": { "article": { "type": "string" } } } } } }
        """;

    private const string Rules = """
        { "type": "object", "properties": {
          "id": { "type": "string", "x-apart-from": "laws/id" },
          "law": { "type": "string", "x-references": "laws/id" },
          "basis": { "type": "object", "x-references": { "law": "laws/id", "article": "laws/articles/article" },
                     "properties": { "law": { "type": "string" }, "article": { "type": "string" } } },
          "sense": { "type": "object", "additionalProperties": { "type": "string" }, "x-coordinates": ["all"] } } }
        """;

    private const string Dimensions = """
        { "type": "object", "properties": { "id": { "type": "string" }, "classification": { "type": "string" }, "members": { "type": "array" } } }
        """;

    private readonly DataFolder folder = new DataFolder()
        .WithSchema("laws", Laws).WithSchema("rules", Rules).WithSchema("dimensions", Dimensions)
        .WithSchema("classifications", """{ "type": "object", "x-file-is-list": true, "properties": { "code": { "type": "string" } } }""")
        .With("laws/x.yaml", "- { id: a, articles: [{ article: \"14\" }] }\n- { id: b, articles: [{ article: \"6\" }] }");

    [Theory]
    [InlineData("law: a")]
    [InlineData("basis: { law: a, article: \"14\" }")]
    [InlineData("basis: { law: a }")]
    [InlineData("law: c", "1:6: “c” does not exist in laws/id; expected a value of laws/id")]
    [InlineData("basis: { law: a, article: \"6\" }", "1:8: “a 6” does not exist; expected a combination of laws/id and laws/articles/article")]
    [InlineData("id: c")]
    [InlineData("id: a", "1:5: “a” is taken by laws/id; expected a value that laws/id does not have")]
    public void A_reference_names_what_exists(string rule, params string[] faults) =>
        AssertData.HasFaults(folder.With("rules/x.yaml", rule), [.. faults.Select(fault => $"rules/x.yaml:{fault}")]);

    [Theory]
    [InlineData("sense: { nature: personnel }")]
    [InlineData("sense: { nature: all }")]
    [InlineData("sense: { economic: \"30108\" }")]
    [InlineData("sense: { colour: red }", "1:10: “colour” is not a dimension; expected one of nature, economic")]
    [InlineData("sense: { nature: red }", "1:18: “red” is not a member of nature; expected a member of data/dimensions or a code of its classification")]
    [InlineData("sense: { economic: \"999\" }", "1:20: “999” is not a member of economic; expected a member of data/dimensions or a code of its classification")]
    public void A_coordinate_names_a_dimension_and_its_member(string rule, params string[] faults)
    {
        folder.With("dimensions/x.yaml", "- { id: nature, members: [{ id: basic, members: [{ id: personnel }] }] }\n- { id: economic, classification: departmental-economic }");
        folder.With("classifications/departmental-economic.csv", "code\n30108\n");
        AssertData.HasFaults(folder.With("rules/x.yaml", rule), [.. faults.Select(fault => $"rules/x.yaml:{fault}")]);
    }

    [Fact]
    public void A_list_that_is_not_written_yet_leaves_references_unchecked_and_is_named()
    {
        folder.With("rules/x.yaml", "sense: { colour: red }");
        AssertData.HasFaults(folder);
        Assert.Contains("dimensions", new Compilation(folder.FullName).Absent);
    }

    public void Dispose() => folder.Dispose();
}
