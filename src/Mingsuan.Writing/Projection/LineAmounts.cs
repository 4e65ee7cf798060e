using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Sums of budget lines. A line lies at a coordinate where it is within it in every dimension; revenue is the same lines by their source. A position that a
/// line leaves open is unknown, and so is every sum that it may belong to; only a project that is not named is none.
/// </summary>
internal sealed class LineAmounts : LedgerAmounts
{
    private readonly ImmutableArray<BudgetLine> lines;
    private readonly ImmutableArray<(Member Year, Member? Stage)> covered;
    private readonly CubeSpace cube;

    public LineAmounts(Ledger ledger, LineAspects aspects)
        : this([.. ledger.Lines.Select(aspects.Complete)], ledger.Scope.Cube)
    {
    }

    private LineAmounts(ImmutableArray<BudgetLine> lines, CubeSpace cube)
        : this(lines, cube, [.. lines.Select(line => (line.Coordinate[cube.Year]!, line.Coordinate[cube.Stage])).Distinct()])
    {
    }

    private LineAmounts(ImmutableArray<BudgetLine> lines, CubeSpace cube, ImmutableArray<(Member Year, Member? Stage)> covered) =>
        (this.lines, this.cube, this.covered) = (lines, cube, covered);

    /// <inheritdoc/>
    public override LedgerAmount? At(Coordinate coordinate)
    {
        if (!covered.Contains((coordinate[cube.Year]!, coordinate[cube.Stage]))) return null;
        var sum = 0m;
        foreach (var line in lines)
        {
            var lies = Lies(line, coordinate);
            if (lies is null && line.Amount.Yuan != 0) return null;
            if (lies is true) sum += line.Amount.Yuan;
        }

        return new LedgerAmount(sum);
    }

    /// <inheritdoc/>
    public override IEnumerable<Member> Members(Dimension dimension, Coordinate scope) =>
        Present(scope).Select(line => line.Coordinate[dimension]).OfType<Member>().SelectMany(Lineage).Distinct().Where(member => IsBelow(member, scope[dimension]));

    /// <inheritdoc/>
    public override IEnumerable<(Member First, Member Second)> Pairs(Dimension first, Dimension second, Coordinate scope) =>
        from line in Present(scope)
        let pair = (line.Coordinate[first], line.Coordinate[second])
        where pair is ({ IsAll: false }, { IsAll: false })
        group pair by pair into pairs
        select (pairs.Key.Item1!, pairs.Key.Item2!);

    /// <inheritdoc/>
    public override LedgerAmounts Within(Coordinate scope) => new LineAmounts([.. lines.Where(line => Lies(line, scope) != false)], cube, covered);

    private static bool IsBelow(Member member, Member? above) => above is null || (!ReferenceEquals(member, above) && member.IsWithin(above));

    private static IEnumerable<Member> Lineage(Member member)
    {
        for (var m = member; m is { IsAll: false }; m = m.Parent!) yield return m;
    }

    private IEnumerable<BudgetLine> Present(Coordinate scope) => lines.Where(line => line.Amount.Yuan != 0 && Lies(line, scope) == true);

    /// <summary>Whether the line lies there; null where the line does not say.</summary>
    private bool? Lies(BudgetLine line, Coordinate coordinate)
    {
        bool? answer = true;
        foreach (var dimension in cube.Dimensions)
        {
            if (coordinate[dimension] is not { IsAll: false } wanted || IsTakenForGranted(dimension)) continue;
            if (dimension == cube.Aspect)
            {
                if (!line.Aspects.Any(aspect => aspect.IsWithin(wanted))) return false;
            }
            else if (line.Coordinate[dimension] is not { } member)
            {
                if (IsNone(dimension, line)) return false;
                answer = null;
            }
            else if (!member.IsWithin(wanted))
            {
                if (!wanted.IsWithin(member)) return false;
                answer = null;
            }
        }

        return answer;
    }

    /// <summary>Lines are amounts of the fiscal year, and the same money is revenue and expenditure.</summary>
    private bool IsTakenForGranted(Dimension dimension) => dimension == cube.Flow || dimension == cube.Measure || dimension == cube.Period;

    /// <summary>A project, unit or account that is not named is none for what is carried over to the next year; a project that is not named is none.</summary>
    private bool IsNone(Dimension dimension, BudgetLine line) =>
        dimension == cube.Project || (line.Coordinate[cube.Nature] is { } nature && nature.IsWithin(cube.Nature["year-end-carryover"]));
}
