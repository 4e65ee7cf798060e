using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A multiplication in words, such as people × yuan × seasons = cost: the last number is to be the product of those before it.</summary>
internal static partial class WordedProducts
{
    private const int FewestNumbers = 3;

    /// <summary>No number of people, no standard and no cost is larger; what prints it was misread.</summary>
    private const decimal Largest = 1_000_000_000_000;

    /// <summary>
    /// True where the last number may be the product of the others: whole numbers of people and of yuan are exact, what has decimals, and a product in units of more than a yuan, is rounded to its last digit.
    /// Nothing where there are fewer than three numbers, or one that is too large.
    /// </summary>
    public static bool? Fits(string text)
    {
        var numbers = Numbers().Matches(TextFolding.Fold(text)).Select(match => NumberOf(match)).ToList();
        if (numbers.Count < FewestNumbers || numbers.Exists(number => number is null)) return null;
        Interval? product = Interval.Exact(1);
        foreach (var factor in numbers.Take(numbers.Count - 1)) product = product is { High: < Largest } so ? Times(so, factor!.Value.Exact) : null; // none is null
        return product is { } all ? all.Meets(numbers[^1]!.Value.Rounded) : null; // none is null
    }

    private static Interval Times(Interval one, Interval other) => new(one.Low * other.Low, one.High * other.High); // neither is below zero

    /// <summary>The values that a number may stand for as a factor and as a product, in yuan where it is money.</summary>
    private static (Interval Exact, Interval Rounded)? NumberOf(Match match)
    {
        if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) || value >= Largest) return null;
        var scale = Enum.GetValues<DisplayUnit>().Where(unit => unit != DisplayUnit.Yuan && unit.Label()[..1] == match.Groups["scale"].Value).Select(unit => unit.InYuan()).FirstOrDefault(1m);
        var rounded = Interval.Around(value, Half(value.Scale)).Scale(scale);
        var isWhole = value.Scale == 0;
        return (isWhole ? Interval.Exact(value).Scale(scale) : rounded, isWhole && scale == 1 ? Interval.Exact(value) : rounded);
    }

    private static decimal Half(int decimals) => new(5, 0, 0, false, (byte)(decimals + 1));

    [GeneratedRegex(@"(?<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?<scale>[^0-9]?)")]
    private static partial Regex Numbers();
}
