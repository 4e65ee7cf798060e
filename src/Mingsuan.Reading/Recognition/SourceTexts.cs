using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>All texts that a source document prints.</summary>
internal static class SourceTexts
{
    /// <summary>Its paragraphs and cells in order, the blank ones too.</summary>
    public static IEnumerable<string> Texts(this SourceDocument source) => source.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Grid grid => grid.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => Enumerable.Empty<string>(),
    });
}
