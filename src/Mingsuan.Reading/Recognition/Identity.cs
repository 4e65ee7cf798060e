using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells whose disclosure it is and of which year, from captions, titles and the first lines.</summary>
internal static class Identity
{
    private const int CoverLines = 12;
    private const int LongestHeading = 50;
    private const int LongestMenu = 60;
    private const int FewestMentions = 3;

    /// <summary>Sets body, kind of body and year of the context.</summary>
    public static void Tell(ReadingContext context, Regions regions)
    {
        var captions = regions.Tables.SelectMany(table => table.Captions).Select(line => line.Text).ToList();
        context.Body = MostFrequent(captions.Select(new CaptionReader(context.Catalog).Body).OfType<string>()) ?? TitledBody(regions, context.Catalog.Pages) ?? Fuller(CoverBody(regions, context.Catalog.Pages), regions, context)
            ?? Fuller(TextBody(regions, context.Catalog.Pages), regions, context) ?? FileBody(context);
        context.IsFinalAccounts = IsFinalAccounts(context.Catalog.Pages, regions);
        context.Year = YearOf(context, regions);
        context.BodyKind = KindOf(context, regions);
    }

    /// <summary>True where most tables are titled as final accounts; without tables, where most headings of the first lines that name a year are.</summary>
    private static bool IsFinalAccounts(PageGrammar pages, Regions regions)
    {
        var titles = regions.Tables.Where(table => !table.IsForm && table.Title.Length > 0).Select(table => TextFolding.Fold(table.Title)).ToList();
        if (titles.Count == 0) titles = [.. regions.Text.Take(CoverLines).Select(line => TextFolding.Fold(line.Text)).Where(text => text.Length <= LongestHeading && pages.Year.IsMatch(text) && IsTitle(text))];
        if (titles.Exists(text => IsOfDisclosure(text, pages))) titles.RemoveAll(text => !IsOfDisclosure(text, pages)); // a date below the title is of no kind
        var count = titles.Count(pages.FinalAccounts.IsMatch) * 2;
        return count > titles.Count || (count == titles.Count && titles.Count > 0 && pages.FinalAccounts.IsMatch(titles[0])); // the title comes first
    }

    /// <summary>False for a line of running text, also where it breaks off at the colon of a list.</summary>
    private static bool IsTitle(string text) => text.IndexOfAny(['。', ',', ';']) < 0 && !text.EndsWith(':');

    private static FiscalYear? YearOf(ReadingContext context, Regions regions)
    {
        var pages = context.Catalog.Pages;
        var tables = Years(regions.Tables.Select(table => table.Title), pages.Year).ToList();
        var years = tables.Concat(Years(regions.Text.Select(line => line.Text), pages.BudgetYear)).ToList();
        var cover = Years(regions.Text.Take(CoverLines).Select(line => line.Text), pages.Year).ToList();
        if (TitleYear(regions, pages) is { } titled && (tables.Count == 0 || tables.Exists(year => Parse(year) == titled))) return titled;
        if (years.Count == 0) years.AddRange(cover);
        if (years.Count == 0) years.AddRange(Years(regions.Tables.SelectMany(table => table.Captions).Select(line => line.Text), pages.Year));
        if (years.Count == 0) years.AddRange(Years(context.Source.Files, pages.Year)); // a file is named by whoever keeps it
        if (years.Count == 0) years.AddRange(Prevailing([.. Years(Texts(context.Source), pages.Year)])); // forms and targets say it where the title is wrong
        var headings = Years(regions.Text.Take(CoverLines).Select(line => TextFolding.Fold(line.Text)).Where(IsTitle), pages.Year);
        var named = headings.Distinct().ToList() is [var only] && years.Contains(only) ? only : null; // a text may name the year before more often than its own
        return (named ?? MostFrequent(years)) is { } year ? Parse(year) : null;
    }

    /// <summary>
    /// The year that the first heading of the first lines names which speaks of a disclosure: sentences name the year before more often than their own.
    /// </summary>
    private static FiscalYear? TitleYear(Regions regions, PageGrammar pages) => regions.Text.Take(CoverLines).Select(line => TextFolding.Fold(line.Text))
        .Where(text => text.Length <= LongestHeading && IsTitle(text) && IsOfDisclosure(text, pages))
        .SelectMany(text => Years([text], pages.Year).Take(1)).Select(Parse).Cast<FiscalYear?>().FirstOrDefault();

