using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Paragraphs that speak of the year before and of no other, and all of whose amounts the tables state of this year: their year is wrong. An amount
/// that the tables state of the year before as well shows nothing, and neither does a short one.
/// </summary>
internal static class YearsOfAmounts
{
    /// <summary>So many digits together are the same by no chance.</summary>
    private const int FewestDigits = 6;

    /// <summary>One case for each such paragraph.</summary>
    public static IEnumerable<RuleCase> Of(DisclosureThings things)
    {
        if (things.Disclosure.Year is not { } year) return [];
        var cube = things.Disclosure.Cube;
        var cells = Amounts(things.Disclosure, fact => fact.Statement is Statement.Cell).ToLookup(fact => fact.Figure.Value);
        var before = (year.Value - 1).ToString(CultureInfo.InvariantCulture);
        return Amounts(things.Disclosure, fact => fact.Statement is Statement.Sentence).GroupBy(fact => fact.Statement.Group, StringComparer.Ordinal)
            .Where(said => said.All(fact => fact.Coordinate[cube.Year]?.Id == before && IsOfThisYear(fact, cells[fact.Figure.Value])))
            .Where(said => said.DistinctBy(fact => fact.Figure.Value).Sum(fact => fact.Figure.Text.Count(char.IsAsciiDigit)) >= FewestDigits)
            .Select(said => RuleCase.Broken(said.Select(fact => fact.Place), ("found", before), ("year", year.ToString()), ("amount", said.First().Figure.Text)));
    }

    private static IEnumerable<Fact> Amounts(Disclosure disclosure, Func<Fact, bool> isWanted) =>
        disclosure.Facts.Where(fact => fact.Figure is { IsStated: true, Value: not 0 } && fact.Coordinate[disclosure.Cube.Measure]?.Id == "amount" && isWanted(fact));

    private static bool IsOfThisYear(Fact said, IEnumerable<Fact> cells)
    {
        var year = said.Coordinate.Cube.Year;
        var alike = cells.Where(cell => !cell.Coordinate.Without(year).IsDisjointFrom(said.Coordinate.Without(year))).ToList();
        return alike.Count > 0 && alike.TrueForAll(cell => cell.Coordinate[year] != said.Coordinate[year]);
    }
}
