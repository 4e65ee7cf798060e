using System.Text.Json.Serialization;

namespace Mingsuan.Catalog;

internal sealed record FigureData(string Id, Dictionary<string, string> States, Dictionary<string, string>[]? Also);

internal sealed record GlossaryData(string? Id, string? Term, string? Figure, string? Code, string? Name, string? Ending, string Definition, string? Use);

internal sealed record CompositionData(
    string Layout,
    string Title,
    string[] Cover,
    string Contents,
    CompositionLevelsData? Levels,
    NumbersData Numbers,
    PhrasesData Phrases,
    [property: JsonPropertyName("executed-phrases")] PhrasesData? ExecutedPhrases,
    CompositionListData[]? Lists,
    CompositionSectionData[] Sections);

internal sealed record CompositionLevelsData(string Unit, string Department);

internal sealed record PhrasesData(string Increased, string Decreased, string Unchanged, [property: JsonPropertyName("from-zero")] string FromZero);

internal sealed record CompositionListData(string Id, string Each, int[]? Levels, Dictionary<string, string>? States, string? Of, string Item, string Separator, string[]? Usual);

internal sealed record CompositionSectionData(string? Heading, bool? Page, CompositionConditionData? When, CompositionContentData[]? Content, CompositionSectionData[]? Sections);

internal sealed record CompositionConditionData(string? Nonzero, string? Zero, string? Answered, string? Unanswered, string? None, string? Body, string? Type, [property: JsonPropertyName("not-type")] string? NotType, bool? Targets);

internal sealed record CompositionContentData(
    CompositionConditionData? When,
    string? Say,
    string? Each,
    string? Lines,
    bool? Units,
    string[]? Tables,
    CompositionChartData? Chart,
    [property: JsonPropertyName("figures-chart")] CompositionChartData? FiguresChart,
    CompositionGridData? Grid,
    [property: JsonPropertyName("project-texts")] string[]? ProjectTexts,
    string[]? Glossary,
    string? Items);

internal sealed record CompositionGridData(string Id, string Title, bool? Unit, CompositionGridColumnData[] Columns, CompositionGridRowData[]? Rows);

internal sealed record CompositionGridColumnData(string Label, int? Width, string? Text, string? Year);

internal sealed record CompositionGridRowData(string Label, string Figure);

internal sealed record CompositionChartData(string Title, string? List, string[]? Figures, string[]? Labels);
