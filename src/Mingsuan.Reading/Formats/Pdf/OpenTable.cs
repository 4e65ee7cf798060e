using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// What is known of a table without a ruled grid that may go on over the page break: the ground that its columns print on, from left to right,
/// and the lines of its headings. <see cref="GoesOn"/> where it goes on itself with the table of the page before.
/// </summary>
internal sealed record OpenTable(IReadOnlyList<(double Left, double Right)> Ground, string Headings, bool GoesOn)
{
    /// <summary>The table that a page ends with, or null: below it stands nothing but what runs through the bottom margin.</summary>
    public static OpenTable? Of(IReadOnlyList<PdfBlock> page) => page.LastOrDefault(block => block.Block is Grid || !RunningHeads.IsInBottom(block))?.Open;
}
