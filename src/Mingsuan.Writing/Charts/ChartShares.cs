using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>The slices of a chart as shares of their whole, and the colours that every format draws them in.</summary>
internal static class ChartShares
{
    private static readonly string[] Palette = ["1F4E79", "C55A11", "548235", "7F6000", "7030A0", "2E75B6", "A61C00", "404040"];

    /// <summary>True where the slices make up a whole: none is below zero and not all are nothing.</summary>
    public static bool IsWhole(ChartBlock chart) => chart.Slices.All(slice => slice.Number.Value >= 0) && chart.Slices.Any(slice => slice.Number.Value > 0);

    /// <summary>The share of a slice in percent, rounded once.</summary>
    public static decimal Percent(ChartBlock chart, ChartSlice slice) =>
        Math.Round(slice.Number.Value * 100 / chart.Slices.Sum(each => each.Number.Value), 2, MidpointRounding.AwayFromZero);

    /// <summary>The share as it is printed.</summary>
    public static string Text(ChartBlock chart, ChartSlice slice) => Percent(chart, slice).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    /// <summary>The colour of the slice at that place, as RRGGBB.</summary>
    public static string Colour(int index) => Palette[index % Palette.Length];
}
