using System.Text.Json.Serialization;

namespace Mingsuan.Catalog;

/// <summary>The compiled data that only writing needs.</summary>
internal sealed record WritingData(
    LayoutData[] Layouts,
    [property: JsonPropertyName("line-aspects")] LineAspectData[] LineAspects,
    FigureData[] Figures,
    GlossaryData[] Glossary,
    CompositionData[] Compositions);

internal sealed record LineAspectData(Dictionary<string, string> States, string Aspect, string[]? Bodies);

internal sealed record LayoutData(string Id, string Name, string English, NumbersData Numbers, CaptionsData Captions, string? Rounding, LayoutTableData[] Tables);

internal sealed record NumbersData(string Unit, int Decimals, bool? Grouping, string Zero);

internal sealed record CaptionsData(
    string? Number,
    [property: JsonPropertyName("department-number")] string? DepartmentNumber,
    string Title,
    string Body,
    [property: JsonPropertyName("department-body")] string? DepartmentBody,
    string Unit);

internal sealed record LayoutTableData(
    string Table,
    string? Number,
    string Title,
    [property: JsonPropertyName("department-title")] string? DepartmentTitle,
    bool? Landscape,
    NumbersData? Numbers,
    Dictionary<string, string>? States,
    [property: JsonPropertyName("column-numbers")] bool? ColumnNumbers,
    LayoutPanelData[]? Panels,
    string? Empty,
    string[]? Notes,
    LayoutFormData? Form);

internal sealed record LayoutPanelData(string? Heading, Dictionary<string, string>? States, LayoutColumnData[] Columns, LayoutRowData[] Rows);

internal sealed record LayoutColumnData(
    string Label,
    string? Holds,
    string? Kind,
    int? Width,
    string? When,
    Dictionary<string, string>? States,
    Dictionary<string, string>? Base,
    LayoutColumnData[]? Columns);

internal sealed record LayoutRowData(
    string? Label,
    Dictionary<string, string>? Texts,
    Dictionary<string, string>? States,
    string? Each,
    string? With,
    int[]? Levels,
    string? Print,
    string[]? Always,
    string[]? Except,
    string[]? Only,
    Dictionary<string, string>? Names,
    string? Numbered,
    bool? Total,
    bool? Bottom,
    int? Indent,
    string? When,
    string? Zero,
    LayoutRowData[]? Rows);

internal sealed record LayoutFormData(string Of, string? Title, [property: JsonPropertyName("one-year")] string[]? OneYear, int[] Columns, LayoutFormRowData[] Rows);

internal sealed record LayoutFormRowData(LayoutFormCellData[] Cells, string? Each);

internal sealed record LayoutFormCellData(string? Label, string? Text, string? Field, string? Target, string? Class, string? Period, Dictionary<string, string>? Amount, Dictionary<string, string>[]? From, int? Span, int? Rows);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WritingData))]
internal sealed partial class WritingJson : JsonSerializerContext;
