namespace Mingsuan.Application;

/// <summary>How a cell of a workbook holds its content.</summary>
internal enum BookCellKind
{
    Text,
    Number,

    /// <summary>#REF!, #N/A and the like.</summary>
    Error,

    /// <summary>A formula without a computed value.</summary>
    Uncomputed,
}

/// <summary>A cell as it is stored: the column from 0, the text or the number as written, without any format.</summary>
internal readonly record struct BookCell(int Column, string Text, BookCellKind Kind)
{
    /// <summary>True for a number that the cell shows as a day or a time.</summary>
    public bool IsDate { get; init; }
}

/// <summary>A row that has cells: its number from 1.</summary>
internal sealed record BookRow(int Number, BookCell[] Cells)
{
    /// <summary>True where nobody sees it.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>A sheet as it is stored, with the ranges of its merged cells.</summary>
internal sealed record BookSheet(string Name, IReadOnlyList<BookRow> Rows, IReadOnlyList<string> Merges)
{
    /// <summary>True where nobody sees it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The columns that nobody sees: the first and the last of each run, from 0.</summary>
    public IReadOnlyList<(int First, int Last)> HiddenColumns { get; init; } = [];

    /// <summary>The address of a cell as its program writes it.</summary>
    public string Address(int row, int column) => $"{Name}!{Workbook.Letters(column + 1)}{row}";
}
