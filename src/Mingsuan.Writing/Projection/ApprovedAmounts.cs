using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Amounts that stand as approved: a coordinate has one where a statement of it stands, open positions being all. A nothing of which a part is something contradicts itself
/// and determines nothing.
/// </summary>
internal sealed class ApprovedAmounts : LedgerAmounts
{
    private readonly Dictionary<Coordinate, ApprovedAmount> amounts = [];
    private readonly Coordinate all;
    private readonly bool isAllCurrent;

    /// <summary>Where nothing lies; empty where an amount below zero is approved, so that a part may be more than its whole.</summary>
    private readonly ImmutableArray<Coordinate> nothings = [];

    public ApprovedAmounts(Ledger ledger)
    {
        var cube = ledger.Scope.Cube;
        all = cube.Dimensions.Aggregate(cube.Blank, (coordinate, dimension) => coordinate.With(dimension.Root));
        foreach (var amount in ledger.Approved.Where(amount => amount.Figure.IsStated)) amounts.TryAdd(amount.Coordinate.Default(all), amount);
        foreach (var amount in ledger.Approved.Where(IsNothing)) amounts.TryAdd(amount.Coordinate, amount);
        if (ledger.Units.Length <= 1) AddWholeBody(cube);
        isAllCurrent = IsAllCurrent(cube);
        if (ledger.Approved.Any(amount => amount.Figure.Value < 0)) return;
        var zeros = amounts.Where(pair => pair.Value.Figure.Value == 0).Select(pair => pair.Key).ToList();
        var positive = amounts.Where(pair => pair.Value.Figure.Value > 0).Select(pair => pair.Key).ToList();
        foreach (var contradicted in zeros.Where(zero => positive.Any(part => part.StrictlyRefines(zero))).ToList()) amounts.Remove(contradicted);
        nothings = [.. zeros.Where(amounts.ContainsKey)];
    }

    /// <summary>What is approved for the only unit is approved for the body.</summary>
    private void AddWholeBody(CubeSpace cube)
    {
        foreach (var (coordinate, amount) in amounts.ToList()) amounts.TryAdd(coordinate.With(cube.Body.Root), amount);
    }

    /// <summary>A cell without an amount says that nothing is approved there, but only where its place is definite.</summary>
    private static bool IsNothing(ApprovedAmount amount) =>
        amount.Figure.State is CellState.Blank or CellState.Dash or CellState.None && amount.Coordinate.Cube.Dimensions.All(dimension => amount.Coordinate[dimension] is not null);

    /// <summary>True where all money is this year's: all revenue is approved, and nothing of carried-over money is.</summary>
    private bool IsAllCurrent(CubeSpace cube)
    {
        var carryover = cube.Timing["carryover"];
        var carried = amounts.Where(pair => pair.Key[cube.Timing]!.IsWithin(carryover)).ToList();
        return carried.Count > 0 ? carried.TrueForAll(pair => pair.Value.Figure.Value == 0) : amounts.Keys.Any(IsAllRevenue);
    }

    private static bool IsAllRevenue(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        return coordinate[cube.Flow] == cube.Flow["revenue"]
            && coordinate[cube.Measure] == cube.Measure["amount"]
            && new[] { cube.Source, cube.Function, cube.Body, cube.Project, cube.Aspect }.All(dimension => coordinate[dimension] is { IsAll: true });
    }

    /// <summary>
    /// The statement there. Where all money is this year's, all and this year's are the same; and tables of one matter (三公, 机关运行经费) and forms of one project state their money
    /// without saying of which year it is: where one timing is stated only, it is that one.
    /// </summary>
    private ApprovedAmount? Find(Coordinate coordinate)
    {
        if (amounts.TryGetValue(coordinate, out var amount)) return amount;
        var stated = Timings(coordinate).Select(timing => amounts.GetValueOrDefault(coordinate.With(timing))).OfType<ApprovedAmount>().ToList();
        return stated is [var only] ? only : null;
    }

