using System.Collections.Immutable;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>One thing that two versions of a document print differently: where, what, and both prints (empty where one does not print it).</summary>
public sealed record WrittenDifference(string Where, string What, string Before, string After);

/// <summary>Lists what changed in a document when its ledger was changed: every cell and every sentence; what is not listed did not move.</summary>
public static class WrittenDifferences
{
    public static ImmutableArray<WrittenDifference> Of(WrittenDocument before, WrittenDocument after) => [.. Compare(Prints(before), Prints(after))];

    private static IEnumerable<WrittenDifference> Compare(Dictionary<Key, string> before, Dictionary<Key, string> after)
    {
        foreach (var (key, text) in after)
        {
            var earlier = before.GetValueOrDefault(key, string.Empty);
            if (earlier != text) yield return new WrittenDifference(key.Where, key.What, earlier, text);
        }

        foreach (var (key, text) in before)
        {
            if (text.Length > 0 && !after.ContainsKey(key)) yield return new WrittenDifference(key.Where, key.What, text, string.Empty);
        }
    }

    private static Dictionary<Key, string> Prints(WrittenDocument document)
    {
        var prints = new Dictionary<Key, string>();
        var heading = document.Title;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case HeadingBlock under:
                    heading = under.Text;
                    Add(prints, heading, string.Empty, under.Text);
                    break;
                case ParagraphBlock paragraph:
                    Add(prints, heading, string.Empty, paragraph.Text);
                    break;
                case DocumentTable table:
                    foreach (var (what, text) in Cells(table)) Add(prints, $"{table.Number} {table.Title}".Trim(), what, text);
                    break;
                case ChartBlock chart:
                    foreach (var slice in chart.Slices) Add(prints, chart.Title, slice.Label, slice.Number.Text);
                    break;
            }
        }

        return prints;
    }

    /// <summary>Every cell by the labels of its row and column; the words of a row are its label.</summary>
    private static IEnumerable<(string What, string Text)> Cells(DocumentTable table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (table.Columns[cell.Column].Kind == ColumnKind.Amount) yield return ($"{Label(table, row, cell.Column)} / {string.Join('/', table.Columns[cell.Column].Path)}", cell.Text);
                else yield return (cell is { IsOpen: false, Number: null } ? cell.Text : Field(row, cell), cell.Text);
            }
        }

        foreach (var note in table.Notes) yield return (string.Empty, note);
    }

    /// <summary>The label before an amount of a form.</summary>
    private static string Field(DocumentRow row, DocumentCell amount) => row.Cells.LastOrDefault(cell => cell.Column < amount.Column && cell is { IsOpen: false, Number: null })?.Text ?? string.Empty;

    /// <summary>The words that stand before a cell: of its own half where a table has two.</summary>
    private static string Label(DocumentTable table, DocumentRow row, int column) => string.Join(' ', row.Cells
        .Where(cell => cell.Column < column)
        .Reverse()
        .SkipWhile(cell => table.Columns[cell.Column].Kind == ColumnKind.Amount)
        .TakeWhile(cell => table.Columns[cell.Column].Kind != ColumnKind.Amount)
        .Reverse()
        .Select(cell => cell.Text)
        .Where(text => text.Length > 0));

    private static void Add(Dictionary<Key, string> prints, string where, string what, string text)
    {
        var place = 0;
        while (!prints.TryAdd(new Key(where, what, place), text)) place++;
    }

    /// <summary>Where something is printed; the place tells what has equal labels apart.</summary>
    private sealed record Key(string Where, string What, int Place);
}
