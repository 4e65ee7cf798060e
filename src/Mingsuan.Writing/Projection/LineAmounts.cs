using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Sums of budget lines. A line lies at a coordinate where it is within it in every dimension; revenue is the same lines by their source. A position that a
/// line leaves open is unknown, and so is every sum that it may belong to; only a project that is not named is none. So is an aspect of which no line tells anything
/// (procurement where no line is marked as such): that is not known to be nothing. What was executed is told of the sources that its lines name, and of no other.
/// </summary>
internal sealed class LineAmounts : LedgerAmounts
{
    /// <summary>Fewer lines are gone through as fast as an index is made.</summary>
    private const int FewestIndexed = 100;

    private readonly ImmutableArray<BudgetLine> lines;
    private readonly ImmutableArray<(Member Year, Member? Stage)> covered;
    private readonly CubeSpace cube;
    private readonly LineAspects aspects;
    private readonly Dictionary<Dimension, LineIndex> indexes = [];

    public LineAmounts(Ledger ledger, LineAspects aspects)
        : this([.. ledger.Lines.Select(line => aspects.Complete(OfOneUnit(line, ledger)))], aspects, ledger.Scope.Cube)
    {
    }

    private LineAmounts(ImmutableArray<BudgetLine> lines, LineAspects aspects, CubeSpace cube)
        : this(lines, aspects, cube, [.. lines.Select(line => (line.Coordinate[cube.Year]!, line.Coordinate[cube.Stage])).Distinct()])
    {
    }

    private LineAmounts(ImmutableArray<BudgetLine> lines, LineAspects aspects, CubeSpace cube, ImmutableArray<(Member Year, Member? Stage)> covered) =>
        (this.lines, this.aspects, this.cube, this.covered) = (lines, aspects, cube, covered);

    /// <inheritdoc/>
    public override LedgerAmount? At(Coordinate coordinate)
    {
        if (!covered.Contains((coordinate[cube.Year]!, coordinate[cube.Stage])) || !TellsOfSource(coordinate) || coordinate[cube.Period] == cube.Period["whole-term"] || !IsMoney(coordinate)) return null;
        var wanted = Wanted(coordinate);
        var sum = 0m;
        foreach (var line in Near(wanted))
        {
            var lies = Lies(line, wanted);
            if (lies is null && line.Amount.Yuan != 0) return null;
            if (lies is true) sum += line.Amount.Yuan;
        }

        return new LedgerAmount(sum);
    }

