using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Last year's figures that a disclosure does not print but implies: an amount less its change from last year's budget. They become answers to the questions
/// that ask for them, where nothing states the same; the digits are those of the coarser print.
/// </summary>
internal sealed class ImpliedFigures(DisclosureCatalog catalog, Disclosure disclosure, ImportedMembers members, Ledger ledger)
{
    private readonly CubeSpace cube = disclosure.Cube;
    private readonly HashSet<Coordinate> stated = [.. ledger.Approved.Where(amount => amount.Figure.IsStated).Select(amount => amount.Coordinate)];

    /// <summary>The questions with what is implied, in 万元.</summary>
    public IEnumerable<(string Question, string Answer)> All()
    {
        var changes = disclosure.Facts.Where(fact => fact is { Statement: Statement.Sentence, Base: not null } && fact.Coordinate[cube.Measure] is { Id: "change" }).ToList();
        foreach (var question in catalog.Questions.Where(question => question is { IsPrevious: true, Kind: QuestionKind.Amount }))
        {
            if (question.In(ledger.Scope, ledger.Year) is not { } sought || Ways(sought).Any(stated.Contains)) continue;
            var implied = changes.Where(change => Ways(sought).Contains(members.Of(change.Base!))).Select(Implied).OfType<decimal>().Distinct().ToList(); // filtered above
            if (implied is [var only]) yield return (question.Id, Numbers.Text(only));
        }
    }

    /// <summary>The coordinate as it stands, and where a document never speaks of what was carried over.</summary>
    private IEnumerable<Coordinate> Ways(Coordinate coordinate)
    {
        Coordinate[] ways = [coordinate, coordinate.With(cube.Timing.Root), coordinate.With(cube.Timing["current"]), coordinate.Without(cube.Timing)];
        return coordinate[cube.Source] is { Id: "fiscal" or "general" } && coordinate[cube.Aspect] is { IsAll: false } ? [.. ways, .. ways.Where(way => !IsSpokenOf(way)).SelectMany(Narrower)] : ways;
    }

    /// <summary>A matter that is only ever told of the general public budget, or of no source, is of fiscal appropriation.</summary>
    private IEnumerable<Coordinate> Narrower(Coordinate coordinate) => [coordinate.With(cube.Source["general"]), coordinate.With(cube.Source.Root), coordinate.Without(cube.Source)];

    private bool IsSpokenOf(Coordinate coordinate) => stated.Contains(coordinate.With(ledger.Scope.Year(ledger.Year)));

    /// <summary>The amount of this year less the change; null where the amount is not stated or in another way elsewhere.</summary>
    private decimal? Implied(Fact change)
    {
        var amount = change.Coordinate.With(cube.Measure["amount"]);
        var now = disclosure.Facts.Where(fact => fact.Figure.IsStated && fact.Coordinate.Equals(amount)).Select(fact => fact.Figure).ToList();
        if (now.Count == 0 || now.Exists(figure => figure.Value != now[0].Value)) return null;
        if (change.Figure.Value == 0) return new Money(now[0].Value).In(DisplayUnit.TenThousandYuan); // 持平, 相同
        if (change.Figure.Unit is not { } unit) return null;
        var decimals = Math.Min(now[0].Unit == unit ? now[0].Decimals : change.Figure.Decimals, change.Figure.Decimals);
        var previous = new Money(now[0].Value - change.Figure.Value).In(DisplayUnit.TenThousandYuan);
        return unit == DisplayUnit.TenThousandYuan ? decimal.Round(previous, decimals, MidpointRounding.AwayFromZero) : previous;
    }
}
