using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Writes what the format reader saw, before anything is interpreted: a line for each paragraph (<c>P</c>) and each row of a grid
/// (<c>G</c> opens one, <c>R</c>), with its page; <c>N</c> for each note; cells are parted by tabs, <c>←</c> and <c>↑</c> stand where a cell goes on.
/// Telephone, identity and bank numbers are shown as stars.
/// </summary>
public sealed class SourceText : IFactsFormat
{
    /// <inheritdoc/>
    public string Id => "source";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => false;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<FactsDocument> documents, TextWriter writer)
    {
        foreach (var document in documents)
        {
            writer.WriteLine($"F\t{document.File}");
            foreach (var block in document.Source?.Blocks ?? []) Write(block, document, writer);
            foreach (var note in document.Notes) writer.WriteLine($"N\t{note.Id}\t{note.Text.Title}");
        }
    }

    private static void Write(SourceBlock block, FactsDocument document, TextWriter writer)
    {
        switch (block)
        {
            case Paragraph paragraph:
                writer.WriteLine($"P\t{paragraph.Place.Page}\t{Flat(document.Shown(paragraph.Text))}");
                break;
            case Grid grid:
                writer.WriteLine($"G\t{grid.Place.Page}\t{grid.Rows.Length}\t{grid.ColumnCount}");
                WriteRows(grid, document, writer);
                break;
        }
    }

    private static void WriteRows(Grid grid, FactsDocument document, TextWriter writer)
    {
        foreach (var (row, slots) in GridSlots.Of(grid)) writer.WriteLine($"R\t{row.Place.Page}\t{string.Join('\t', slots.Select(slot => Flat(document.Shown(slot.Text))))}");
    }

    private static string Flat(string text) => text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
