using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Finds a jurisdiction's table by its title; for completeness only: no coordinate comes from here.</summary>
internal static class TitleMatch
{
    /// <summary>Titles that many provinces share do not make a document one of a province's.</summary>
    private const decimal LeastShare = 0.75m;

    /// <summary>The table of any jurisdiction with that title, the document's own jurisdiction first.</summary>
    public static JurisdictionTable? Find(ReadingContext context, string title)
    {
        var captions = new CaptionReader(context.Catalog);
        var bare = captions.BareTitle(title, context.Body);
        return context.Catalog.Jurisdictions.SelectMany(jurisdiction => jurisdiction.Tables).FirstOrDefault(table => Fits(captions, table, bare));
    }

    /// <summary>The jurisdiction most of whose titles the document prints; null where none has so many of them.</summary>
    public static string? Jurisdiction(ReadingContext context, IReadOnlyList<string> titles)
    {
        var captions = new CaptionReader(context.Catalog);
        var bare = titles.Select(title => captions.BareTitle(title, context.Body)).Distinct().ToList();
        return context.Catalog.Jurisdictions
            .Select(jurisdiction => (jurisdiction.Id, Share: (decimal)jurisdiction.Tables.Count(table => bare.Exists(title => Fits(captions, table, title))) / jurisdiction.Tables.Length))
            .Where(each => each.Share >= LeastShare)
            .OrderByDescending(each => each.Share)
            .Select(each => each.Id)
            .FirstOrDefault();
    }

    private static bool Fits(CaptionReader captions, JurisdictionTable table, string bare) =>
        table.AlsoTitled.Prepend(table.Title).Any(title => captions.BareTitle(title, null) == bare);
}
