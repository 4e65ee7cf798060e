using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline;

namespace Mingsuan.Writing;

/// <summary>Finds in the bookmarks of a printed document on which page each entry of its contents stands.</summary>
internal static class PageNumbers
{
    /// <summary>The pages by anchor; nothing where the bookmarks are not those of the entries, one for one and in order.</summary>
    public static IReadOnlyDictionary<string, int> Of(byte[] pdf, IReadOnlyList<PlacedBlock> entries)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        var marks = Marks(pdf);
        var first = marks.Count - entries.Count; // the title of the page and that of the contents come before
        if (first < 0) return pages;
        for (var i = 0; i < entries.Count; i++)
        {
            if (!IsTitleOf(entries[i], marks[first + i].Title)) return new Dictionary<string, int>(StringComparer.Ordinal);
            pages[entries[i].Anchor] = marks[first + i].Page;
        }

        return pages;
    }

    private static List<(string Title, int Page)> Marks(byte[] pdf)
    {
        try
        {
            using var document = PdfDocument.Open(pdf);
            return document.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Title, node.PageNumber))] : [];
        }
        catch (PdfDocumentFormatException)
        {
            return [];
        }
    }

    /// <summary>
    /// A bookmark holds the title of a table without its number, and what a program makes of its blanks. Chromium repeats the words of a heading that it moved to the next page.
    /// </summary>
    internal static bool IsTitleOf(PlacedBlock placed, string mark)
    {
        var (title, marked) = (Letters(placed.Block is DocumentTable table ? table.Title : placed.Entry ?? string.Empty), Letters(mark));
        return title == marked || (title.Length > 0 && marked.Length % title.Length == 0 && marked == string.Concat(Enumerable.Repeat(title, marked.Length / title.Length)));
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)));
}
