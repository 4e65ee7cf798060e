using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading;

/// <summary>Places the cells of a Word table: columns by what cells span and rows skip, rows by vertical merges.</summary>
internal sealed class WordTable(WordCounts counts, Func<Paragraph, string> numberOf)
{
    private const int MostColumns = 2000;

    private readonly WordText text = new(counts);

    /// <summary>The cell above that a vertical merge in this column continues: its row and its index there.</summary>
    private readonly Dictionary<int, (List<SpanCell> Row, int Index)> merges = [];

    /// <summary>The tables inside cells.</summary>
    public List<Table> Nested { get; } = [];

    /// <summary>The text boxes inside cells.</summary>
    public IReadOnlyList<TextBoxContent> Boxes => text.Boxes;

    /// <summary>True for a table of one cell that only frames what it holds.</summary>
    public bool IsFrame(Table table) => Nested.Count > 0 && table.Elements<TableRow>().Sum(row => CellsOf(row).Count()) == 1;

    /// <summary>The rows, tracked deletions left out.</summary>
    public IReadOnlyList<SpanRow> Place(Table table)
    {
        var rows = new List<SpanRow>();
        foreach (var row in table.ChildElements.SelectMany(RowsOf))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                counts.Deleted++;
                continue;
            }

            if (row.TableRowProperties?.GetFirstChild<Inserted>() is not null) counts.Inserted++;
            rows.Add(new SpanRow(rows.Count + 1, PlaceRow(row)));
        }

        return rows;
    }

    private static IEnumerable<TableRow> RowsOf(DocumentFormat.OpenXml.OpenXmlElement element) => element switch
    {
        TableRow row => [row],
        SdtRow { SdtContentRow: { } content } => content.Elements<TableRow>(),
        CustomXmlRow custom => custom.Elements<TableRow>(),
        _ => [],
    };

    private static IEnumerable<TableCell> CellsOf(TableRow row) => row.ChildElements.SelectMany(element => element switch
    {
        TableCell cell => [cell],
        SdtCell { SdtContentCell: { } content } => content.Elements<TableCell>(),
        CustomXmlCell custom => custom.Elements<TableCell>(),
        _ => Enumerable.Empty<TableCell>(),
    });

    private List<SpanCell> PlaceRow(TableRow row)
    {
        var cells = new List<SpanCell>();
        var column = Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MostColumns);
        foreach (var cell in CellsOf(row))
        {
            var columns = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);
            if (column + columns > MostColumns) break;
            var merge = cell.TableCellProperties?.VerticalMerge;
            if (merge is not null && merge.Val?.Value != MergedCellValues.Restart && merges.TryGetValue(column, out var above))
            {
                above.Row[above.Index] = above.Row[above.Index] with { RowSpan = above.Row[above.Index].RowSpan + 1 };
            }
            else
            {
                merges.Remove(column);
                cells.Add(new SpanCell(column, TextOf(cell), columns));
                if (merge is not null) merges[column] = (cells, cells.Count - 1);
            }

            column += columns;
        }

        return cells;
    }

    private string TextOf(TableCell cell)
    {
        Nested.AddRange(cell.Elements<Table>());
        return string.Join('\n', cell.Descendants<Paragraph>().Where(paragraph => paragraph.Ancestors().TakeWhile(above => above != cell).All(above => above is not (Table or TextBoxContent)))
            .Select(paragraph => text.Of(paragraph) is { Length: > 0 } printed ? numberOf(paragraph) + printed : string.Empty));
    }
}
