using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The unit of display of a table that prints it only in the headings of its columns: 预算数（万元）.</summary>
internal static class HeadingUnits
{
    /// <summary>The region with that unit where its captions state none: the one that most headings print.</summary>
    public static TableRegion Complete(TableRegion region, CaptionReader captions)
    {
        if (region.Unit is not null) return region;
        var headings = Headings(region).Select(cell => (Cell: cell, Unit: captions.RemarkedUnit(cell.Text))).Where(each => each.Unit is not null).ToList();
        if (headings.GroupBy(each => each.Unit).MaxBy(group => group.Count())?.First() is not { } first) return region;
        return region with { Unit = first.Unit, UnitPlace = first.Cell.Place with { Text = first.Cell.Text.Trim() } };
    }

    /// <summary>The cells of the rows above the first amount.</summary>
    private static IEnumerable<GridCell> Headings(TableRegion region) =>
        region.Body.OfType<Grid>().Take(1).SelectMany(grid => grid.Rows).TakeWhile(row => !row.Cells.Any(cell => MoneyText.IsMoney(cell.Text))).SelectMany(row => row.Cells);
}