    private static bool IsOfDisclosure(string text, PageGrammar pages) => pages.Disclosure.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static FiscalYear Parse(string year) => new(int.Parse(year, CultureInfo.InvariantCulture));

    /// <summary>The year that most of many mentions name: a single one may be that of a law or of last year.</summary>
    private static IEnumerable<string> Prevailing(List<string> years) =>
        years.Count >= FewestMentions ? years.GroupBy(year => year).Where(same => same.Count() * 2 > years.Count).Select(same => same.Key) : [];

    private static IEnumerable<string> Years(IEnumerable<string> texts, TextPattern pattern) =>
        texts.SelectMany(text => pattern.Matches(TextFolding.Fold(text))).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Texts(SourceDocument source) => source.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Grid grid => grid.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => Enumerable.Empty<string>(),
    });

    private static BodyKind KindOf(ReadingContext context, Regions regions)
    {
        var headings = regions.Text.Select(line => TextFolding.Fold(line.Text)).Where(text => text.Length <= LongestHeading).ToList();
        var dated = headings.Where(text => context.Catalog.Pages.Year.IsMatch(text));
        var titles = regions.Tables.Where(table => !table.IsForm).Select(table => TextFolding.Fold(table.Title));
        IEnumerable<string>[] sources = [dated, headings, titles];
        return sources.Select(texts => CountKinds(texts, context.Catalog.Pages)).FirstOrDefault(kind => kind != BodyKind.Unknown);
    }

    private static BodyKind CountKinds(IEnumerable<string> texts, PageGrammar pages)
    {
        var (unit, department) = (0, 0);
        foreach (var text in texts)
        {
            unit += pages.UnitBudget.IsMatch(text) ? 1 : 0;
            department += pages.DepartmentBudget.IsMatch(text) ? 1 : 0;
        }

        return unit == department ? BodyKind.Unknown : unit > department ? BodyKind.BudgetUnit : BodyKind.Department;
    }

    /// <summary>The body that the title of a page on the web names; menus of the site stand above it.</summary>
    private static string? TitledBody(Regions regions, PageGrammar pages) => regions.Text.Take(LongestMenu).Where(line => line.Place.Page is null)
        .Select(line => pages.TitledBody.Match(TextFolding.Fold(line.Text)))
        .FirstOrDefault(match => match.Success)?.Groups[1].Value;

    private static string? CoverBody(Regions regions, PageGrammar pages) => regions.Text.Take(CoverLines)
        .Select(line => pages.BodyLine.Match(TextFolding.Fold(line.Text)))
        .FirstOrDefault(match => match.Success)?.Groups[1].Value;

    /// <summary>The body that sentences name most often behind the year.</summary>
    private static string? TextBody(Regions regions, PageGrammar pages) => MostFrequent(regions.Text
        .SelectMany(line => pages.BodyInSentence.Matches(TextFolding.Fold(line.Text))).Select(match => match.Groups[1].Value));

    /// <summary>
    /// A unit is named after its department: sentences stop at the department's name where the cover or the file's name goes on; and a cover may
    /// print the end of a long name on a line of its own.
    /// </summary>
    private static string? Fuller(string? body, Regions regions, ReadingContext context)
    {
        if (body is null) return null;
        var cover = string.Concat(regions.Text.Take(CoverLines).Select(line => TextFolding.Fold(line.Text)));
        string?[] names = [context.Catalog.Pages.FileBody.Match(cover) is { Success: true } match ? NamedIn(match) : null, FileBody(context)];
        return names.FirstOrDefault(name => name?.StartsWith(body, StringComparison.Ordinal) == true)
            ?? (context.Catalog.Pages.RestOfName.IsMatch(body) ? names.FirstOrDefault(name => name?.EndsWith(body, StringComparison.Ordinal) == true) : null) ?? body;
    }

    /// <summary>The body that the name of a file names; a file of tables often says it nowhere else.</summary>
    private static string? FileBody(ReadingContext context) => context.Source.Files
        .Select(name => context.Catalog.Pages.FileBody.Match(TextFolding.Fold(Path.GetFileNameWithoutExtension(name))))
        .Select(NamedIn).FirstOrDefault(name => name is not null);

    private static string? NamedIn(Match match) => match.Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Value;

    private static string? MostFrequent(IEnumerable<string> values) =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
}
