using System.Text.Json.Nodes;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The fiscal concepts (column types of the taxonomy of budgets) that our dimensions are; those without one keep their own names.</summary>
internal static class FiscalConcepts
{
    public const string Value = "value";

    private static readonly Dictionary<string, (string Code, string? Label)> Concepts = new(StringComparer.Ordinal)
    {
        ["function"] = ("functional-classification:generic:code", "functional-classification:generic:label"),
        ["economic"] = ("economic-classification:generic:code", "economic-classification:generic:label"),
        ["nature"] = ("expenditure-type:code", "expenditure-type:label"),
        ["source"] = ("fin-source:generic:code", "fin-source:generic:label"),
        ["body"] = ("administrative-classification:generic:code", "administrative-classification:generic:label"),
        ["project"] = ("activity:generic:project:code", "activity:generic:project:label"),
        ["flow"] = ("direction", null),
        ["year"] = ("date:fiscal-year", null),
        ["stage"] = ("phase:id", "phase:label"),
    };

    /// <summary>The dimensions that are columns; every row is an amount, so there is none for what is measured.</summary>
    public static IReadOnlyList<Dimension> Dimensions(CubeSpace cube) => [.. cube.Dimensions.Where(dimension => dimension != cube.Measure)];

    /// <summary>The two columns of a dimension.</summary>
    public static IEnumerable<JsonNode> Fields(Dimension dimension)
    {
        var (code, label) = Concepts.TryGetValue(dimension.Id, out var concept) ? concept : default((string?, string?));
        yield return Field(dimension.Id, dimension.Id == "year" ? "integer" : "string", dimension.Label, code);
        yield return Field(FactColumns.LabelOf(dimension), "string", dimension.Label, label);
    }

    public static JsonNode ValueField() => Field(Value, "number", null, Value);

    /// <summary>The currency is the same in all rows.</summary>
    public static JsonNode Currency() => new JsonObject { ["name"] = "currency", ["type"] = "string", ["columnType"] = "value-currency:code", ["constant"] = "CNY" };

    private static JsonObject Field(string name, string type, string? title, string? concept)
    {
        var field = new JsonObject { ["name"] = name, ["type"] = type };
        if (title is not null) field["title"] = title;
        if (concept is not null) field["columnType"] = concept;
        return field;
    }
}
