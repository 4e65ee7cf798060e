using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Tells what a bare 支出 of a section means that also states money left at the end of the year: all uses where its amount is nearer to that of
/// the natures of expenditure and what is left, else the expenditure of the year (支出预算 beside 年终结转结余).
/// </summary>
internal sealed class UsesOfYearEnd(ReadingContext context)
{
    private readonly CubeSpace cube = context.Cube;

    /// <summary>Makes the subjects without a nature those of all uses where the amounts say so.</summary>
    public void Widen(IReadOnlyList<NarrativeEntry> entries)
    {
        TakeForPart(entries, cube.Aspect["surplus-distributed"], cube.Nature["year-end-carryover"], cube.Nature["carried-forward"]);
        TakeForPart(entries, cube.Source["non-fiscal-surplus"], cube.Timing["carryover"], cube.Timing["carried"]);
        var wholes = entries.Where(entry => IsWhole(entry.Subject.Coordinate)).ToList();
        var amounts = wholes.Where(IsAmountOfYear).ToList();
        if (amounts.Find(entry => NatureOf(entry) == cube.Nature["year-end-carryover"] && entry.Figure.Value != 0) is not { } left) return;
        var spent = Spent(amounts);
        Narrow(entries, wholes, spent, left);
        if (!amounts.Exists(entry => IsBare(entry) && IsAllUses(entry, spent, left))) return;
        foreach (var bare in wholes.Where(IsBare)) bare.Subject.Coordinate = bare.Subject.Coordinate.With(cube.Nature.Root);
    }

    /// <summary>Where a section also states what stands beside the year and what was carried over (结余分配, 使用非财政拨款结余), what it calls carried over is a part only.</summary>
    private void TakeForPart(IReadOnlyList<NarrativeEntry> entries, Member beside, Member all, Member part)
    {
        if (!entries.Any(entry => entry.Subject.Coordinate[beside.Dimension] == beside && IsAmount(entry) && entry.Figure.Value != 0)) return;
        foreach (var entry in entries.Where(entry => entry.Subject.Coordinate[all.Dimension] == all)) entry.Subject.Coordinate = entry.Subject.Coordinate.With(part);
    }

    private bool IsAmount(NarrativeEntry entry) => entry.Measure == cube.Measure["amount"];

    /// <summary>What is called all uses is the expenditure of the year where the natures make it up and what is left makes up for the revenue (支出总计 beside 收入总计 and 年末结转).</summary>
    private void Narrow(IReadOnlyList<NarrativeEntry> entries, List<NarrativeEntry> wholes, List<decimal> spent, NarrativeEntry left)
    {
        foreach (var uses in wholes.Where(entry => IsAmountOfYear(entry) && NatureOf(entry) is { IsAll: true } && spent.Contains(entry.Figure.Value)).ToList())
        {
            if (entries.Any(entry => IsAmountOfYear(entry) && entry.Subject.Coordinate[cube.Flow]?.Id == "revenue" && entry.Figure.Value == uses.Figure.Value + left.Figure.Value)) uses.Subject.Coordinate = uses.Subject.Coordinate.With(cube.Nature["expenditure"]);
        }
    }

    /// <summary>What the year's expenditure may come to: all natures, or basic and project expenditure where the others are named among these.</summary>
    private List<decimal> Spent(List<NarrativeEntry> amounts)
    {
        var natures = amounts.Where(entry => NatureOf(entry)?.Parent == cube.Nature["expenditure"]).GroupBy(NatureOf).ToList();
        if (natures.Count < 2 || natures.Exists(nature => nature.Count() > 1)) return [];
        var single = natures.Select(nature => nature.Single()).ToList();
        var main = single.Where(entry => NatureOf(entry) == cube.Nature["basic"] || NatureOf(entry) == cube.Nature["project"]).ToList();
        return main.Count == 2 ? [Sum(single), Sum(main)] : [Sum(single)];
    }

    private static decimal Sum(List<NarrativeEntry> entries) => entries.Sum(entry => entry.Figure.Value);

    /// <summary>True where the amount is nearer to all uses: a wrong digit of one amount must not change what another one means.</summary>
    private static bool IsAllUses(NarrativeEntry entry, List<decimal> spent, NarrativeEntry left) =>
        spent.Count > 0 && spent.Min(sum => decimal.Abs(sum + left.Figure.Value - entry.Figure.Value)) < spent.Min(sum => decimal.Abs(sum - entry.Figure.Value));

    /// <summary>Expenditure of all accounts, projects and matters.</summary>
    private bool IsWhole(Coordinate said) =>
        said[cube.Aspect] is null && said[cube.Function] is null && said[cube.Economic] is null && said[cube.Project] is null
        && (said[cube.Flow]?.Id == "expenditure" || said[cube.Nature] is not null);

    private bool IsAmountOfYear(NarrativeEntry entry) =>
        entry.Measure == cube.Measure["amount"] && (entry.Subject.Coordinate[cube.Year] is not { } year || year == context.Defaults[cube.Year]);

    private bool IsBare(NarrativeEntry entry) => NatureOf(entry) is null;

    private Member? NatureOf(NarrativeEntry entry) => entry.Subject.Coordinate[cube.Nature];
}
