using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A cell that prints something: its text, its column, and its place. On a line without tabs the column only counts the words.</summary>
internal sealed record FormCell(string Text, int Column, Place Place)
{
    /// <summary>The text for matching.</summary>
    public string Folded { get; } = TextFolding.Fold(Text);
}

/// <summary>A printed row of a form: only the cells that print something, from left to right.</summary>
internal sealed record FormRow(Place Place, ImmutableArray<FormCell> Cells)
{
    /// <summary>The columns in which a cell over several rows begins that prints nothing.</summary>
    public ImmutableArray<int> BlankBlocks { get; init; } = [];

    /// <summary>A row of a grid.</summary>
    public static FormRow Of(GridRow row) =>
        new(row.Place, [.. row.Cells.Select(cell => new FormCell(cell.Text.Trim(), cell.Column, cell.Place)).Where(cell => cell.Folded.Length > 0)])
        {
            BlankBlocks = [.. row.Cells.Where(cell => cell.RowSpan > 1 && string.IsNullOrWhiteSpace(cell.Text)).Select(cell => cell.Column)],
        };

    /// <summary>The words of a line.</summary>
    public static FormRow Of(Paragraph line) =>
        new(line.Place, [.. line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select((word, index) => new FormCell(word, index, line.Place with { Text = word }))]);
}
