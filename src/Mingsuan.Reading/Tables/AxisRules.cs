using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>One entry of an axis while it is resolved.</summary>
internal sealed class AxisDraft(Coordinate coordinate, bool isTotal)
{
    public Coordinate Coordinate { get; set; } = coordinate;

    public bool IsTotal { get; } = isTotal;

    public bool IsOfWhich { get; set; }

    /// <summary>The path that siblings share; a total sums the entries whose path begins with its own.</summary>
    public string Path { get; init; } = string.Empty;
}

/// <summary>
/// What siblings on an axis say about one another: beside a carryover entry that may be of it, an entry that names a source is this year's;
/// a carryover entry beside sources is of all sources; a total names the common parent of what it sums.
/// </summary>
internal sealed class AxisRules(CubeSpace cube)
{
    /// <summary>Completes the entries of one axis in place. <paramref name="scope"/> is what title and header already state.</summary>
    public void Complete(IReadOnlyList<AxisDraft> axis, Coordinate scope)
    {
        StandBeside(axis, cube.Timing["account-balance"], cube.Timing["carried"]);
        StandBeside(axis, cube.Nature["unspent-account-balance"], cube.Nature["carried-forward"]);
        var carryover = cube.Timing["carryover"];
        var carried = axis.Where(entry => entry.Coordinate[cube.Timing]?.IsWithin(carryover) == true).ToList();
        if (carried.Count > 0)
        {
            var current = carryover.Dimension["current"];
            var sumsCurrent = axis.Any(entry => entry.IsTotal && entry.Coordinate[cube.Timing] == current);
            foreach (var entry in axis) CompleteTiming(entry, sumsCurrent || carried.Exists(other => MayShareSource(entry, other)) ? current : cube.Timing.Root);
        }

        if (axis.Any(entry => entry.Coordinate[cube.Source] is not null))
        {
            foreach (var entry in axis) CompleteSource(entry, scope);
        }

        CompleteYearEnd(axis);
        foreach (var total in axis.Where(entry => entry.IsTotal).OrderByDescending(entry => entry.Path.Length))
        {
            CompleteTotal(total, axis, scope);
        }
    }

    /// <summary>Beside an entry of one part, an entry that names their whole means the other part (上年结转 beside 上年实户资金余额).</summary>
    private static void StandBeside(IReadOnlyList<AxisDraft> axis, Member part, Member other)
    {
        if (!axis.Any(entry => entry.Coordinate[part.Dimension] == part)) return;
        foreach (var entry in axis.Where(entry => !entry.IsTotal && entry.Coordinate[part.Dimension] == part.Parent)) entry.Coordinate = entry.Coordinate.With(other);
    }

    /// <summary>A total behind a year-end carryover holds that too, unless it is of other money.</summary>
    private void CompleteYearEnd(IReadOnlyList<AxisDraft> axis)
    {
        var yearEnd = cube.Nature["year-end-carryover"];
        var seen = false;
        foreach (var entry in axis)
        {
            if (seen && entry.IsTotal && entry.Coordinate[cube.Nature] is null or { Id: "expenditure" }) entry.Coordinate = entry.Coordinate.With(cube.Nature.Root);
            seen |= entry.Coordinate[cube.Nature] == yearEnd;
        }
    }

    private void CompleteTiming(AxisDraft entry, Member timing)
    {
        if (entry.Coordinate[cube.Timing] is not null || (entry.IsTotal && entry.Path.Length == 0)) return;
        if (entry.Coordinate[cube.Source] is not null) entry.Coordinate = entry.Coordinate.With(timing);
    }

    /// <summary>Money of a source that no carryover entry can hold (单位资金 beside 财政拨款结转结余) is printed whole, what was carried over included.</summary>
    private bool MayShareSource(AxisDraft entry, AxisDraft carried) =>
        entry.Coordinate[cube.Source] is not { } own || carried.Coordinate[cube.Source] is not { } other || !own.IsDisjointFrom(other);

    private void CompleteSource(AxisDraft entry, Coordinate scope)
    {
        if (entry.Coordinate[cube.Source] is not null || entry.Coordinate[cube.Timing] is not { IsAll: false } || entry.IsTotal) return;
        entry.Coordinate = entry.Coordinate.With(scope[cube.Source] ?? cube.Source.Root);
    }

    private void CompleteTotal(AxisDraft total, IReadOnlyList<AxisDraft> axis, Coordinate scope)
    {
        foreach (var dimension in (Dimension[])[cube.Timing, cube.Source])
        {
            if (total.Coordinate[dimension] is not null) continue;
            var members = axis
                .Where(entry => entry != total && !entry.IsOfWhich && entry.Path.StartsWith(total.Path, StringComparison.Ordinal) && IsSummed(entry, total))
                .Select(entry => entry.Coordinate[dimension]).ToList();
            if (members.Count == 0 || members.Contains(null)) continue;
            var common = members.OfType<Member>().Aggregate(CommonParent);
            var known = scope[dimension];
            var isNarrower = known is not null && known.IsWithin(common) && members.TrueForAll(member => member!.IsWithin(known)); // no null among them
            total.Coordinate = total.Coordinate.With(isNarrower ? known! : common);
        }
    }

    /// <summary>An entry of the other flow, or the year's end, is no part of a total.</summary>
    private bool IsSummed(AxisDraft entry, AxisDraft total) =>
        (entry.Coordinate[cube.Flow] is not { } flow || total.Coordinate[cube.Flow] is not { } own || flow == own)
        && (total.Coordinate[cube.Timing] is not { } timing || entry.Coordinate[cube.Timing] is not { } other || other.IsWithin(timing));

    private static Member CommonParent(Member left, Member right)
    {
        while (!right.IsWithin(left)) left = left.Parent ?? throw new InvalidOperationException("every member is within the root");
        return left;
    }
}
