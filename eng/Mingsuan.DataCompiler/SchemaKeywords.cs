namespace Mingsuan.DataCompiler;

/// <summary>The words a schema may use: those of JSON Schema that are checked, its annotations, and ours (x-…).</summary>
internal static class SchemaKeywords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
        "items", "enum", "pattern", "minItems", "minimum", "x-references", "x-apart-from", "x-unique", "x-unique-texts", "x-coordinates", "x-file-is-list", "x-rule", "x-part", "x-regex", "x-ascending",
    ];
}
