using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>Each kind of fault that a schema finds is named with its place, what is wrong and what was expected.</summary>
public sealed class SchemaFaultTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object", "additionalProperties": false, "required": ["id", "kind"], "x-unique": ["id"], "x-unique-texts": ["label", "also"], "x-ascending": ["number", "last"],
          "properties": {
            "id": { "type": "string", "pattern": "^[a-z]+$" },
            "kind": { "type": "string", "enum": ["money", "targets"] },
            "label": { "type": "string" },
            "number": { "type": "integer", "minimum": 1 },
            "last": { "type": "integer" },
            "form": { "type": "string", "x-regex": true },
            "share": { "type": "number" },
            "exhaustive": { "type": "boolean" },
            "also": { "type": "array", "minItems": 1, "items": { "type": "string" } },
            "members": { "type": "array", "items": { "$ref": "#/$defs/member" } }
          },
          "$defs": { "member": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "members": { "type": "array", "items": { "$ref": "#/$defs/member" } } } } }
        }
        """;

    private readonly DataFolder folder = new DataFolder().WithSchema("tables", Schema);

    [Theory]
    [InlineData("number: 3", "x.yaml:1:1: “id” is missing; expected an object with id, kind", "x.yaml:1:1: “kind” is missing; expected an object with id, kind")]
    [InlineData("id: a\nkind: money\nkindd: 1", "x.yaml:3:1: “kindd” is not a known name here; expected one of id, kind, label, number, last, form, share, exhaustive, also, members")]
    [InlineData("id: a\nkind: cash", "x.yaml:2:7: “cash” is not one of the words allowed; expected one of money, targets")]
    [InlineData("id: A1\nkind: money", "x.yaml:1:5: “A1” does not have the right form; expected text that matches ^[a-z]+$")]
    [InlineData("id: a\nkind: money\nnumber: three", "x.yaml:3:9: “three” is not a whole number; expected a whole number")]
    [InlineData("id: a\nkind: money\nnumber: 0", "x.yaml:3:9: 0 is too small; expected at least 1")]
    [InlineData("id: a\nkind: money\nnumber: 3\nlast: 3", "x.yaml:4:7: last is 3; expected more than number, which is 3")]
    [InlineData("id: a\nkind: money\nform: '(a'", "x.yaml:3:7: “(a” cannot be read (Invalid pattern '(a' at offset 2. Not enough )'s.); expected a regular expression")]
    [InlineData("id: a\nkind: money\nshare: 1e3", "x.yaml:3:8: “1e3” is not a number; expected a number")]
    [InlineData("id: a\nkind: money\nexhaustive: yes", "x.yaml:3:13: “yes” is not true or false; expected true or false")]
    [InlineData("id: a\nkind: money\nalso: []", "x.yaml:3:7: the list has 0 items; expected at least 1")]
    [InlineData("id: a\nkind: money\nalso: b", "x.yaml:3:7: this is a single value; expected a list")]
    [InlineData("id: a\nkind:", "x.yaml:2:6: the value is empty; expected text; leave the name out where there is nothing to say")]
    [InlineData("id: a\nkind: money\nmembers:\n  - id: b\n    members:\n      - label: c", "x.yaml:6:9: “id” is missing; expected an object with id")]
    [InlineData("- { id: a, kind: money }\n- { id: a, kind: money }", "x.yaml:2:3: id “a” was given before, at tables/x.yaml:1; expected each once")]
    public void A_fault_in_YAML_is_named(string text, params string[] faults) =>
        AssertData.HasFaults(folder.With("tables/x.yaml", text), [.. faults.Select(fault => $"tables/{fault}")]);

    [Fact]
    public void All_faults_are_reported_at_once_in_the_order_of_the_files()
    {
        folder.With("tables/b.yaml", "id: 1\nkind: cash").With("tables/a.yaml", "id: a");
        AssertData.HasFaults(
            folder,
            "tables/a.yaml:1:1: “kind” is missing; expected an object with id, kind",
            "tables/b.yaml:1:5: “1” does not have the right form; expected text that matches ^[a-z]+$",
            "tables/b.yaml:2:7: “cash” is not one of the words allowed; expected one of money, targets");
    }

    [Fact]
    public void The_same_id_in_two_files_is_a_fault()
    {
        folder.With("tables/a.yaml", "{ id: a, kind: money }").With("tables/b.yaml", "{ id: a, kind: money }");
        AssertData.HasFaults(folder, "tables/b.yaml:1:1: id “a” was given before, at tables/a.yaml:1; expected each once");
    }

    [Fact]
    public void A_bracket_left_open_over_the_rest_of_a_file_is_a_fault_too()
    {
        const string text = "- id: a\n  kind: three-public\n  bogus: [1\n  certainty: exact\n  bodies: [any]\n  left: [{ aspect: overseas }]\n  right: [{ economic: \"30212\" }]\n  basis: 因公出国（境）费即同名经济科目，口径（资金来源、年份）相同时相等\n- id: b\n  kind: three-public\n";
        var fault = Assert.Single(new Compilation(folder.With("tables/x.yaml", text).FullName).Faults);
        Assert.Equal(("x.yaml", "well-formed YAML"), (Path.GetFileName(fault.Place.File), fault.Expected));
    }

    [Fact]
    public void A_text_given_by_two_elements_is_a_fault_however_it_is_typed()
    {
        folder.With("tables/a.yaml", "{ id: a, kind: money, label: 合计, also: [合 计, 总计] }")
            .With("tables/b.yaml", "id: b\nkind: money\nlabel: 小计\nalso: [共计, 总　计]");
        AssertData.HasFaults(folder, "tables/b.yaml:4:12: “总　计” was given before, at tables/a.yaml:1; expected each text in one element only, however it is typed");
    }

    [Fact]
    public void Broken_YAML_is_a_fault_at_its_place()
    {
        var fault = Assert.Single(new Compilation(folder.With("tables/x.yaml", "id: a\nkind: [money").FullName).Faults);
        Assert.Equal("well-formed YAML", fault.Expected);
        Assert.Equal("x.yaml", Path.GetFileName(fault.Place.File));
        Assert.True(fault.Place.Line > 1);
    }

    [Fact]
    public void Several_documents_in_a_file_are_a_fault() =>
        AssertData.HasFaults(
            folder.With("tables/x.yaml", "id: a\n---\nid: b"),
            "tables/x.yaml:1:1: the file holds 2 YAML documents; expected one object or one list");

    public void Dispose() => folder.Dispose();
}
