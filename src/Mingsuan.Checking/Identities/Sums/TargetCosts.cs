using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A target for the costs of a project, in money, against the money that its form asks for.</summary>
internal sealed class TargetCosts(Disclosure disclosure, ClaimBook book, FormVocabulary words)
{
    private const string Cost = "cost";
    private const string CostOfOutputs = "output-cost";

    private readonly CubeSpace cube = disclosure.Cube;

    public void Add(List<Identity> identities)
    {
        foreach (var form in disclosure.Forms.Where(form => form.Kind == PerformanceFormKind.Project))
        {
            if (Total(form) is not { } total) continue;
            foreach (var target in form.Targets.Where(IsCost))
            {
                if (FigureOf(target) is not { } figure) continue;
                var claim = book.AddTarget(form, target, figure, total.Coordinate);
                identities.Add(new Identity(IdentityKind.PartOf, RuleIds.TargetCost, claim.AsSide, total.AsSide, Relation.AtMost) { Evidence = "target" });
            }
        }
    }

    /// <summary>The largest amount of all funds in the form: of the year, or of the whole term.</summary>
    private Claim? Total(PerformanceForm form) => form.Amounts
        .Where(amount => amount.Figure.IsStated && amount.Coordinate[cube.Source] is null or { IsAll: true } && amount.Coordinate[cube.FundingLevel] is null or { IsAll: true })
        .Select(amount => book.Field(form.Id, amount.Field)).OfType<Claim>().MaxBy(claim => claim.Figure.Value);

    /// <summary>A target that costs must keep to; at least so much says nothing against more money.</summary>
    private bool IsCost(PerformanceTarget target) =>
        target.Operator is not ("≥" or ">") && (IsLevel(target.Level1, FormRole.Level1, Cost) || IsLevel(target.Level2, FormRole.Level2, CostOfOutputs));

    private bool IsLevel(string label, FormRole role, string id) =>
        label.Length > 0 && words.Level(TextFolding.Fold(label), role) is { } level && (level.Id == id || level.Within == id);

    /// <summary>The amount where the unit is one of money; 万 alone stands for 万元.</summary>
    private static Figure? FigureOf(PerformanceTarget target)
    {
        if (target.Number is not { } number || UnitOf(TextFolding.Fold(target.MeasureUnit)) is not { } unit) return null;
        var point = target.Value.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : target.Value[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        var text = string.Create(CultureInfo.InvariantCulture, $"{target.Operator}{target.Value}{target.MeasureUnit}");
        return new Figure(text, number * unit.InYuan(), Figure.Step(decimals) / 2 * unit.InYuan()) { Unit = unit, Decimals = decimals };
    }

    private static DisplayUnit? UnitOf(string text) => text.Length == 0 ? null : Enum.GetValues<DisplayUnit>()
        .Where(unit => unit.Label() == text || unit.Label() == $"{text}{DisplayUnit.Yuan.Label()}").Select(unit => (DisplayUnit?)unit).FirstOrDefault();
}
