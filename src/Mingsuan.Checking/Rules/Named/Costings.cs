using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Holds a number of people or things times a standard, both targets of one form, against the money of the form. The words for people,
/// things and standards are patterns of the rule.
/// </summary>
internal sealed class Costings(Rule rule)
{
    /// <summary>A product that misses the money by less is one of a rounded standard.</summary>
    private const decimal Rounding = 0.001m;

    /// <summary>Where a target says “at least” or “at most”, only a product this far from the money says that something is wrong.</summary>
    private const decimal Far = 2;

    /// <summary>A standard in 万元 with a product this many times the money is one in 元.</summary>
    private const decimal UnitSlip = 50;

    /// <summary>No number of people and no standard is larger; what prints it was misread.</summary>
    private const decimal Largest = 1_000_000_000_000;

    private static readonly decimal TenThousand = DisplayUnit.TenThousandYuan.InYuan();

    /// <summary>Products that are not the money.</summary>
    public IEnumerable<RuleCase> Differing(Disclosure disclosure) => Cases(disclosure, costing => costing.Differs && !costing.IsTooFew);

    /// <summary>Products that are the money but for the rounding of the standard.</summary>
    public IEnumerable<RuleCase> Rounded(Disclosure disclosure) => Cases(disclosure, costing => costing.IsRounded);

    /// <summary>A lower bound of a number that is far below what the money buys at the highest price.</summary>
    public IEnumerable<RuleCase> TooFew(Disclosure disclosure) => Cases(disclosure, costing => costing.IsTooFew);

    private IEnumerable<RuleCase> Cases(Disclosure disclosure, Predicate<Costing> isBroken) => disclosure.Forms
        .Where(form => form.Kind == PerformanceFormKind.Project)
        .Select(form => CostingOf(form, TargetPeriod.FiscalYear) ?? CostingOf(form, TargetPeriod.WholeTerm))
        .OfType<Costing>()
        .Select(costing => isBroken(costing) ? costing.ToCase() : new RuleCase(OutcomeKind.Holds, [], []));

    /// <summary>The one number and the one standard of a form; null where it has none, several, or other factors.</summary>
    private Costing? CostingOf(PerformanceForm form, TargetPeriod period)
    {
        var money = form.Amounts.FirstOrDefault(amount => amount.Figure is { IsStated: true, Value: > 0 and < Largest });
        var targets = form.Targets.Where(target => target.Period == period && target.Number is > 0 and < Largest).ToList();
        if (money is null || targets.Exists(target => Is("factor", target.MeasureUnit))) return null;
        var heads = Pair(form, money, targets, target => Is("people", target.MeasureUnit), target => Is("per-head", target.MeasureUnit) || (Is("money", target.MeasureUnit) && Is("standard", target.Level3)));
        return heads ?? Pair(form, money, targets, target => Is("things", target.MeasureUnit), target => Is("per-thing", target.MeasureUnit) || (Is("money", target.MeasureUnit) && Is("price", target.Level3)));
    }

    private Costing? Pair(PerformanceForm form, FormAmount money, List<PerformanceTarget> targets, Predicate<PerformanceTarget> isCount, Predicate<PerformanceTarget> isPrice)
    {
        var (counts, prices) = (targets.FindAll(isCount), targets.FindAll(isPrice));
        return counts.Count == 1 && prices.Count == 1 ? new Costing(form, money, counts[0], prices[0], PriceOf(prices[0], counts[0].Number!.Value, money.Figure.Value)) : null; // filtered
    }

    private decimal PriceOf(PerformanceTarget price, decimal count, decimal money)
    {
        var number = price.Number!.Value; // filtered
        return Is("ten-thousand", price.MeasureUnit) && number * TenThousand * count <= UnitSlip * money ? number * TenThousand : number;
    }

    private bool Is(string pattern, string text) => rule.Patterns.TryGetValue(pattern, out var regex) && regex.Value.IsMatch(TextFolding.Fold(text));

    /// <summary>A number, a standard in yuan, and the money that they should give.</summary>
    private sealed record Costing(PerformanceForm Form, FormAmount Money, PerformanceTarget Count, PerformanceTarget Price, decimal Standard)
    {
        private decimal Product => Count.Number!.Value * Standard; // has one

        private decimal Amount => Money.Figure.Value;

        private bool IsExact => Money.Figure.Interval.Low <= Product && Product <= Money.Figure.Interval.High;

        private bool IsBounded => Bounds(Count) || Bounds(Price);

        public bool IsRounded => !IsExact && Math.Abs(Product - Amount) <= Rounding * Amount;

        public bool Differs => !IsExact && !IsRounded && (!IsBounded || Product * Far < Amount || Product > Amount * Far);

        public bool IsTooFew => Differs && Product < Amount && Count.Operator is "≥" or ">" && Price.Operator is "≤" or "<";

        public RuleCase ToCase() => RuleCase.Broken(
            [Count.Place, Price.Place],
            ("project", Form.Project ?? string.Empty),
            ("number", RuleTexts.Of(Count.Number)),
            ("standard", RuleTexts.Of(Standard)),
            ("product", RuleTexts.Of(Product)),
            ("amount", RuleTexts.Of(Amount)),
            ("bought", RuleTexts.Of(decimal.Floor(Amount / Standard))),
            ("unit", Count.MeasureUnit));

        private static bool Bounds(PerformanceTarget target) => target.Operator is not ("" or "=");
    }
}
