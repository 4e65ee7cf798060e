using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Money that is left at the end of the year: where there is any, revenue pays for more than this year's expenditure.</summary>
internal static class YearEnd
{
    /// <summary>True where the document states such money beside these uses, of whatever account, body or source.</summary>
    public static bool IsStated(StatementIndex index, Coordinate uses)
    {
        var cube = index.Cube;
        var top = cube.Dimensions.Where(dimension => dimension.Kind == DimensionKind.Additive)
            .Aggregate(uses, (coordinate, dimension) => coordinate.With(dimension.Root));
        return index.Find(top.With(cube.Nature["year-end-carryover"]))?.Anchor is { Figure.IsNothing: false };
    }
}
