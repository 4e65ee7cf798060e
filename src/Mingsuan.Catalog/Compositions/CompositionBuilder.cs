using System.Collections.Frozen;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds compositions from data.</summary>
internal sealed class CompositionBuilder(CubeSpace cube, LayoutBuilder layouts)
{
    private const int DefaultWidth = 10;

    public Composition Build(CompositionData data) =>
        new(data.Layout, data.Title, [.. data.Cover], data.Contents, LayoutBuilder.Build(data.Numbers), Phrases(data))
        {
            Levels = (data.Levels?.Unit ?? string.Empty, data.Levels?.Department ?? string.Empty),
            Lists = (data.Lists ?? []).Select(Build).ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
            Sections = [.. data.Sections.Select(Build)],
        };

    private static FrozenDictionary<CompositionBase, ComparisonPhrases> Phrases(CompositionData data) => new Dictionary<CompositionBase, ComparisonPhrases>
    {
        [CompositionBase.PreviousBudget] = Build(data.Phrases),
        [CompositionBase.PreviousExecuted] = Build(data.ExecutedPhrases ?? data.Phrases),
    }.ToFrozenDictionary();

    private static ComparisonPhrases Build(PhrasesData data) => new(data.Increased, data.Decreased, data.Unchanged, data.FromZero);

    private CompositionList Build(CompositionListData data) =>
        new(data.Id, cube[data.Each], [.. data.Levels ?? []], layouts.Scope(data.States), data.Of, data.Item, data.Separator) { Usual = [.. data.Usual ?? []] };

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
        Grid = data.Grid is { } grid ? Build(grid) : null,
        ProjectTexts = [.. data.ProjectTexts ?? []],
        Glossary = [.. data.Glossary ?? []],
        Items = data.Items,
    };

    private static CompositionGrid Build(CompositionGridData data) => new(
        data.Id,
        data.Title,
        data.Unit ?? false,
        [.. data.Columns.Select(column => new CompositionGridColumn(column.Label, column.Width ?? DefaultWidth, column.Text, column.Year == "previous" ? RelativeYear.Previous : RelativeYear.This))],
        [.. (data.Rows ?? []).Select(row => new CompositionGridRow(row.Label, row.Figure))]);

    private static CompositionCondition? Build(CompositionConditionData? data) => data is null ? null : new CompositionCondition
    {
        Nonzero = data.Nonzero,
        Zero = data.Zero,
        Answered = data.Answered,
        Unanswered = data.Unanswered,
        None = data.None,
        Body = data.Body switch
        {
            null => null,
            "department" => BodyKind.Department,
            _ => BodyKind.BudgetUnit,
        },
        Type = data.Type,
        NotType = data.NotType,
        HasTargets = data.Targets,
    };
}
