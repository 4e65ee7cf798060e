using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A copy of a disclosure for checking, in which mended figures stand in the place of misread ones.</summary>
internal static class MendedDisclosure
{
    /// <summary>The copy; the disclosure itself keeps what was read.</summary>
    public static Disclosure Of(Disclosure disclosure, IReadOnlyList<MendedFigure> mended)
    {
        var facts = disclosure.Facts.ToBuilder();
        foreach (var figure in mended)
        {
            if (figure.Fact is { } number) facts[number] = facts[number] with { Figure = figure.Mended };
        }

        var cells = mended.Where(figure => figure.Fact is null).ToDictionary(figure => figure.Place, figure => figure.Mended);
        return disclosure with { Facts = facts.ToImmutable(), Tables = cells.Count == 0 ? disclosure.Tables : [.. disclosure.Tables.Select(table => Of(table, cells))] };
    }

    private static Table Of(Table table, Dictionary<Place, Figure> cells) => table with
    {
        Panels = [.. table.Panels.Select(panel => new Panel(panel.Index, panel.Columns, panel.Rows, [.. panel.Cells.Select(cell =>
            cell.Fact is null && cells.TryGetValue(cell.Place, out var figure) ? cell with { Figure = figure } : cell)]))],
    };
}
