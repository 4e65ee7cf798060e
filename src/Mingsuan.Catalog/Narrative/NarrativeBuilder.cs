using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the grammar of running text from data.</summary>
internal static class NarrativeBuilder
{
    public static NarrativeGrammar Build(IReadOnlyList<NarrativeData> data, CubeSpace cube)
    {
        var ofKind = data.ToLookup(element => element.Kind, StringComparer.Ordinal);
        return new NarrativeGrammar(new NarrativeParts
        {
            Words = data.SelectMany(element => ToWords(element, cube)),
            Units = data.SelectMany(ToUnits),
            Lists = data.SelectMany(element => Words(element).Select(word => (element.Kind, Word: word))).ToLookup(entry => entry.Kind, entry => entry.Word, StringComparer.Ordinal),
            Guards = Map(ofKind["guard"], element => cube.ToCoordinate(element.Within ?? [])),
            Hedges = Map(ofKind["hedge"], element => element.Steps ?? 1),
            HedgesBehind = Map(ofKind["hedge-behind"], element => element.Steps ?? 1),
            Levels = Map(ofKind["account-level"], element => element.Level ?? 0),
            Sections = [.. ofKind["section"].Concat(ofKind["contents"]).SelectMany(element => Words(element).Select(word => (word, ToReading(element))))],
            Counts = [.. ofKind["count"].Select(element => ToRule(element, cube))],
            Numberings = [.. ofKind["numbering"].Select(ToPattern)],
            Exclusions = [.. ofKind["exclusion"].Select(ToPattern)],
            PartTitles = [.. ofKind["part-title"].Select(ToPattern)],
            Headings = [.. ofKind["heading"].Select(ToPattern)],
            ChartTitles = [.. ofKind["chart-title"].Select(ToPattern)],
            TornTexts = [.. ofKind["torn-text"].Select(ToPattern)],
        });
    }

    private static string[] Words(NarrativeData data) => [.. (data.Words ?? []).Select(TextFolding.Fold).Distinct(StringComparer.Ordinal)];

    private static Dictionary<string, T> Map<T>(IEnumerable<NarrativeData> elements, Func<NarrativeData, T> value) =>
        elements.SelectMany(element => Words(element).Select(word => (word, value(element)))).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, NarrativeWord>> ToWords(NarrativeData data, CubeSpace cube)
    {
        if (ToKind(data.Kind) is not { } kind) return [];
        var stage = data.Stage is { } id ? cube.Stage[id] : null;
        return Words(data).Select(word =>
            KeyValuePair.Create(word, new NarrativeWord(word, kind) { Sign = data.Sign ?? 0, Stage = stage, Within = data.Within?.GetValueOrDefault("stage") is { } within ? cube.Stage[within] : null, IsTotal = data.Level == 1 }));
    }

    private static NarrativeWordKind? ToKind(string kind) => kind switch
    {
        "direction" => NarrativeWordKind.Direction,
        "no-change" => NarrativeWordKind.NoChange,
        "little-change" => NarrativeWordKind.LittleChange,
        "opener" => NarrativeWordKind.Opener,
        "prior-year" => NarrativeWordKind.PriorYear,
        "comparison" => NarrativeWordKind.Comparison,
        "stage" => NarrativeWordKind.Stage,
        "share" => NarrativeWordKind.Share,
        "none" => NarrativeWordKind.None,
        "of-which" => NarrativeWordKind.OfWhich,
        "respectively" => NarrativeWordKind.Respectively,
        "list-lead" => NarrativeWordKind.ListLead,
        "explanation" => NarrativeWordKind.Explanation,
        "next-point" => NarrativeWordKind.NextPoint,
        "other-scope" => NarrativeWordKind.OtherScope,
        "revenue-and-expenditure" => NarrativeWordKind.BothFlows,
        "carry-on" => NarrativeWordKind.CarryOn,
        "short-name" => NarrativeWordKind.ShortName,
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, NumberUnit>> ToUnits(NarrativeData data) => data.Kind switch
    {
        "money-unit" or "percent" or "classifier" => Words(data).Select(word =>
            KeyValuePair.Create(word, new NumberUnit(word, ToUnit(data.Unit), data.Kind == "percent", data.Times ?? 1))),
        _ => [],
    };

    private static DisplayUnit? ToUnit(string? unit) =>
        unit is null ? null : Enum.Parse<DisplayUnit>(unit.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private static SectionReading ToReading(NarrativeData data) => data.Reads switch
    {
        "everything" => SectionReading.Everything,
        "counts" => SectionReading.Counts,
        _ => SectionReading.Nothing,
    };

    private static CountRule ToRule(NarrativeData data, CubeSpace cube) => new(
        cube.Measure[data.Measure ?? throw Missing(data, nameof(data.Measure))],
        (data.Classifiers ?? []).Select(TextFolding.Fold).ToFrozenSet(StringComparer.Ordinal),
        [.. Words(data)],
        [.. (data.With ?? []).Select(TextFolding.Fold)],
        data.Kinds == true);

    private static NarrativePattern ToPattern(NarrativeData data) => new(
        data.Id ?? throw Missing(data, nameof(data.Id)),
        new TextPattern(data.Pattern ?? throw Missing(data, nameof(data.Pattern))));

    private static InvalidOperationException Missing(NarrativeData data, string property) =>
        new($"an element of kind {data.Kind} in data/narrative has no {property}");
}
