using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Joins the title of a table that its carrier prints on two lines: a remark in brackets below it, a bracket or a word cut by the line.</summary>
internal sealed class TitleLines(DisclosureCatalog catalog, CaptionReader captions)
{
    /// <summary>The lines above a table, with the two lines of a broken title as one.</summary>
    public List<Paragraph> Join(IReadOnlyList<Paragraph> lines)
    {
        var joined = new List<Paragraph>();
        foreach (var line in lines)
        {
            if (joined.Count > 0 && GoesOn(TextFolding.Fold(joined[^1].Text), TextFolding.Fold(line.Text))) joined[^1] = joined[^1] with { Text = joined[^1].Text + line.Text };
            else joined.Add(line);
        }

        return joined;
    }

    private bool GoesOn(string above, string below) =>
        (IsRemark(above, below) || IsCut(above, below) || IsTail(above, below) || IsHead(above, below)) && !captions.IsCaption(above) && captions.IsTitle(above + below);

    /// <summary>A line wholly in brackets below a title.</summary>
    private bool IsRemark(string above, string below) =>
        below is ['(', .., ')'] && below.LastIndexOf('(') == 0 && captions.IsTitle(above) && !above.EndsWith(')') && !captions.IsCaption(below);

    /// <summary>A bracket that opens on one line and closes at the end of the next.</summary>
    private static bool IsCut(string above, string below) =>
        below.EndsWith(')') && !below.Contains('(', StringComparison.Ordinal) && above.LastIndexOf('(') > above.LastIndexOf(')');

    /// <summary>A line that ends with a conjunction, or begins with the number of a table and does not end as titles do, above one that does.</summary>
    private bool IsHead(string above, string below) =>
        catalog.Pages.TitleHead.IsMatch(above) && captions.IsBareTitle(above) && captions.IsTitle(below) && !catalog.Pages.TitleNumbering.IsMatch(below);

    /// <summary>A line that is no more than the word for a table, below words that end a title no more than it does.</summary>
    private bool IsTail(string above, string below) =>
        catalog.Pages.TitleTail.IsMatch(below) && !captions.IsTitle(above) && captions.IsBareTitle(above);
}
