using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Rows that label themselves only in a column of details (采购物品名称): parts of the last row that labels itself elsewhere, or, where that row
/// prints a detail of its own, more rows of the same label.
/// </summary>
internal static class RowDetails
{
    /// <summary>Tells what a row without another label is a detail of.</summary>
    public static void Attach(RowDraft row, List<RowDraft> above, Predicate<RowDraft> isLabelled)
    {
        if (row.Detail.Length == 0 || isLabelled(row) || above.FindLast(each => each.Whole is null) is not { } last || !isLabelled(last)) return;
        if (last.Detail.Length == 0) row.Whole = last;
        else Relabel(row, last);
    }

    /// <summary>Gives a row without any label the detail of the row above whose cell goes over both; that cell stands in no row but the first.</summary>
    public static void Repeat(RowDraft row, PanelColumns panel, List<RowDraft> above)
    {
        if (row.Detail.Length > 0 || above is not [.., { Whole: { } whole } last] || panel.Labels.FirstOrDefault(column => column.Role == LabelRole.Detail) is not { } detail) return;
        if (!row.Source.Cells.Any(cell => cell.Column == detail.Column)) (row.Detail, row.Whole) = (last.Detail, whole);
    }

    /// <summary>Places the details below their wholes, which have their places.</summary>
    public static void Place(IEnumerable<RowDraft> details, ReadingContext context)
    {
        foreach (var row in details)
        {
            var whole = row.Whole!.Coordinate!; // details have one, and it is resolved
            var above = whole[context.Cube.Project] ?? context.Cube.Project.Root;
            row.Coordinate = whole.With(context.Locals.Child(above, TextFolding.Fold(row.Detail), row.Detail));
            row.IsUnknown = row.Whole.IsUnknown;
        }
    }

    private static void Relabel(RowDraft row, RowDraft last)
    {
        (row.Label, row.CodePieces, row.OtherAccounts) = (last.Label, last.CodePieces, last.OtherAccounts);
        (row.BodyName, row.BodyCode, row.Project) = (last.BodyName, last.BodyCode, last.Project);
    }
}
