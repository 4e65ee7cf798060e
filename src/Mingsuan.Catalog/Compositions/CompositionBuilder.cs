using System.Collections.Frozen;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds compositions from data.</summary>
internal sealed class CompositionBuilder(CubeSpace cube, LayoutBuilder layouts)
{
    public Composition Build(CompositionData data) =>
        new(data.Layout, data.Title, [.. data.Cover], data.Contents, LayoutBuilder.Build(data.Numbers), new ComparisonPhrases(data.Phrases.Increased, data.Phrases.Decreased, data.Phrases.Unchanged, data.Phrases.FromZero))
        {
            Levels = (data.Levels?.Unit ?? string.Empty, data.Levels?.Department ?? string.Empty),
            Lists = (data.Lists ?? []).Select(Build).ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
            Sections = [.. data.Sections.Select(Build)],
        };

    private CompositionList Build(CompositionListData data) =>
        new(data.Id, cube[data.Each], [.. data.Levels ?? []], layouts.Scope(data.States), data.Of, data.Item, data.Separator);

    private static CompositionSection Build(CompositionSectionData data) =>
        new(data.Heading, data.Page ?? false, Build(data.When), [.. (data.Content ?? []).Select(Build)], [.. (data.Sections ?? []).Select(Build)]);

    private static CompositionContent Build(CompositionContentData data) => new(Build(data.When))
    {
        Say = data.Say,
        Each = data.Each,
        Lines = data.Lines,
        IsUnits = data.Units ?? false,
        Tables = [.. data.Tables ?? []],
        Chart = (data.Chart ?? data.FiguresChart) is { } chart ? new CompositionChart(chart.Title, chart.List, [.. chart.Figures ?? []], [.. chart.Labels ?? []]) : null,
        Glossary = [.. data.Glossary ?? []],
        Items = data.Items,
    };

    private static CompositionCondition? Build(CompositionConditionData? data) => data is null ? null : new CompositionCondition
    {
        Nonzero = data.Nonzero,
        Zero = data.Zero,
        Answered = data.Answered,
        Unanswered = data.Unanswered,
        Body = data.Body switch
        {
            null => null,
            "department" => BodyKind.Department,
            _ => BodyKind.BudgetUnit,
        },
        Type = data.Type,
        HasTargets = data.Targets,
    };
}
