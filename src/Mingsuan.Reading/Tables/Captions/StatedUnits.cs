using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The unit of display of a table whose captions state none: in the headings of its columns (预算数（万元）), or in a sentence for all tables.</summary>
internal static class StatedUnits
{
    /// <summary>The region with the unit that most of its headings print, else with the one that a sentence states for all tables.</summary>
    public static TableRegion Complete(TableRegion region, IEnumerable<Paragraph> text, CaptionReader captions)
    {
        if (region.Unit is not null) return region;
        var own = FromHeadings(region, captions);
        if (own.Unit is not null || region.IsForm) return own;
        return text.FirstOrDefault(line => captions.CommonUnit(line.Text) is not null) is { } said ? region with { Unit = captions.CommonUnit(said.Text), UnitPlace = said.Place with { Text = said.Text.Trim() } } : region;
    }

    private static TableRegion FromHeadings(TableRegion region, CaptionReader captions)
    {
        var headings = Headings(region).Select(cell => (Cell: cell, Unit: captions.RemarkedUnit(cell.Text))).Where(each => each.Unit is not null).ToList();
        if (headings.GroupBy(each => each.Unit).MaxBy(group => group.Count())?.First() is not { } first) return region;
        return region with { Unit = first.Unit, UnitPlace = first.Cell.Place with { Text = first.Cell.Text.Trim() } };
    }

    /// <summary>The cells of the rows above the first amount.</summary>
    private static IEnumerable<GridCell> Headings(TableRegion region) =>
        region.Body.OfType<Grid>().Take(1).SelectMany(grid => grid.Rows).TakeWhile(row => !row.Cells.Any(cell => MoneyText.IsMoney(cell.Text))).SelectMany(row => row.Cells);
}
