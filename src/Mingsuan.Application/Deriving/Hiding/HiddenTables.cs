using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Hides tables in a source document, before anything is recognised: so the reader knows no more than of a document that never showed them.</summary>
public static class HiddenTables
{
    /// <summary>What a transcriber leaves of an amount that cannot be read, and of a table.</summary>
    private const string IllegibleAmount = "[?]";
    private const string IllegibleTable = "[illegible]";

    /// <summary>True for a table that can be hidden: it states amounts, and the source has their places.</summary>
    public static bool CanHide(SourceDocument source, Table table)
    {
        var spots = Spots(table);
        return spots.Count > 0 && source.Blocks.Any(block => SpotsOf(block).Any(spots.Contains));
    }

    /// <summary>The document without what the mode hides of the tables.</summary>
    public static SourceDocument Hide(SourceDocument source, IEnumerable<Table> tables, HidingMode mode) =>
        tables.Aggregate(source, (document, table) => document with { Blocks = mode == HidingMode.Amounts ? WithoutAmounts(document.Blocks, table) : WithoutBody(document.Blocks, table, mode) });

    private static IEnumerable<TableCell> Stated(Table table) => table.Panels.SelectMany(panel => panel.Cells).Where(cell => cell.Figure.IsStated);

    private static HashSet<Spot> Spots(Table table) => [.. Stated(table).Select(cell => Spot.Of(cell.Place))];

    private static IEnumerable<Spot> SpotsOf(SourceBlock block) => block is Grid grid ? grid.Rows.SelectMany(row => row.Cells).Select(cell => Spot.Of(cell.Place)) : [Spot.Of(block.Place)];

    private static ImmutableArray<SourceBlock> WithoutAmounts(ImmutableArray<SourceBlock> blocks, Table table)
    {
        var printed = Stated(table).ToLookup(cell => Spot.Of(cell.Place), cell => cell.Figure.Text);
        return [.. blocks.Select(block => block switch
        {
            Paragraph paragraph => paragraph with { Text = Hide(paragraph.Text, printed[Spot.Of(paragraph.Place)]) },
            Grid grid => grid with { Rows = [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => printed[Spot.Of(cell.Place)].Contains(cell.Text.Trim()) ? cell with { Text = IllegibleAmount } : cell)] })] },
            _ => block,
        })];
    }

    private static string Hide(string text, IEnumerable<string> printed) =>
        printed.Distinct().OrderByDescending(amount => amount.Length).Aggregate($" {text} ", (line, amount) => line.Replace($" {amount} ", $" {IllegibleAmount} ", StringComparison.Ordinal))[1..^1];

    /// <summary>Leaves out every block from below the title, or from the title on, to the last of the table's amounts.</summary>
    private static ImmutableArray<SourceBlock> WithoutBody(ImmutableArray<SourceBlock> blocks, Table table, HidingMode mode)
    {
        var spots = Spots(table);
        var last = blocks.Length - 1;
        while (last >= 0 && !SpotsOf(blocks[last]).Any(spots.Contains)) last--;
        var first = 0;
        while (first < last && !SpotsOf(blocks[first]).Any(spots.Contains)) first++;
        if (last < 0) return blocks;
        var title = TitleAbove(blocks, table, first, mode);
        ImmutableArray<SourceBlock> left = mode == HidingMode.Body ? [new Paragraph(blocks[last].Place with { Text = IllegibleTable }, IllegibleTable)] : [];
        return [.. blocks[..title], .. left, .. blocks[(last + 1)..]];
    }

    /// <summary>The first block to leave out: the one behind title and unit, or the title itself; the table's own first block where the title stands nowhere before it.</summary>
    private static int TitleAbove(ImmutableArray<SourceBlock> blocks, Table table, int first, HidingMode mode)
    {
        var (title, unit) = (Find(blocks, table.Place, first), table.UnitPlace is { } place ? Find(blocks, place, first) : -1);
        if (mode == HidingMode.Body) return title < 0 && unit < 0 ? first : Math.Max(title, unit) + 1;
        return title < 0 ? first : title;
    }

    private static int Find(ImmutableArray<SourceBlock> blocks, Place place, int before)
    {
        var spot = Spot.Of(place);
        for (var i = before - 1; i >= 0; i--)
        {
            if (blocks[i] is Paragraph && Spot.Of(blocks[i].Place) == spot) return i;
        }

        return -1;
    }

    /// <summary>Where something stands, whatever it was found to be: a line, a cell of a workbook, a box on a page.</summary>
    private readonly record struct Spot(int? Page, int? Line, string? Cell, Box? Box)
    {
        public static Spot Of(Place place) => new(place.Page, place.Line, place.Cell, place.Line is null ? place.Box : null);
    }
}
