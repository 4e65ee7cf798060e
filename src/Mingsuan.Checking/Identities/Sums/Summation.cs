using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Which claims may be added up, and along which dimensions.</summary>
internal static class Summation
{
    /// <summary>False for rates, shares and prices.</summary>
    public static bool IsSummable(Coordinate coordinate) =>
        coordinate[coordinate.Cube.Measure]?.Id is not ("rate" or "share" or "unit-price");

    /// <summary>True for quantities: those of unlike goods have no total, and it may be left blank.</summary>
    public static bool NeedsNoTotal(Coordinate coordinate) => coordinate[coordinate.Cube.Measure]?.Id is "quantity";

    /// <summary>True where a part is at most its whole: not for changes, since one part may grow and another shrink.</summary>
    public static bool BoundsItsParts(Coordinate coordinate) => IsSummable(coordinate) && coordinate[coordinate.Cube.Measure]?.Id is not "change";

    /// <summary>True for money itself, not for changes of it and not for counts.</summary>
    public static bool IsAmount(Coordinate coordinate) => coordinate[coordinate.Cube.Measure]?.Id is "amount";

    /// <summary>True where the members below <paramref name="whole"/> in that dimension add up to it when all are printed.</summary>
    public static bool AddsUp(Dimension dimension, Coordinate whole) => dimension.Kind switch
    {
        DimensionKind.Additive => true,
        DimensionKind.Memo => whole[dimension] is { IsExhaustive: true },
        DimensionKind.Comparative => false,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "unknown kind of dimension"),
    };

    /// <summary>True where the dimensions that set <paramref name="part"/> apart from <paramref name="whole"/> all add up.</summary>
    public static bool AddsUp(Coordinate part, Coordinate whole)
    {
        foreach (var dimension in part.DifferencesFrom(whole))
        {
            if (!AddsUp(dimension, whole)) return false;
        }

        return true;
    }

    /// <summary>True where no dimension that sets them apart is one of comparison.</summary>
    public static bool IsContained(Coordinate part, Coordinate whole)
    {
        foreach (var dimension in part.DifferencesFrom(whole))
        {
            if (dimension.Kind == DimensionKind.Comparative) return false;
        }

        return true;
    }
}