    /// <summary>The timings that stand for that of the coordinate.</summary>
    private IEnumerable<Member> Timings(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        var (current, carryover) = (cube.Timing["current"], cube.Timing["carryover"]);
        var isOfMatter = coordinate[cube.Aspect] is { IsAll: false };
        if (coordinate[cube.Timing] is { IsAll: true }) return isOfMatter || coordinate[cube.Project] is { IsAll: false } ? [current, carryover] : isAllCurrent ? [current] : [];
        return ReferenceEquals(coordinate[cube.Timing], current) && (isAllCurrent || isOfMatter) ? [cube.Timing.Root] : [];
    }

    /// <summary>Fiscal appropriation instead of the general public budget, where nothing of that year is of the other fiscal budgets; null where that is not stated, or another source is meant.</summary>
    private Coordinate? AsFiscal(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        var (fiscal, general) = (cube.Source["fiscal"], cube.Source["general"]);
        if (!ReferenceEquals(coordinate[cube.Source], general)) return null;
        var whole = new[] { cube.Year, cube.Stage, cube.Period, cube.Measure, cube.Timing }.Aggregate(all, (each, dimension) => coordinate[dimension] is { } member ? each.With(member) : each).With(cube.Flow["expenditure"]).With(cube.Nature["expenditure"]);
        return fiscal.Children.Where(other => other != general).All(other => IsNone(whole.With(other))) ? coordinate.With(fiscal) : null;
    }

    /// <summary>True where nothing is approved there, or of all timings together.</summary>
    private bool IsNone(Coordinate whole) => (Find(whole) ?? Find(whole.With(whole.Cube.Timing.Root))) is { Figure.Value: 0 };

    /// <inheritdoc/>
    public override LedgerAmount? At(Coordinate coordinate) =>
        Find(coordinate) is { } amount ? new LedgerAmount(amount.Figure.Value)
        : AsFiscal(coordinate) is { } fiscal && Find(fiscal) is { } same ? new LedgerAmount(same.Figure.Value, IsDerived: true)
        : nothings.Any(nothing => coordinate.StrictlyRefines(nothing)) ? new LedgerAmount(0, IsDerived: true)
        : null;

    /// <summary>
    /// Those that a table of that very scope lists; where none does, those that any table lists of money that may lie in the scope: whether it does is for the amounts to say.
    /// </summary>
    public override IEnumerable<Member> Members(Dimension dimension, Coordinate scope)
    {
        var listed = Present(scope, [dimension]).Select(coordinate => coordinate[dimension]!).Where(member => !member.IsAll).Distinct().ToList();
        return listed.Count > 0 ? listed : Possible(dimension, scope);
    }

    /// <inheritdoc/>
    public override IEnumerable<(Member First, Member Second)> Pairs(Dimension first, Dimension second, Coordinate scope) =>
        Present(scope, [first, second])
            .Select(coordinate => (First: coordinate[first]!, Second: coordinate[second]!))
            .Where(pair => !pair.First.IsAll && !pair.Second.IsAll)
            .Distinct();

    private IEnumerable<Member> Possible(Dimension dimension, Coordinate scope) => amounts
        .Where(pair => pair.Value.Figure.Value != 0 && !pair.Key.IsDisjointFrom(scope))
        .Select(pair => pair.Key[dimension]!)
        .Where(member => !member.IsAll && (scope[dimension] is not { } above || (member.IsWithin(above) && !ReferenceEquals(member, above))))
        .Distinct();

    /// <summary>The coordinates with money that are the scope's but for those dimensions, in which they lie within it.</summary>
    private IEnumerable<Coordinate> Present(Coordinate scope, ImmutableArray<Dimension> free) =>
        amounts.Where(pair => pair.Value.Figure.Value != 0 && Lies(pair.Key, scope, free)).Select(pair => pair.Key);

    private static bool Lies(Coordinate coordinate, Coordinate scope, ImmutableArray<Dimension> free)
    {
        foreach (var dimension in scope.Cube.Dimensions)
        {
            var (mine, wanted) = (coordinate[dimension], scope[dimension]);
            if (ReferenceEquals(mine, wanted)) continue;
            if (!free.Contains(dimension) || mine is null || wanted is null || !mine.IsWithin(wanted)) return false;
        }

        return true;
    }
}