    /// <summary>True for a budget, whose lines are all of it; else where lines of that year and stage name the source that is asked for, or one above it.</summary>
    private bool TellsOfSource(Coordinate coordinate)
    {
        if (coordinate[cube.Stage] == cube.Stage["budget"]) return true;
        var alike = lines.Where(line => line.Coordinate[cube.Year] == coordinate[cube.Year] && line.Coordinate[cube.Stage] == coordinate[cube.Stage]);
        return alike.Any(line => line.Coordinate[cube.Source] is { } told && coordinate[cube.Source]?.IsWithin(told) == true);
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
    public override LedgerAmounts Within(Coordinate scope)
    {
        var wanted = Wanted(scope);
        var within = Near(wanted).Where(line => Lies(line, wanted) != false).ToImmutableArray();
        return within.Length == lines.Length ? this : new LineAmounts(within, aspects, cube, covered);
    }

    /// <summary>Where the body has one unit, or is one, a line that names none is its.</summary>
    private static BudgetLine OfOneUnit(BudgetLine line, Ledger ledger)
    {
        var scope = ledger.Scope;
        if (line.Coordinate[scope.Cube.Body] is not null || ledger.Units.Length > 1) return line;
        var unit = ledger.Units.IsEmpty ? scope.Unit(ledger.Body.Code, ledger.Body.Name) : scope.Unit(ledger.Units[0].Code, ledger.Units[0].Name);
        return line with { Coordinate = line.Coordinate.With(unit) };
    }

    private static bool IsBelow(Member member, Member? above) => above is null || (!ReferenceEquals(member, above) && member.IsWithin(above));

    private static IEnumerable<Member> Lineage(Member member)
    {
        for (var m = member; m is { IsAll: false }; m = m.Parent!) yield return m;
    }

    private IEnumerable<BudgetLine> Present(Coordinate scope)
    {
        var wanted = Wanted(scope);
        return Near(wanted).Where(line => line.Amount.Yuan != 0 && Lies(line, wanted) == true);
    }

    /// <summary>The lines that may lie there, and as few others as can be: by the most telling of its accounts, projects and bodies.</summary>
    private IEnumerable<BudgetLine> Near(List<Member> wanted)
    {
        if (lines.Length < FewestIndexed) return lines;
        var telling = wanted.Where(member => IsIndexed(member.Dimension)).Select(member => (Index: IndexOf(member.Dimension), Member: member)).ToList();
        if (telling.Count == 0) return lines;
        var (index, most) = telling.MinBy(each => each.Index.Count(each.Member));
        return index.Near(most);
    }

    /// <summary>True for the dimensions that have many members.</summary>
    private bool IsIndexed(Dimension dimension) =>
        dimension == cube.Function || dimension == cube.Economic || dimension == cube.GovernmentEconomic || dimension == cube.Project || dimension == cube.Body;

    private LineIndex IndexOf(Dimension dimension)
    {
        if (!indexes.TryGetValue(dimension, out var index)) indexes.Add(dimension, index = new LineIndex(lines, dimension));
        return index;
    }

    /// <summary>What a coordinate asks of a line: its members that are not all.</summary>
    private List<Member> Wanted(Coordinate coordinate)
    {
        var wanted = new List<Member>();
        foreach (var dimension in cube.Dimensions)
        {
            if (coordinate[dimension] is { IsAll: false } member && !IsTakenForGranted(dimension)) wanted.Add(member);
        }

        return wanted;
    }

    /// <summary>Whether the line lies there; null where the line does not say.</summary>
    private bool? Lies(BudgetLine line, List<Member> wanted)
    {
        bool? answer = true;
        foreach (var member in wanted)
        {
            var lies = Lies(line, member);
            if (lies == false) return false;
            answer = lies is null ? null : answer;
        }

        return answer;
    }

    private bool? Lies(BudgetLine line, Member wanted)
    {
        var dimension = wanted.Dimension;
        if (dimension == cube.Aspect) return LiesInAspect(line, wanted);
        if (line.Coordinate[dimension] is not { } member) return IsNone(dimension, line) ? false : null;
        if (member.IsWithin(wanted)) return true;
        return wanted.IsWithin(member) ? null : false;
    }

    /// <summary>A line marked with the whole of a family does not say which part it is.</summary>
    private bool? LiesInAspect(BudgetLine line, Member wanted)
    {
        if (line.Aspects.Any(aspect => aspect.IsWithin(wanted))) return true;
        var isOpen = !aspects.Tells(wanted) || aspects.MayFollow(line, wanted) || (line.Aspects.Any(wanted.IsWithin) && !line.Aspects.Any(aspect => IsOtherPart(aspect, wanted)));
        return isOpen ? null : false;
    }

    /// <summary>True where the aspect is a part beside the wanted one of the same whole.</summary>
    private static bool IsOtherPart(Member aspect, Member wanted) => wanted.Parent is { IsAll: false } whole && aspect.IsWithin(whole) && !wanted.IsWithin(aspect);

    /// <summary>Lines do not count anything.</summary>
    private bool IsMoney(Coordinate coordinate) => coordinate[cube.Measure] is null or { IsAll: true } || coordinate[cube.Measure] == cube.Measure["amount"];

    /// <summary>Lines are amounts of the fiscal year, and the same money is revenue and expenditure.</summary>
    private bool IsTakenForGranted(Dimension dimension) => dimension == cube.Flow || dimension == cube.Measure || dimension == cube.Period;

    /// <summary>A project, unit or account that is not named is none for what is carried over to the next year; a project that is not named is none.</summary>
    private bool IsNone(Dimension dimension, BudgetLine line) =>
        dimension == cube.Project || (line.Coordinate[cube.Nature] is { } nature && nature.IsWithin(cube.Nature["year-end-carryover"]));
}
