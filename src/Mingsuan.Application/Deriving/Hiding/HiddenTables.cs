using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Hides tables in a source document, before anything is recognised: so the reader knows no more than of a document that never showed them.</summary>
public static class HiddenTables
{
    /// <summary>What a transcriber leaves of an amount that cannot be read, and of a table.</summary>
    private const string IllegibleAmount = "[?]";
    private const string IllegibleTable = "[illegible]";

    /// <summary>True for a table that can be hidden: its amounts stand on lines.</summary>
    public static bool CanHide(Table table) => Stated(table).Any() && Stated(table).All(cell => cell.Place.Line is not null) && table.Place.Line is not null;

    /// <summary>The document without what the mode hides of the tables.</summary>
    public static SourceDocument Hide(SourceDocument source, IEnumerable<Table> tables, HidingMode mode) =>
        tables.Aggregate(source, (document, table) => document with { Blocks = mode == HidingMode.Amounts ? WithoutAmounts(document.Blocks, table) : WithoutLines(document.Blocks, table, mode) });

    private static IEnumerable<TableCell> Stated(Table table) => table.Panels.SelectMany(panel => panel.Cells).Where(cell => cell.Figure.IsStated);

    private static ImmutableArray<SourceBlock> WithoutAmounts(ImmutableArray<SourceBlock> blocks, Table table)
    {
        var printed = Stated(table).ToLookup(cell => cell.Place.Line, cell => cell.Figure.Text);
        return [.. blocks.Select(block => block switch
        {
            Paragraph paragraph when printed.Contains(paragraph.Place.Line) => paragraph with { Text = Hide(paragraph.Text, printed[paragraph.Place.Line]) },
            Grid grid => grid with { Rows = [.. grid.Rows.Select(row => printed.Contains(row.Place.Line) ? Hide(row, [.. printed[row.Place.Line]]) : row)] },
            _ => block,
        })];
    }

    private static string Hide(string text, IEnumerable<string> printed) =>
        printed.Distinct().OrderByDescending(amount => amount.Length).Aggregate($" {text} ", (line, amount) => line.Replace($" {amount} ", $" {IllegibleAmount} ", StringComparison.Ordinal))[1..^1];

    private static GridRow Hide(GridRow row, HashSet<string> printed) =>
        row with { Cells = [.. row.Cells.Select(cell => printed.Contains(cell.Text.Trim()) ? cell with { Text = IllegibleAmount } : cell)] };

    private static ImmutableArray<SourceBlock> WithoutLines(ImmutableArray<SourceBlock> blocks, Table table, HidingMode mode)
    {
        var last = Stated(table).Max(cell => cell.Place.Line);
        var title = mode == HidingMode.Body ? Math.Max(table.Place.Line ?? 0, table.UnitPlace?.Line ?? 0) : (table.Place.Line ?? 0) - 1;
        var kept = ImmutableArray.CreateBuilder<SourceBlock>(blocks.Length);
        var isHidden = false;
        foreach (var block in blocks)
        {
            var lines = block is Grid grid ? grid.Rows.Select(row => row.Place.Line) : [block.Place.Line];
            if (!lines.Any(line => line > title && line <= last)) kept.Add(block);
            else if (mode == HidingMode.Body && !isHidden) kept.Add(new Paragraph(block.Place with { Text = IllegibleTable }, IllegibleTable));
            isHidden |= kept.Count == 0 || !ReferenceEquals(kept[^1], block);
        }

        return kept.ToImmutable();
    }
}
