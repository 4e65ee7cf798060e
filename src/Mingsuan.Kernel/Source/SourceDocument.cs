using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>
/// What a format reader hands over: the paragraphs and grids of a file in reading order, each with its place. Nothing is
/// interpreted yet; all carriers give the same shape.
/// </summary>
public sealed record SourceDocument(string FileName, string Carrier, ImmutableArray<SourceBlock> Blocks)
{
    /// <summary>The names of the files that it is made of, in reading order: one, or several where a narrative and its tables lie apart.</summary>
    public ImmutableArray<string> Files { get; init; } = [FileName];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A paragraph or a grid.</summary>
public abstract record SourceBlock(Place Place);

/// <summary>
/// One paragraph, or one line where the carrier keeps lines. The text is as printed, line breaks removed.
/// <see cref="HeadingLevel"/> is 1–6 where the carrier marks headings, else 0.
/// </summary>
public sealed record Paragraph(Place Place, string Text, int HeadingLevel = 0) : SourceBlock(Place);

/// <summary>A grid of cells. Rows may be ragged; a cell's column index is its place on the page or in the tab list.</summary>
public sealed record Grid(Place Place, ImmutableArray<GridRow> Rows) : SourceBlock(Place)
{
    /// <summary>The number of columns of the widest row.</summary>
    public int ColumnCount => Rows.Length == 0 ? 0 : Rows.Max(row => row.Cells.Length == 0 ? 0 : row.Cells.Max(cell => cell.Column + cell.ColumnSpan));
}

/// <summary>One printed row with its cells from left to right; blank cells are present.</summary>
public sealed record GridRow(Place Place, ImmutableArray<GridCell> Cells)
{
    /// <summary>The text in that column, or empty. Rows usually have a cell for every column, so the cell is looked for at its own index first.</summary>
    public string this[int column] => column >= 0 && column < Cells.Length && Cells[column].Column == column
        ? Cells[column].Text
        : Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? string.Empty;
}

/// <summary>One cell: its text, first column, and how many columns and rows it spans.</summary>
public sealed record GridCell(Place Place, string Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
