namespace Mingsuan.Reading;

/// <summary>One cell as a carrier gives it: its first column from 0, its text with line breaks, and how far it spans.</summary>
internal readonly record struct SpanCell(int Column, string Text, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>The column that the carrier itself counts it in.</summary>
    public int CarrierColumn { get; init; } = Column;
}

/// <summary>One row as a carrier gives it: its number there from 1, and its cells from left to right; blank cells may be left out.</summary>
internal sealed record SpanRow(int Number, IReadOnlyList<SpanCell> Cells)
{
    /// <summary>The cells that print something.</summary>
    public IEnumerable<SpanCell> Printed => Cells.Where(cell => !TextNoise.IsBlank(cell.Text));

    /// <summary>True where nothing is printed.</summary>
    public bool IsBlank => !Printed.Any();
}
