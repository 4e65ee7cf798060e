using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>One panel of a grid: its label columns and its money columns.</summary>
internal sealed record PanelColumns(ImmutableArray<ColumnReading> Labels, ImmutableArray<ColumnReading> Money);

/// <summary>Splits the columns of a table into panels: a label or code column behind a money column begins the next one.</summary>
internal static class PanelSplitter
{
    public static ImmutableArray<PanelColumns> Split(ImmutableArray<ColumnReading> columns)
    {
        var panels = ImmutableArray.CreateBuilder<PanelColumns>();
        var labels = ImmutableArray.CreateBuilder<ColumnReading>();
        var money = ImmutableArray.CreateBuilder<ColumnReading>();
        foreach (var column in columns.Where(column => column.Role != LabelRole.Ignored))
        {
            if (!column.IsMoney && money.Count > 0 && BeginsPanel(column))
            {
                panels.Add(new PanelColumns(labels.DrainToImmutable(), money.DrainToImmutable()));
            }

            (column.IsMoney ? money : labels).Add(column);
        }

        if (money.Count > 0) panels.Add(new PanelColumns(labels.ToImmutable(), money.ToImmutable()));
        return panels.ToImmutable();
    }

    private static bool BeginsPanel(ColumnReading column) => column.Role is LabelRole.Label or LabelRole.Code or LabelRole.Name;
}
