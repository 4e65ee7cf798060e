using System.Text.Json.Serialization;

namespace Mingsuan.Catalog;

/// <summary>The compiled data as the data compiler writes it: one array a folder of data/.</summary>
internal sealed record CatalogData(
    DimensionData[] Dimensions,
    TermData[] Lexicon,
    ClassificationsData Classifications,
    MappingData[] Mappings,
    JurisdictionData[] Jurisdictions,
    InstrumentData[] Instruments,
    MessageData[] Messages,
    FormatData[]? Formats,
    NarrativeData[]? Narrative,
    InterfaceData[]? Interface,
    FormData[]? Forms,
    NamedScopeData[]? Names,
    PageData[]? Pages,
    [property: JsonPropertyName("core-tables")] CoreTableData[]? CoreTables,
    RuleData[]? Rules,
    FrameData[]? Frames,
    RequirementData[]? Requirements,
    [property: JsonPropertyName("body-types")] BodyTypeData[]? BodyTypes,
    InspectionData[]? Inspections,
    OutlineData[]? Outlines,
    QuestionData[]? Questions,
    LedgerData[]? Ledger);

internal sealed record LedgerData(
    string Id,
    string Kind,
    string? Chinese,
    string? English,
    string? Help,
    string? HelpEnglish,
    string[]? Groups,
    bool? Required,
    string? Year,
    Dictionary<string, string>? Values,
    string? Pattern,
    string? Account,
    string[]? Base,
    int? Percent,
    int? Range,
    LedgerColumnData[]? Columns);

internal sealed record LedgerColumnData(
    string Id,
    string Chinese,
    string English,
    string[]? Also,
    string Kind,
    string? List,
    string? Below,
    int? Deep,
    bool? Leaves,
    bool? Required,
    int? Width,
    string? Formula,
    string Note,
    string NoteEnglish);

internal sealed record QuestionData(
    string Id,
    string Group,
    string Kind,
    string Chinese,
    string English,
    string Help,
    string HelpEnglish,
    Dictionary<string, string>? States,
    string? Of,
    string? Measure,
    string? Year,
    string[]? Sections,
    Dictionary<string, string>? Explains,
    string? Per,
    string[]? Also,
    string? Found,
    [property: JsonPropertyName("without-units")] bool? WithoutUnits,
    string? Numbered,
    string? Department,
    string? Bodies);

internal sealed record OutlineData(string Id, string[] Layouts, string[]? Kinds, OutlinePanelData[] Panels);

internal sealed record OutlinePanelData(Dictionary<string, string> States, string? Axis, bool? Own, string? Total, OutlineLineData[]? Lines, OutlineColumnData[] Columns);

internal sealed record OutlineLineData(string Label, Dictionary<string, string> States);

internal sealed record OutlineColumnData(string[] Path, Dictionary<string, string> States);

internal sealed record DimensionData(string Id, string Kind, string Label, string English, bool Exhaustive, string? Classification, MemberData[]? Members);

internal sealed record MemberData(string Id, string Label, string? English, bool Exhaustive, MemberData[]? Members);

internal sealed record TermData(string Phrase, string[]? Also, Dictionary<string, string>[]? Senses, string? Role, string? Axis, string[]? Use);

internal sealed record ClassificationsData(
    AccountData[] Functional,
    [property: JsonPropertyName("departmental-economic")] AccountData[] DepartmentalEconomic,
    [property: JsonPropertyName("governmental-economic")] AccountData[] GovernmentalEconomic);

internal sealed record NamedScopeData(string Phrase, string[]? Also, Dictionary<string, string> States);

internal sealed record AccountData(string Code, string Name, int? Introduced, int? Retired, string? Fund, string? Confidence, string[]? Source, string[]? Aliases);

internal sealed record MappingData(
    string Id,
    string Kind,
    string Relation,
    string Certainty,
    string[]? Bodies,
    Dictionary<string, string>[] Left,
    Dictionary<string, string>[] Right,
    Dictionary<string, string>? Scope,
    string[]? Unless,
    string? Basis);

internal sealed record JurisdictionData(string Id, string Name, string English, JurisdictionTableData[] Tables);

internal sealed record JurisdictionTableData(int Number, string Id, string Title, string[]? Also, string Kind);

internal sealed record InstrumentData(string Id, string Title, string? English, string? Number, ArticleData[]? Articles);

internal sealed record ArticleData(string Article, string Paraphrase, string English);

internal sealed record MessageData(
    string Id,
    string Severity,
    string Title,
    string English,
    string? Why,
    string? WhyEnglish,
    string? Remedy,
    string? RemedyEnglish,
    CitationData[]? Basis);

internal sealed record CitationData(string Instrument, string? Article);

internal sealed record InterfaceData(string Id, string Chinese, string English);

internal sealed record FormatData(
    string Id,
    string Name,
    string English,
    string[]? Signatures,
    int? Offset,
    int? Within,
    string[]? Openings,
    string[]? Holds,
    string? ConvertedTo,
    ContainerData? Container,
    string[]? Ignored,
    string[]? Extensions,
    bool Readable,
    string? Advice,
    string? AdviceEnglish);

internal sealed record CoreTableData(string Id, string Letter, string Chinese, string English, bool Core, TitleWordsData[] Titles);

internal sealed record BodyTypeData(string Id, string Chinese, string English, string[]? Also, string Mappings);

internal sealed record InspectionData(string Id, string Chinese, string English, string Note, string NoteEnglish, string[] Families, string[]? Rules);

internal sealed record RequirementData(string Id, string Requirement, string English, string Severity, CitationData[] Citations, string? Checked);

internal sealed record RuleData(
    string Id,
    string Family,
    string Each,
    string? Find,
    string? When,
    string? Assert,
    string? Check,
    Dictionary<string, string>? With,
    WrongWordData[]? Words,
    string[]? At,
    Dictionary<string, string>? Show,
    string[]? Requirements,
    int? From,
    int? Until,
    string[]? Jurisdictions,
    bool? Together,
    string? By,
    bool? Masked,
    bool? Whole,
    string Severity,
    string Title,
    string English,
    string Why,
    string WhyEnglish,
    string Remedy,
    string RemedyEnglish,
    CitationData[]? Basis,
    RuleExampleData[]? Examples);

internal sealed record RuleExampleData(string Outcome, string Text, string? Frame, Dictionary<string, string>? Given);

internal sealed record WrongWordData(string Wrong, string Right);

internal sealed record FrameData(string Id, string Text);

internal sealed record TitleWordsData(string[][] Has, string[]? Lacks);

internal sealed record ContainerData(string Kind, string[] Entries);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(CatalogData))]
internal sealed partial class CatalogJson : JsonSerializerContext;
