using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>What a cell of a workbook is, for its font, side and border.</summary>
internal enum CellKind
{
    Title,
    Centred,
    Line,
    LineAtRight,
    Head,
    Words,
    Code,
    Amount,
    Heading,
    Paragraph,
}

/// <summary>How a cell looks: what it is, bold or not, how far its text is indented, and the format of its number.</summary>
internal readonly record struct CellLook(CellKind Kind, bool IsBold = false, int Indent = 0, string Format = "")
{
    /// <summary>True for what is to be filled in: it stands out.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A cell: the first column (0 …), a text or a number, what it spans.</summary>
internal sealed record WorkbookCell(int Column, string Text, CellLook Look)
{
    public decimal? Value { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}

/// <summary>A sheet: its name, the widths of its columns in letters of Latin text, and its rows from top to bottom.</summary>
internal sealed record WorkbookSheet(string Name, bool IsLandscape, ImmutableArray<int> Widths, ImmutableArray<ImmutableArray<WorkbookCell>> Rows)
{
    /// <summary>The first and last row (1 …) of the header, which stays in sight and is printed on every page; null where there is none.</summary>
    public (int First, int Last)? Header { get; init; }
}
