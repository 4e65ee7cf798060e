using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Lays all that is no table out as one sheet: a row a line, heading or paragraph.</summary>
internal static class TextSheet
{
    private const int Width = 88;

    /// <summary>A row cannot be higher than a page, so longer paragraphs take several.</summary>
    private const int LongestRow = 1_000;

    private const char FullStop = '\u3002';

    /// <summary>The sheet; null where the document is tables only.</summary>
    public static WorkbookSheet? Of(WrittenDocument document, string name)
    {
        var rows = document.Blocks.SelectMany(Lines).Select(line => (ImmutableArray<WorkbookCell>)[new WorkbookCell(0, line.Text, line.Look)]).ToImmutableArray();
        if (rows.IsEmpty && !document.Tables.Any()) rows = [[new WorkbookCell(0, document.Title, new CellLook(CellKind.Title))]];
        return rows.IsEmpty ? null : new WorkbookSheet(name, IsLandscape: false, [Width], rows);
    }

    private static IEnumerable<(string Text, CellLook Look)> Lines(DocumentBlock block) => block switch
    {
        CoverBlock cover => cover.Lines.Select((line, index) => (line, new CellLook(index == 0 ? CellKind.Title : CellKind.Centred))),
        HeadingBlock heading => [(heading.Text, new CellLook(CellKind.Heading))],
        ParagraphBlock paragraph => Pieces(paragraph.Text).Select(piece => (piece, new CellLook(CellKind.Paragraph) { IsOpen = paragraph.Runs.Any(run => run.IsOpen && piece.Contains(run.Text, StringComparison.Ordinal)) })),
        ChartBlock chart => chart.Slices.Select(slice => (Line(chart, slice), new CellLook(CellKind.Paragraph))).Prepend((chart.Title, new CellLook(CellKind.Heading))),
        _ => [],
    };

    private static string Line(ChartBlock chart, ChartSlice slice)
    {
        var amount = $"{slice.Label} {slice.Number.Text}{slice.Number.Unit?.Label()}";
        return ChartShares.IsWhole(chart) ? $"{amount} {ChartShares.Text(chart, slice)}" : amount;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        while (text.Length > LongestRow && text.LastIndexOf(FullStop, LongestRow) is > 0 and var end)
        {
            yield return text[..(end + 1)];
            text = text[(end + 1)..];
        }

        yield return text;
    }
}
