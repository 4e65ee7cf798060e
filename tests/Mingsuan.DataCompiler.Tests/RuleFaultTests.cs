using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>A rule whose expression is none is a fault of the data, at its place.</summary>
public sealed class RuleFaultTests : IDisposable
{
    private const string Schema = """
        { "type": "object", "x-rule": true, "properties": { "each": { "type": "string" }, "find": { "type": "string" }, "when": { "type": "string" },
          "assert": { "type": "string" }, "title": { "type": "string" }, "show": { "type": "object" }, "check": { "type": "string" }, "examples": { "type": "array" } } }
        """;

    private const string Dimensions = """
        { "type": "object", "properties": { "id": { "type": "string" }, "classification": { "type": "string" }, "members": { "type": "array" } } }
        """;

    private readonly DataFolder folder = new DataFolder()
        .WithSchema("rules", Schema).WithSchema("dimensions", Dimensions)
        .With("dimensions/x.yaml", "- { id: nature, members: [{ id: basic }] }");

    [Theory]
    [InlineData("table", "title has \"支出|收入\" and not empty")]
    [InlineData("table", "count(rows, label has /^合计$/) = 1 or document.year >= 2021")]
    [InlineData("target", "known(number) and (number <= 100 or form.scope != \"project\")")]
    [InlineData("document", "published-on - approved-on <= 20 and amount[nature=basic] ÷ 10000 > 0")]
    [InlineData("document", "sum(targets, number) * 2 = 4 and all(tables, any(rows, code = \"201\"))")]
    public void An_expression_of_the_language_is_no_fault(string each, string assert) => HasFaults(each, assert);

    [Theory]
    [InlineData("table", "titel has \"支出\"", "2:9: nothing is called “titel” here; expected a property of table or document")]
    [InlineData("table", "title", "2:9: this is a text; expected a truth")]
    [InlineData("table", "title > 3", "2:15: a text and a number cannot be compared; expected two values of one type")]
    [InlineData("table", "title > \"a\"", "2:15: a text has no order; expected numbers or dates")]
    [InlineData("table", "rows has \"a\"", "2:18: this is a list of rows; expected a text")]
    [InlineData("table", "title has /(/", "2:19: the pattern cannot be read (Invalid pattern '(' at offset 1. Not enough )'s.); expected a regular expression")]
    [InlineData("table", "title has /(a+)*b/", "2:19: the pattern cannot be read (a repetition is repeated, which can take time without end); expected a regular expression")]
    [InlineData("table", "count(rows", "2:19: the expression ends; expected “)”")]
    [InlineData("table", "any(title, empty)", "2:13: a text is no list; expected a list of things")]
    [InlineData("table", "title has \"a", "2:19: this has no end; expected a \" behind it")]
    [InlineData("document", "amount[nature=red] > 0", "2:23: nature has no member “red”; expected a dimension and a member of data/dimensions, or a code")]
    [InlineData("document", "year.month = 1", "2:14: a number has no properties; expected one thing before the point")]
    [InlineData("document", "year = 1 year", "2:18: “year” stands here; expected an operator or the end")]
    public void What_is_no_expression_is_a_fault_at_its_place(string each, string assert, string fault) => HasFaults(each, assert, fault);

    [Fact]
    public void A_rule_that_asserts_nothing_or_shows_nothing_is_a_fault() =>
        AssertData.HasFaults(
            folder.With("rules/x.yaml", "each: table\ntitle: 'x {y}'\n"),
            "rules/x.yaml:1:1: the rule asserts nothing; expected find, words, assert or check",
            "rules/x.yaml:1:1: the rule does not show what it means; expected examples, one that is broken and one that is not",
            "rules/x.yaml:2:8: nothing fills “{y}”; expected a name under show");

    public void Dispose() => folder.Dispose();

    private void HasFaults(string each, string assert, params string[] faults) =>
        AssertData.HasFaults(
            folder.With("rules/x.yaml", $"each: {each}\nassert: {assert}\nexamples: [{{ outcome: broken }}, {{ outcome: holds }}]\n"),
            [.. faults.Select(fault => $"rules/x.yaml:{fault}")]);
}
