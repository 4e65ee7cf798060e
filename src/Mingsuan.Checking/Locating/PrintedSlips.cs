using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>How a number may have become another one, as the two prints alone tell.</summary>
internal static class PrintedSlips
{
    /// <summary>What it costs that nothing explains a change.</summary>
    public const int Unexplained = 10;

    private const decimal Ten = 10;
    private static readonly decimal TenThousand = DisplayUnit.TenThousandYuan.InYuan();
    private const int MostPlaces = 3;
    private const int FewestDigits = 3;

    /// <summary>The slip that made <paramref name="printed"/> of <paramref name="right"/>, and how far-fetched it is; null where there is none.</summary>
    public static (string? Slip, int Cost) Of(Figure printed, Figure right)
    {
        if (!printed.IsStated) return (null, Unexplained);
        if (printed.Value == -right.Value) return (SlipIds.Sign, 2);
        if (IsLastDigit(printed, right)) return (SlipIds.Rounding, 0);
        if (MovesPoint(printed.Value, right.Value)) return (SlipIds.DecimalPoint, 3);
        if (ByDigits(Text(printed.Value, printed), Text(right.Value, printed)) is { } slip) return slip;
        if (printed.Value == right.Value * TenThousand || printed.Value * TenThousand == right.Value) return (SlipIds.Unit, 3);
        return (null, right.Value < 0 && printed.Value >= 0 ? 2 * Unexplained : Unexplained);
    }

    /// <summary>True where a slip makes one number of the other and enough of the digits stay to tell the two from strangers.</summary>
    public static bool MakesOneOfTheOther(Figure one, Figure other) =>
        one.IsStated && other.IsStated && Math.Min(DigitsOf(one), DigitsOf(other)) >= FewestDigits && Of(one, other).Slip is not null;

    private static int DigitsOf(Figure figure) => Text(figure.Value, figure).AsSpan().TrimStart("-0.").Length;

    private static string Text(decimal value, Figure like) => Printing.LikePrinted(value, like);

    /// <summary>True where rounding could tell the two apart; a small whole number (91 beside 90) is counted, not rounded.</summary>
    private static bool IsLastDigit(Figure printed, Figure right) =>
        printed.HalfStep > 0 && (printed.Decimals > 0 || DigitsOf(printed) > FewestDigits) && Math.Abs(printed.Value - right.Value) == 2 * printed.HalfStep;

    private static (string? Slip, int Cost)? ByDigits(string printed, string right)
    {
        if (printed.Length != right.Length) return Math.Abs(printed.Length - right.Length) == 1 && Misreading.Distance(printed, right) == 1 ? (SlipIds.Digit, 4) : null;
        var different = Enumerable.Range(0, printed.Length).Where(at => printed[at] != right[at]).ToList();
        return different switch
        {
            [var at] when char.IsAsciiDigit(printed[at]) && char.IsAsciiDigit(right[at]) => (SlipIds.Digit, 0),
            [var first, var second] when AreNeighbours(printed, first, second) && printed[first] == right[second] && printed[second] == right[first] => (SlipIds.Transposition, 1),
            _ => null,
        };
    }

    private static bool AreNeighbours(string text, int first, int second) => second - first == 1 || (second - first == 2 && text[first + 1] == '.');

    private static bool MovesPoint(decimal printed, decimal right)
    {
        var scale = Ten;
        for (var places = 1; places <= MostPlaces; places++, scale *= Ten)
        {
            if (printed == right * scale || printed * scale == right) return printed != 0;
        }

        return false;
    }
}
