using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Tells a budget disclosure from any other text, so that a contract or a letter is not reported as free of errors.</summary>
internal static class DisclosureTest
{
    /// <summary>True where a budget table was recognised, or an amount of a named body and year.</summary>
    public static bool IsDisclosure(Disclosure disclosure) =>
        disclosure.Tables.Any(IsMoneyTable)
        || (disclosure is { Year: not null, Body: not null, Facts.IsEmpty: false });

    private static bool IsMoneyTable(Table table) =>
        table.Layout is not null
        || (table.StatedUnit is not null && HasCells(table))
        || table.Panels.Any(panel => panel.Cells.Any(cell => cell.Figure.IsStated && cell.IsBound && NamesMoney(cell.Coordinate)));

    private static bool HasCells(Table table) => table.Panels.Any(panel => !panel.Cells.IsEmpty);

    /// <summary>A header or label said more than every table says.</summary>
    private static bool NamesMoney(Coordinate coordinate) =>
        coordinate.Stated.Any(member => !member.IsAll && IsOfBudgets(member.Dimension, coordinate.Cube));

    private static bool IsOfBudgets(Dimension dimension, CubeSpace cube) =>
        dimension == cube.Function || dimension == cube.Economic || dimension == cube.GovernmentEconomic
        || dimension == cube.Source || dimension == cube.Aspect;
}
