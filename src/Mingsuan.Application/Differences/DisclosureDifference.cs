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

    /// <summary>The difference between two disclosures, of whatever bodies and years; <paramref name="kindOf"/> tells the kind of a table by its title.</summary>
    public static DisclosureDifference Of(Disclosure before, Disclosure after, Func<string, string> kindOf)
    {
        var years = before.Year is { } first && after.Year is { } second ? second.Value - first.Value : 0;
        return new DisclosureDifference(before, after, DisclosureComparison.OfAny(after, before, years))
        {
            Years = years,
            Tables = Titles(before.Tables.Select(table => table.Title), after.Tables.Select(table => table.Title), kindOf),
            Sections = Titles(before.Sections.Select(section => section.Title), after.Sections.Select(section => section.Title), ComparedTitles.Of),
        };
    }

    /// <summary>Titles that only one side has; numbers and the year in them do not count, and how often they are printed does.</summary>
    private static (ImmutableArray<string> Added, ImmutableArray<string> Removed) Titles(IEnumerable<string> before, IEnumerable<string> after, Func<string, string> kindOf)
    {
        var (earlier, later) = (before.Where(title => title.Length > 0).ToList(), after.Where(title => title.Length > 0).ToList());
        return (Without(later, earlier, kindOf), Without(earlier, later, kindOf));
    }

    private static ImmutableArray<string> Without(List<string> titles, List<string> others, Func<string, string> kindOf)
    {
        var left = others.CountBy(kindOf).ToDictionary(StringComparer.Ordinal);
        var alone = ImmutableArray.CreateBuilder<string>();
        foreach (var title in titles)
        {
            var words = kindOf(title);
            if (left.GetValueOrDefault(words) is var count and > 0) left[words] = count - 1;
            else alone.Add(title);
        }

        return alone.ToImmutable();
    }
}
