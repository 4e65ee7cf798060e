using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds layouts from data.</summary>
internal sealed class LayoutBuilder(CubeSpace cube)
{
    private const string Year = "year";

    public DisclosureLayout Build(LayoutData data)
    {
        var numbers = Build(data.Numbers);
        return new DisclosureLayout(
            data.Id,
            data.Name,
            data.English,
            numbers,
            new LayoutCaptions(data.Captions.Number ?? string.Empty, data.Captions.Title, data.Captions.Body, data.Captions.Unit)
            {
                DepartmentBody = data.Captions.DepartmentBody ?? data.Captions.Body,
                DepartmentNumber = data.Captions.DepartmentNumber ?? data.Captions.Number ?? string.Empty,
            },
            [.. data.Tables.Select((table, index) => Build(table, index + 1, numbers))])
        {
            RoundingNote = data.Rounding,
        };
    }

    /// <summary>Reads what a piece of data states; the year is named relative to the budget's.</summary>
    public LayoutScope Scope(Dictionary<string, string>? states)
    {
        if (states is null) return new LayoutScope(cube.Blank, null);
        RelativeYear? year = states.TryGetValue(Year, out var named) ? Enum.Parse<RelativeYear>(named, ignoreCase: true) : null;
        return new LayoutScope(cube.ToCoordinate(states.Where(state => state.Key != Year)), year);
    }

    private TableLayout Build(LayoutTableData data, int place, NumberStyle numbers) =>
        new(data.Table, data.Number ?? place.ToString(CultureInfo.InvariantCulture), data.Title)
        {
            DepartmentTitle = data.DepartmentTitle ?? data.Title,
            IsLandscape = data.Landscape ?? false,
            Numbers = data.Numbers is { } own ? Build(own) : numbers,
            States = Scope(data.States),
            HasColumnNumbers = data.ColumnNumbers ?? false,
            Panels = [.. (data.Panels ?? []).Select(Build)],
            EmptyNote = data.Empty,
            Notes = [.. data.Notes ?? []],
            Form = data.Form is { } form ? Build(form) : null,
        };

    public static NumberStyle Build(NumbersData data) => new(
        data.Unit switch
        {
            "yuan" => DisplayUnit.Yuan,
            "thousand-yuan" => DisplayUnit.ThousandYuan,
            _ => DisplayUnit.TenThousandYuan,
        },
        data.Decimals,
        data.Grouping ?? false,
        data.Zero == "blank" ? null : data.Zero);

    private PanelLayout Build(LayoutPanelData data) =>
        new(data.Heading, Scope(data.States), [.. data.Columns.Select(Build)], [.. data.Rows.Select(Build)]);

    private ColumnLayout Build(LayoutColumnData data) => new(data.Label, Scope(data.States))
    {
        Holds = data.Holds,
        IsCode = data.Kind == "code",
        Width = data.Width ?? 10,
        When = Condition(data.When),
        Base = data.Base is null ? null : Scope(data.Base),
        Columns = [.. (data.Columns ?? []).Select(Build)],
    };

    private static PrintCondition Condition(string? when) =>
        when is null ? PrintCondition.Always : Enum.Parse<PrintCondition>(when.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    private RowLayout Build(LayoutRowData data) => new(Scope(data.States))
    {
        Texts = Texts(data),
        Each = data.Each is null ? null : cube[data.Each],
        With = data.With is null ? null : cube[data.With],
        Levels = [.. data.Levels ?? []],
        PrintsAll = data.Print == "all",
        Always = [.. data.Always ?? []],
        Except = [.. data.Except ?? []],
        Only = [.. data.Only ?? []],
        Names = (data.Names ?? []).ToImmutableDictionary(StringComparer.Ordinal),
        Numbered = data.Numbered is null ? OrdinalKind.None : Enum.Parse<OrdinalKind>(data.Numbered, ignoreCase: true),
        IsTotal = data.Total ?? false,
        IsAtBottom = data.Bottom ?? false,
        Indent = data.Indent ?? 0,
        When = Condition(data.When),
        Zero = data.Zero == "blank" ? string.Empty : data.Zero,
        Rows = [.. (data.Rows ?? []).Select(Build)],
    };

    private static ImmutableDictionary<string, string> Texts(LayoutRowData data)
    {
        var texts = (data.Texts ?? []).ToImmutableDictionary(StringComparer.Ordinal);
        return data.Label is null ? texts : texts.SetItem("label", data.Label);
    }

    private FormLayout Build(LayoutFormData data) =>
        new(Enum.Parse<FormSubject>(data.Of, ignoreCase: true), [.. data.Columns], [.. data.Rows.Select(Build)]) { Title = data.Title, OneYear = [.. data.OneYear ?? []] };

    private FormRowLayout Build(LayoutFormRowData data) =>
        new([.. data.Cells.Select(Build)], data.Each);

    private FormCellLayout Build(LayoutFormCellData data) =>
        new(data.Label, data.Field, data.Target)
        {
            Text = data.Text,
            Class = data.Class,
            Period = data.Period switch
            {
                null => null,
                "whole-term" => TargetPeriod.WholeTerm,
                _ => TargetPeriod.FiscalYear,
            },
            Amount = data.Amount is null ? null : Scope(data.Amount),
            From = [.. (data.From ?? []).Select(Scope)],
            ColumnSpan = data.Span ?? 1,
            RowSpan = data.Rows ?? 1,
        };
}
