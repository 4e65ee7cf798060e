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
