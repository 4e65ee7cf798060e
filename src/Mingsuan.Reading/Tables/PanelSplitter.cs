using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>One panel of a grid: its label columns and its money columns.</summary>
internal sealed record PanelColumns(ImmutableArray<ColumnReading> Labels, ImmutableArray<ColumnReading> Money)
{
    /// <summary>
    /// The classifications that the label columns are of, in their order; null is one that no heading names, where it has codes of its own
    /// beside those of a named one.
    /// </summary>
    public ImmutableArray<Dimension?> Axes { get; } = AxesOf(Labels);

    private static ImmutableArray<Dimension?> AxesOf(ImmutableArray<ColumnReading> labels)
    {
        var codes = labels.Where(column => column.Role is LabelRole.Code or LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem).ToList();
        var isMixed = codes.Exists(column => column.Axis is null) && codes.Exists(column => column.Axis is not null);
        return [.. (isMixed ? codes : labels.Where(column => column.Axis is not null)).Select(column => column.Axis).Distinct()];
    }
}

/// <summary>Splits the columns of a table into panels: a label or code column behind a money column begins the next one.</summary>
internal static class PanelSplitter
{
    public static ImmutableArray<PanelColumns> Split(ImmutableArray<ColumnReading> columns)
    {
        var panels = ImmutableArray.CreateBuilder<PanelColumns>();
        var labels = ImmutableArray.CreateBuilder<ColumnReading>();
        var money = ImmutableArray.CreateBuilder<ColumnReading>();
        var printed = columns.RemoveAll(column => column.Role == LabelRole.Ignored);
        for (var i = 0; i < printed.Length; i++)
        {
            var column = printed[i];
            if (!column.IsMoney && money.Count > 0 && BeginsPanel(printed, i))
            {
                panels.Add(new PanelColumns(labels.DrainToImmutable(), money.DrainToImmutable()));
            }

            (column.IsMoney ? money : labels).Add(column);
        }

        if (money.Count > 0) panels.Add(new PanelColumns(labels.ToImmutable(), money.ToImmutable()));
        return panels.ToImmutable();
    }

    /// <summary>The parts of a code begin one where a column of names follows them; else they only add another account to the rows.</summary>
    private static bool BeginsPanel(ImmutableArray<ColumnReading> columns, int at) =>
        columns[at].Role is LabelRole.Label or LabelRole.Code or LabelRole.Name
        || (columns[at].Role == LabelRole.CodeCategory && columns.Skip(at).SkipWhile(column => column.Role is LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem).FirstOrDefault() is { Role: LabelRole.Name or LabelRole.Label });
}
