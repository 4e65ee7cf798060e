using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// The habit of a text that drops trailing zeros: of many amounts hardly one ends in one behind the point, and some have fewer decimals. Then 3853.4 beside 117.52 is most likely known to the
/// second decimal, and so is 450. What a hedge stands beside (约) is known as it was read.
/// </summary>
internal static class TextPrecision
{
    /// <summary>So many amounts with as many decimals make a habit.</summary>
    private const int FewestAmounts = 10;

    /// <summary>One in so many may end in a zero, by a slip; one in ten would where zeros are printed.</summary>
    private const int OneInMany = 20;

    private const int Ten = 10;

    /// <summary>The facts of a document's text, those with fewer decimals than the text keeps in their unit marked.</summary>
    public static IEnumerable<DraftFact> Apply(IReadOnlyList<DraftFact> facts)
    {
        var kept = facts.Select(fact => fact.Figure).Where(IsPlain).GroupBy(figure => figure.Unit!.Value).ToDictionary(unit => unit.Key, unit => Kept([.. unit.DistinctBy(figure => figure.Value)])); // plain figures are money
        return facts.Select(fact => IsPlain(fact.Figure) ? fact with { Figure = WithHabit(fact.Figure, kept[fact.Figure.Unit!.Value]) } : fact);
    }

    /// <summary>The decimals that an amount has at least, printed or not; 0 where the text prints zeros, or always as many decimals.</summary>
    private static int Kept(List<Figure> figures)
    {
        var parted = figures.FindAll(figure => figure.Decimals > 0);
        if (parted.Count < FewestAmounts) return 0;
        var usual = parted.CountBy(figure => figure.Decimals).MaxBy(count => count.Value);
        var (shorter, ending) = (parted.Count(figure => figure.Decimals < usual.Key), parted.Count(EndsInZero));
        return usual.Value >= FewestAmounts && shorter > ending && ending * OneInMany <= parted.Count ? usual.Key : 0;
    }

    private static bool IsPlain(Figure figure) =>
        figure is { IsStated: true, Unit: { } unit, HalfStep: > 0 } && 2 * figure.HalfStep == Figure.Step(figure.Decimals) * unit.InYuan();

    private static bool EndsInZero(Figure figure) => figure.Value % (Ten * Figure.Step(figure.Decimals) * figure.Unit!.Value.InYuan()) == 0; // plain figures are money

    private static Figure WithHabit(Figure figure, int decimals) => figure.Decimals >= decimals ? figure : figure with { KeptHalfStep = Figure.Step(decimals) * figure.Unit!.Value.InYuan() / 2 }; // plain figures are money
}
