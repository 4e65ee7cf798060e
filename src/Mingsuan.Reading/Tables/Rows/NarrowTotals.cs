using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Totals that hold less than their words say: where parts of one stand above it and others below it, before a wider total (本年收入合计, then
/// 上级补助收入, then 收入总计), nobody can say which it sums.
/// </summary>
internal static class NarrowTotals
{
    /// <summary>Marks such rows as unknown.</summary>
    public static void Mark(List<RowDraft> rows)
    {
        for (var index = 1; index < rows.Count; index++)
        {
            if (rows[index] is { IsTotal: true, IsUnknown: false } total && IsNarrow(rows, index, total.Coordinate!)) total.IsUnknown = true; // the resolver gave each its coordinate
        }
    }

    private static bool IsNarrow(List<RowDraft> rows, int index, Coordinate total)
    {
        var end = rows.FindIndex(index + 1, row => row.IsTotal && total.StrictlyRefines(row.Coordinate!));
        return end > 0 && rows.Take(index).Any(row => IsPart(row, total)) && rows.Take(end).Skip(index + 1).Any(row => IsPart(row, total));
    }

    private static bool IsPart(RowDraft row, Coordinate total) => row is { IsOfWhich: false, IsUnknown: false } && total.Join(row.Coordinate!).StrictlyRefines(total) && row.Money.Any(IsAmount);

    private static bool IsAmount(string text) => NumberReader.Read(text, DisplayUnit.Yuan) is { Figure.IsNothing: false };
}
