using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A stretch of text in a document that prints a number: of a paragraph, or of a cell where <see cref="Row"/> is not negative.</summary>
internal readonly record struct SourceSlot(int Block, int Row, int Cell, int Start, int Length)
{
    /// <summary>The text that holds the slot.</summary>
    public string TextIn(SourceDocument source) => source.Blocks[Block] switch
    {
        Paragraph paragraph => paragraph.Text,
        Grid grid => grid.Rows[Row].Cells[Cell].Text,
        _ => string.Empty,
    };

    /// <summary>The number itself.</summary>
    public string NumberIn(SourceDocument source) => TextIn(source).Substring(Start, Length);

    /// <summary>The document with another text in the place of the slot.</summary>
    public SourceDocument Replace(SourceDocument source, string text) => WithText(source, TextIn(source)[..Start] + text + TextIn(source)[(Start + Length)..]);

    /// <summary>The document with another text in the place of the whole paragraph or cell.</summary>
    public SourceDocument WithText(SourceDocument source, string text)
    {
        var (row, cell) = (Row, Cell);
        SourceBlock block = source.Blocks[Block] switch
        {
            Paragraph paragraph => paragraph with { Text = text },
            Grid grid => grid with { Rows = grid.Rows.SetItem(row, With(grid.Rows[row], cell, text)) },
            _ => source.Blocks[Block],
        };
        return source with { Blocks = source.Blocks.SetItem(Block, block) };
    }

    private static GridRow With(GridRow row, int cell, string text) => row with { Cells = row.Cells.SetItem(cell, row.Cells[cell] with { Text = text }) };
}
