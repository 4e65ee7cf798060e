using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The titles that stand in the body of a disclosure, behind its list of contents.</summary>
internal sealed class BodyTitles(Disclosure disclosure, DisclosureCatalog catalog)
{
    /// <summary>The letters that a remark behind a heading has at most, brackets included (详见表1-3).</summary>
    private const int MostRemark = 10;

    private readonly List<Section> sections = [.. Body(disclosure, catalog)];
    private readonly Lazy<List<PlainTitle>> lines = new(() => [.. Body(disclosure, catalog)
        .SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Title)).Select(line => PlainTitle.Of(line, catalog))]);

    /// <summary>The titles of tables and forms and, for a table whose own title reads differently, the headings that name one and have it (or a sentence that says why not).</summary>
    public IEnumerable<PlainTitle> Tables
    {
        get
        {
            var printed = Printed.ToList();
            var own = printed.Select(title => title.Text).ToHashSet(StringComparer.Ordinal);
            return printed.Concat(Headings.Where(each => each.Title.NamesTable && !own.Contains(each.Title.Text) && HasTable(each.Section)).Select(each => each.Title));
        }
    }

    /// <summary>The titles of tables, forms and sections.</summary>
    public IEnumerable<PlainTitle> All => Printed.Concat(Headings.Select(each => each.Title));

    /// <summary>
    /// True where a line of the text holds hardly more than those words (a heading that its number stands above, or that a remark follows),
    /// or begins with them and their number (a heading on whose line the text goes on).
    /// </summary>
    public bool StandsAsLine(PlainTitle title) => title.Text.Length > 0 && lines.Value.Exists(line =>
        (line.Text.Length <= title.Text.Length + MostRemark && line.Text.StartsWith(title.Text, StringComparison.Ordinal))
        || (title.Printed != title.Text && line.Printed.StartsWith(title.Printed, StringComparison.Ordinal)));

    /// <summary>A table of projects that is read as forms has its title with the places of its fields.</summary>
    private IEnumerable<PlainTitle> Printed => disclosure.Tables.Select(table => table.Title)
        .Concat(disclosure.Forms.SelectMany(form => form.Fields.Select(each => each.Place).Append(form.Place)).Concat(disclosure.Facts.Select(fact => fact.Place)).Select(place => place.Table).OfType<string>())
        .Distinct(StringComparer.Ordinal).Select(title => PlainTitle.Of(title, catalog));

    private IEnumerable<(Section Section, PlainTitle Title)> Headings => sections.Select(section => (section, PlainTitle.Of(section.Title, catalog)));

    /// <summary>True where a table that no other heading names, a form or a sentence stands below the heading; where places have no order, that is not known and taken for granted.</summary>
    private bool HasTable(Section heading)
    {
        if (heading.Place.Cell is not null || heading.Paragraphs.Any(paragraph => catalog.Pages.NoTitle.IsMatch(TextFolding.Fold(paragraph.Text)))) return true;
        var below = sections.SkipWhile(section => section != heading).Skip(1).FirstOrDefault(section => section.Level <= heading.Level || PlainTitle.Of(section.Title, catalog).NamesTable);
        return disclosure.Tables.Where(table => !IsNamedElsewhere(table, heading)).Select(table => table.Place).Concat(disclosure.Forms.Select(form => form.Place))
            .Any(place => IsBehind(place, heading.Place) && (below is null || !IsBehind(place, below.Place)));
    }

    private static IEnumerable<Section> Body(Disclosure disclosure, DisclosureCatalog catalog) => disclosure.Sections.Where(section => section.Title != catalog.Narrative.ContentsTitle);

    private bool IsNamedElsewhere(Table table, Section heading)
    {
        var title = PlainTitle.Of(table.Title, catalog).Text;
        return title != PlainTitle.Of(heading.Title, catalog).Text && disclosure.Sections.Where(section => section.Title == catalog.Narrative.ContentsTitle)
            .SelectMany(section => section.Paragraphs).Any(line => PlainTitle.Of(line.Text, catalog).Text == title);
    }

    private static bool IsBehind(Place place, Place other) => (place.Page ?? 0, other.Page ?? 0) switch
    {
        var (page, its) when page != its => page > its,
        _ when place.Box is { } box && other.Box is { } above => box.Top >= above.Top,
        _ => (place.Line ?? 0) >= (other.Line ?? 0),
    };
}
