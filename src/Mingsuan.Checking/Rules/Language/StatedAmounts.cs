using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Finds the amount that a disclosure states at coordinates of which only a few are named; every other position is all, or the document's own.</summary>
internal sealed class StatedAmounts(Disclosure disclosure)
{
    /// <summary>Dimensions in which the document's main statements have a member, not all.</summary>
    private static readonly string[] Own = ["year", "stage", "period", "measure", "flow", "timing"];

    private readonly Lazy<IReadOnlyList<Fact>> own = new(() => OwnFacts(disclosure));

    /// <summary>The amount in yuan that the first such statement prints; null where none does.</summary>
    public decimal? At(ImmutableArray<(string Dimension, string Member)> named)
    {
        var wanted = named.ToDictionary(each => each.Dimension, each => each.Member, StringComparer.Ordinal);
        return own.Value.FirstOrDefault(fact => Fits(fact.Coordinate, wanted))?.Figure.Value;
    }

    private bool Fits(Coordinate coordinate, Dictionary<string, string> wanted) => disclosure.Cube.Dimensions.All(dimension =>
        wanted.TryGetValue(dimension.Id, out var member)
            ? coordinate[dimension]?.Id == member
            : Own.Contains(dimension.Id) || coordinate[dimension] is null or { IsAll: true } || IsWholeOf(coordinate, dimension));

    /// <summary>Spending of this year is the whole of what a body spends: 年终结转 is not spent.</summary>
    private bool IsWholeOf(Coordinate coordinate, Dimension dimension) =>
        ReferenceEquals(dimension, disclosure.Cube.Nature) && coordinate[dimension]?.Id == "expenditure";

    /// <summary>Amounts of the document's own year, stage and whole period.</summary>
    private static IReadOnlyList<Fact> OwnFacts(Disclosure disclosure)
    {
        var cube = disclosure.Cube;
        return [.. disclosure.Facts.OrderBy(fact => fact.Coordinate[cube.Timing] is not { IsAll: true }).Where(fact => fact is { Figure.State: not CellState.Illegible }
            && fact.Coordinate[cube.Measure]?.Id == "amount"
            && fact.Coordinate[cube.Period]?.Id == "fiscal-year"
            && (disclosure.Year is not { } year || fact.Coordinate[cube.Year]?.Id == year.ToString()))];
    }
}
