using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Writing;

/// <summary>Makes a table of a Word document: fixed columns, a header that is repeated on every page, rows that no page cuts, spans.</summary>
internal sealed class WordTable(DocumentTable table, ImmutableArray<int> widths)
{
    private const int Fifth = 5_000;
    private const string Grey = "EEF2F7";
    private const int IndentWidth = 210;
    private const int Narrowest = 200;
    private const int CellPadding = 180;
    private const int HeldRows = 3;

    /// <summary>Cells that span rows and are not at their end, by their first column.</summary>
    private readonly SortedDictionary<int, (DocumentCell Cell, int Left)> open = [];

    public Table ToTable() => new(
    [
        new TableProperties(
            new TableStyle { Val = WordStyleIds.Grid },
            new TableWidth { Width = Text(Fifth), Type = TableWidthUnitValues.Pct },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = "0420", FirstRow = table.Header.Length > 0, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = XmlText.Of(table.Heading) },
            new TableDescription { Val = XmlText.Of(string.Join(' ', new[] { table.Heading, table.BodyLine, table.UnitLine }.Where(text => text.Length > 0))) }),
        new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })),
        .. table.Header.Select(row => Row(row, isHeader: true)),
        .. table.Rows.Select((row, place) => Row(row, isHeader: false, isRepeated: place < table.RepeatedRows, isHeld: IsHeld(place))),
    ]);

    /// <summary>The last rows stay together, so that none stands on a page alone.</summary>
    private bool IsHeld(int place) => table.Rows.Length > HeldRows && place >= table.Rows.Length - HeldRows && place < table.Rows.Length - 1;

    private TableRow Row(DocumentRow row, bool isHeader, bool isRepeated = false, bool isHeld = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader || isRepeated) properties.Append(new TableHeader());
        var made = new TableRow(properties);
        var own = row.Cells.ToDictionary(cell => cell.Column);
        for (var column = 0; column < widths.Length;)
        {
            if (open.TryGetValue(column, out var above)) made.Append(Cell(row, above.Cell, isHeader, new VerticalMerge { Val = MergedCellValues.Continue }));
            else made.Append(Start(row, own.GetValueOrDefault(column) ?? new DocumentCell(column, string.Empty), isHeader));
            column += Math.Max(1, above.Cell?.ColumnSpan ?? own.GetValueOrDefault(column)?.ColumnSpan ?? 1);
        }

        CloseRow(row);
        if (!isHeld) return made;
        foreach (var paragraph in made.Descendants<ParagraphProperties>()) paragraph.InsertAfter(new KeepNext(), paragraph.ParagraphStyleId);
        return made;
    }

    private TableCell Start(DocumentRow row, DocumentCell cell, bool isHeader) =>
        Cell(row, cell, isHeader, cell.RowSpan > 1 ? new VerticalMerge { Val = MergedCellValues.Restart } : null);

    /// <summary>After a row: spans above lose one, those that begin here are open.</summary>
    private void CloseRow(DocumentRow row)
    {
        foreach (var (column, (cell, left)) in open.ToList())
        {
            if (left == 1) open.Remove(column);
            else open[column] = (cell, left - 1);
        }

        foreach (var cell in row.Cells.Where(cell => cell.RowSpan > 1)) open[cell.Column] = (cell, cell.RowSpan - 1);
    }

    private TableCell Cell(DocumentRow row, DocumentCell cell, bool isHeader, VerticalMerge? merge)
    {
        var isLabel = isHeader || (table.IsForm && cell.IsLabel);
        var end = Math.Min(widths.Length, cell.Column + Math.Max(1, cell.ColumnSpan));
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(widths[cell.Column..end].Sum()), Type = TableWidthUnitValues.Dxa });
        if (cell.ColumnSpan > 1) properties.Append(new GridSpan { Val = cell.ColumnSpan });
        if (merge is not null) properties.Append(merge);
        if (isLabel) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Grey });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, Paragraph(row, cell, isLabel, merge?.Val?.Value == MergedCellValues.Continue ? string.Empty : cell.Text));
    }

    private Paragraph Paragraph(DocumentRow row, DocumentCell cell, bool isLabel, string text)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = isLabel ? WordStyleIds.TableHead : WordStyleIds.TableText });
        if (cell.Indent > 0) properties.Append(new Indentation { Left = Text(cell.Indent * IndentWidth) });
        var kind = TableHeaders.KindOf(table, cell);
        if (!isLabel && kind != ColumnKind.Text) properties.Append(new Justification { Val = kind == ColumnKind.Amount ? JustificationValues.Right : JustificationValues.Center });
        var paragraph = new Paragraph(properties);
        if (text.Length > 0) paragraph.Append(Sized(cell.IsOpen ? WordParagraphs.Open(text) : WordParagraphs.Run(text, row.IsTotal && !isLabel)));
        return paragraph;
    }

    private Run Sized(Run run)
    {
        var size = new FontSize { Val = Text(HalfPoints(widths.Length)) };
        run.RunProperties ??= new RunProperties();
        run.RunProperties.Append(size, new FontSizeComplexScript { Val = size.Val });
        return run;
    }

    /// <summary>Tables of many columns are set smaller.</summary>
    private static int HalfPoints(int columns) => columns switch { <= 7 => 21, <= 11 => 18, <= 15 => 16, _ => 14 };

    /// <summary>The widths fill the page; what a number needs is taken from the columns that have more than they need.</summary>
    public static ImmutableArray<int> Widths(DocumentTable table, WordPage page)
    {
        var whole = Math.Max(1, table.Columns.Sum(column => column.Width));
        var shares = table.Columns.Select(column => Math.Max(Narrowest, (int)page.TextWidth * column.Width / whole)).ToArray();
        var needs = table.Columns.Select((_, index) => Math.Max(Narrowest, NumberWidth(table, index))).ToArray();
        var missing = shares.Zip(needs, (share, need) => Math.Max(0, need - share)).Sum();
        var spare = shares.Zip(needs, (share, need) => Math.Max(0, share - need)).Sum();
        var taken = Math.Min(missing, spare);
        return [.. shares.Zip(needs, (share, need) => share < need ? need : spare == 0 ? share : share - (int)((long)(share - need) * taken / spare))];
    }

    /// <summary>What the longest number of a column takes, in twentieths of a point: a digit is half as wide as it is high, and a little more.</summary>
    private static int NumberWidth(DocumentTable table, int column)
    {
        var letters = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Column == column && cell is { ColumnSpan: 1, Number: not null }).Select(cell => cell.Text.Length).DefaultIfEmpty(0).Max();
        return letters == 0 ? 0 : (letters * HalfPoints(table.Columns.Length) * 11 / 2) + CellPadding;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
