using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A table that must be there: its title, its kind (empty where it is none of the kinds), and whether it is.</summary>
internal sealed record RequiredTable(string Title, string Kind, bool IsPresent)
{
    /// <summary>Titles that differ in no more than the word for the body (部门预算…, 预算…) share that part of their pairs of letters.</summary>
    private const decimal Same = 0.9m;

    /// <summary>True for a table that only the jurisdiction has, beside those that every disclosure has.</summary>
    public bool IsOfJurisdiction { get; init; }

    /// <summary>True where the document's own list of contents names it.</summary>
    public bool IsListed { get; init; }

    /// <summary>True where the document has a table of that kind, if not this one, or nobody has to have any.</summary>
    public bool HasKind { get; init; }

    /// <summary>The kinds that every disclosure has, then the tables of the document's jurisdiction.</summary>
    public static IReadOnlyList<RequiredTable> Of(DisclosureThings things) => [.. OfEveryone(things), .. OfJurisdiction(things)];

    private static IEnumerable<RequiredTable> OfEveryone(DisclosureThings things) => things.Catalog.CoreTables.Where(table => table.IsCore)
        .Select(core => new RequiredTable(core.Name.Chinese, core.Id, things.Disclosure.Tables.Any(table => core.IsTitled(table.Title))));

    /// <summary>A table that is there under no title of the jurisdiction's may be the only one of its kind.</summary>
    private static IEnumerable<RequiredTable> OfJurisdiction(DisclosureThings things)
    {
        var tables = things.Catalog.Jurisdictions.Where(jurisdiction => jurisdiction.Id == things.Disclosure.Jurisdiction).SelectMany(jurisdiction => jurisdiction.Tables).ToList();
        if (tables.Count == 0) return [];
        var body = new BodyTitles(things.Disclosure, things.Catalog).Tables.ToList();
        var listed = things.Entries.Select(entry => PlainTitle.Of(entry.Print, things.Catalog)).ToList();
        var layouts = things.Disclosure.Tables.Select(table => table.Layout).ToHashSet();
        return tables.Select(table =>
        {
            var kind = things.KindOf(table.Title) ?? string.Empty;
            var titles = table.AlsoTitled.Prepend(table.Title).Select(title => PlainTitle.Of(title, things.Catalog)).ToList();
            var isAlone = kind.Length > 0 && tables.Count(each => things.KindOf(each.Title) == kind) == 1;
            var isPresent = layouts.Contains(table.Id) || body.Exists(title => titles.Exists(own => IsTitled(title, own)))
                || (isAlone && things.Disclosure.Tables.Any(each => things.KindOf(each) == kind));
            return new RequiredTable(table.Title, kind, isPresent) { IsOfJurisdiction = true, HasKind = !things.Catalog.CoreTables.Any(core => core.IsCore && core.Id == kind) || things.Disclosure.Tables.Any(each => things.KindOf(each) == kind), IsListed = listed.Exists(title => titles.Exists(own => IsTitled(title, own))) };
        });
    }

    private static bool IsTitled(PlainTitle title, PlainTitle own) => title.Text.EndsWith(own.Text, StringComparison.Ordinal) || title.Likeness(own) >= Same;
}
