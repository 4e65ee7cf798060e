using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells whose disclosure it is and of which year, from captions, titles and the first lines.</summary>
internal static partial class Identity
{
    private const int CoverLines = 12;
    private const int LongestHeading = 50;

    /// <summary>Sets body, kind of body and year of the context.</summary>
    public static void Tell(ReadingContext context, Regions regions)
    {
        var captions = regions.Tables.SelectMany(table => table.Captions).Select(line => line.Text).ToList();
        context.Body = MostFrequent(captions.Select(CaptionReader.Body).OfType<string>()) ?? CoverBody(regions) ?? TextBody(regions);
        context.Year = YearOf(context, regions);
        context.BodyKind = KindOf(context, regions);
    }

    private static FiscalYear? YearOf(ReadingContext context, Regions regions)
    {
        var titles = regions.Tables.Select(table => table.Title).Append(context.Source.FileName);
        var years = Years(titles, Year()).Concat(Years(regions.Text.Select(line => line.Text), BudgetYear())).ToList();
        if (years.Count == 0) years.AddRange(Years(regions.Text.Take(CoverLines).Select(line => line.Text), Year()));
        return MostFrequent(years) is { } year ? new FiscalYear(int.Parse(year, CultureInfo.InvariantCulture)) : null;
    }

    private static IEnumerable<string> Years(IEnumerable<string> texts, Regex pattern) =>
        texts.SelectMany(text => pattern.Matches(TextFolding.Fold(text))).Select(match => match.Groups[1].Value);

    private static BodyKind KindOf(ReadingContext context, Regions regions)
    {
        var headings = regions.Text.Select(line => TextFolding.Fold(line.Text)).Where(text => text.Length <= LongestHeading).ToList();
        var dated = headings.Where(text => Year().IsMatch(text));
        var titles = regions.Tables.Where(table => !table.IsForm).Select(table => TextFolding.Fold(table.Title));
        IEnumerable<string>[] sources = [dated, headings, titles];
        return sources.Select(CountKinds).FirstOrDefault(kind => kind != BodyKind.Unknown);
    }

    private static BodyKind CountKinds(IEnumerable<string> texts)
    {
        var (unit, department) = (0, 0);
        foreach (var text in texts)
        {
            unit += UnitBudget().IsMatch(text) ? 1 : 0;
            department += DepartmentBudget().IsMatch(text) ? 1 : 0;
        }

        return unit == department ? BodyKind.Unknown : unit > department ? BodyKind.BudgetUnit : BodyKind.Department;
    }

    private static string? CoverBody(Regions regions) => regions.Text.Take(CoverLines)
        .Select(line => BodyLine().Match(TextFolding.Fold(line.Text)))
        .FirstOrDefault(match => match.Success)?.Groups[1].Value;

    /// <summary>The body that sentences name most often behind the year.</summary>
    private static string? TextBody(Regions regions) => MostFrequent(regions.Text
        .SelectMany(line => BodyInSentence().Matches(TextFolding.Fold(line.Text))).Select(match => match.Groups[1].Value));

    private static string? MostFrequent(IEnumerable<string> values) =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    [GeneratedRegex(@"20\d\d年度?[,，]?([\u4e00-\u9fff]{4,30}?(?:局|委员会|办公室|中心|厅|学院|医院|学校|支队|大队|联合会|博物馆|电视台|管理站|服务站|研究所|管理处))")]
    private static partial Regex BodyInSentence();

    [GeneratedRegex(@"(20[12]\d)年")]
    private static partial Regex Year();

    [GeneratedRegex(@"(20[12]\d)年[^，。,;；]{0,12}预算")]
    private static partial Regex BudgetYear();

    [GeneratedRegex("单位预算")]
    private static partial Regex UnitBudget();

    [GeneratedRegex("部门预算")]
    private static partial Regex DepartmentBudget();

    [GeneratedRegex(@"^(?:20\d\d年度?)?([^0-9。，,]{4,40}?(?:局|委员会|办公室|中心|厅|院|处|所|校|队|会|部|馆|站|社))(?:20\d\d年?度?)?(?:部门|单位)?(?:预算.*)?$")]
    private static partial Regex BodyLine();
}
