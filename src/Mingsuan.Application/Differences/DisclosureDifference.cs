using System.Collections.Immutable;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Two versions or years of a disclosure, coordinate by coordinate, with the tables and sections that only one of them has.</summary>
public sealed record DisclosureDifference(Disclosure Before, Disclosure After, DisclosureComparison Comparison)
{
    /// <summary>How many years lie between the two; each year of the earlier one is held against the year so many later.</summary>
    public int Years { get; init; }

    /// <summary>Titles of tables that only the later one has, and only the earlier one.</summary>
    public (ImmutableArray<string> Added, ImmutableArray<string> Removed) Tables { get; init; }

    /// <summary>Titles of sections that only the later one has, and only the earlier one.</summary>
    public (ImmutableArray<string> Added, ImmutableArray<string> Removed) Sections { get; init; }

    /// <summary>True where every amount, table and section is the same.</summary>
    public bool IsNone =>
        Tables is ({ IsEmpty: true }, { IsEmpty: true }) && Sections is ({ IsEmpty: true }, { IsEmpty: true })
        && !Comparison.Keys.Any(key => key.Outcome is ComparisonOutcome.Different or ComparisonOutcome.OnlyOurs or ComparisonOutcome.OnlyTheirs);

    /// <summary>The difference between two disclosures, of whatever bodies and years.</summary>
    public static DisclosureDifference Of(Disclosure before, Disclosure after)
    {
        var years = before.Year is { } first && after.Year is { } second ? second.Value - first.Value : 0;
        return new DisclosureDifference(before, after, DisclosureComparison.OfAny(after, before, years))
        {
            Years = years,
            Tables = Titles(before.Tables.Select(TitleOf), after.Tables.Select(TitleOf)),
            Sections = Titles(before.Sections.Select(section => section.Title), after.Sections.Select(section => section.Title)),
        };
    }

    private static string TitleOf(Table table) =>
        table.Number is { } number && table.Title.StartsWith(number, StringComparison.Ordinal) ? table.Title[number.Length..].TrimStart() : table.Title;

    /// <summary>Titles that only one side has; the year in them does not count, and how often they are printed does.</summary>
    private static (ImmutableArray<string> Added, ImmutableArray<string> Removed) Titles(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (earlier, later) = (before.Where(title => title.Length > 0).ToList(), after.Where(title => title.Length > 0).ToList());
        return (Without(later, earlier), Without(earlier, later));
    }

    private static ImmutableArray<string> Without(List<string> titles, List<string> others)
    {
        var left = others.CountBy(TitleWords.Of).ToDictionary(StringComparer.Ordinal);
        var alone = ImmutableArray.CreateBuilder<string>();
        foreach (var title in titles)
        {
            var words = TitleWords.Of(title);
            if (left.GetValueOrDefault(words) is var count and > 0) left[words] = count - 1;
            else alone.Add(title);
        }

        return alone.ToImmutable();
    }
}
