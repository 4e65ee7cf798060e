using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>An entry of the list of contents: what it names, and whether the body of the document has it.</summary>
internal sealed record ContentsEntry(string Title, string Print, Place Place, bool NamesTable, bool IsPresent)
{
    /// <summary>The entries of the lists of contents, in order.</summary>
    public static IReadOnlyList<ContentsEntry> Of(Disclosure disclosure, DisclosureCatalog catalog)
    {
        var lines = disclosure.Sections.Where(section => section.Title == catalog.Narrative.ContentsTitle).SelectMany(section => section.Paragraphs).ToList();
        if (lines.Count == 0) return [];
        var named = lines.ConvertAll(line => PlainTitle.Of(line.Text, catalog));
        var titles = new BodyTitles(disclosure, catalog);
        var (tables, parts) = (TitleOwners.Of(named.FindAll(title => title.NamesTable), titles.Tables), TitleOwners.Of(named, titles.All));
        return [.. lines.Zip(named, (line, title) => new ContentsEntry(title.Text, line.Text, line.Place, title.NamesTable, title.NamesTable ? tables.Has(title) : parts.Has(title) || titles.StandsAsLine(title)))];
    }
}
