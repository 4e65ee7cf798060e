using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>How the coordinates of sentences are put together.</summary>
internal static class Scopes
{
    /// <summary>
    /// What a number states itself, inside what stands around it. Its own word wins, except that a wider source or timing
    /// leaves the narrower one around it.
    /// </summary>
    public static Coordinate Within(this Coordinate own, Coordinate around)
    {
        var cube = own.Cube;
        var result = around;
        foreach (var member in own.Stated)
        {
            var mayNarrow = member.Dimension == cube.Source || member.Dimension == cube.Timing || member.Dimension == cube.FundingLevel;
            if (mayNarrow && around[member.Dimension] is { } present && present.IsWithin(member)) continue;
            result = result.With(member);
        }

        return result;
    }

    /// <summary>True where a number that states this can be a part of what the whole says.</summary>
    public static bool FitsIn(this Coordinate own, Coordinate whole)
    {
        var cube = own.Cube;
        if (whole[cube.Flow] == cube.Flow["revenue"] && own.SpeaksOfExpenditure()) return false;
        return own.Stated.All(member => whole[member.Dimension] is not { } around || member.IsWithin(around));
    }

    /// <summary>True where every member that this states is the other's as well.</summary>
    public static bool IsSaidBy(this Coordinate own, Coordinate other) =>
        own.Stated.All(member => ReferenceEquals(other[member.Dimension], member));

    /// <summary>True where it names a nature, an account or an aspect: these are expenditure.</summary>
    public static bool SpeaksOfExpenditure(this Coordinate own)
    {
        var cube = own.Cube;
        return own[cube.Nature] is not null || own[cube.Function] is not null || own[cube.Economic] is not null
            || own[cube.GovernmentEconomic] is not null || own[cube.Aspect] is not null;
    }

    /// <summary>True where an account is named.</summary>
    public static bool NamesAccount(this Coordinate own) => own[own.Cube.Function] is not null || own[own.Cube.Economic] is not null || own[own.Cube.GovernmentEconomic] is not null;

    /// <summary>True where nothing but the flow is stated: 支出 behind a name says no more than the name does.</summary>
    public static bool SaysFlowOnly(this Coordinate own) => own.Stated.All(member => member.Dimension == own.Cube.Flow || member == own.Cube.Nature["expenditure"]);

    /// <summary>True where nothing is stated.</summary>
    public static bool IsBlank(this Coordinate coordinate) => !coordinate.Stated.Any();

    /// <summary>The complete coordinate of a statement: what no word said becomes what it means when unsaid.</summary>
    public static Coordinate Complete(this Coordinate said, ReadingContext context)
    {
        var cube = context.Cube;
        var result = said;
        if (result[cube.Flow] is null && result.SpeaksOfExpenditure()) result = result.With(cube.Flow["expenditure"]);
        if (result[cube.Flow] is { } flow && result[cube.Nature] is null)
        {
            result = result.With(flow.Id == "expenditure" ? cube.Nature["expenditure"] : cube.Nature.Root);
        }

        return result.Default(context.Defaults);
    }
}
