using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A unit's ledger moved into the scope of its department: its own members become the department's, and its money lies at the unit.</summary>
internal sealed class UnitLedger
{
    private readonly Dictionary<Member, Member> members = [];
    private readonly LedgerScope scope;

    public UnitLedger(Ledger unit, LedgerScope scope)
    {
        (Ledger, this.scope) = (unit, scope);
        Member = scope.Unit(Code(unit.Body.Code, unit.Body.Name), unit.Body.Name);
        Units = [.. Own(unit).Select(each => each with { Type = each.Type ?? unit.Body.Type })];
        Projects = [.. unit.Projects.Where(project => !project.Member.IsAll).Select(project => project with { Member = Move(project.Member), Unit = project.Unit ?? unit.Body.Code })];
        Lines = [.. unit.Lines.Select(line => line with { Coordinate = AtUnit(Move(line.Coordinate)) })];
        Targets = [.. unit.Targets.Select(target => target with { Project = target.Project is { } project ? Move(project) : null }).Where(target => target.Project is not null)];
        Approved = [.. unit.Approved.Where(amount => amount.Coordinate[scope.Cube.Body] is null or { IsAll: true }).Select(amount => amount with { Coordinate = Move(amount.Coordinate) })];
    }

    /// <summary>The ledger as the unit has it.</summary>
    public Ledger Ledger { get; }

    /// <summary>The unit in the department.</summary>
    public Member Member { get; }

    /// <summary>What the unit is called.</summary>
    public IEnumerable<string> Names => Ledger.Units.Where(IsItself).Select(unit => unit.Name).Prepend(Ledger.Body.Name);

    public ImmutableArray<LedgerUnit> Units { get; }

    public ImmutableArray<BudgetLine> Lines { get; }

    /// <summary>The projects; the declaration of the unit as a whole is not the department's.</summary>
    public ImmutableArray<LedgerProject> Projects { get; }

    /// <summary>The targets of projects; those of the unit as a whole are not the department's.</summary>
    public ImmutableArray<LedgerTarget> Targets { get; }

    public ImmutableArray<ApprovedAmount> Approved { get; }

    private static string Code(string code, string name) => code.Length > 0 ? code : TextFolding.Fold(name);

    private bool IsItself(LedgerUnit unit) => LedgerFolder.UnitId(unit) == Member.Id || TextFolding.Fold(unit.Name) == TextFolding.Fold(Ledger.Body.Name);

    /// <summary>The unit itself and those of its list whose money it has: a unit that is listed only as a counterparty is another's.</summary>
    private IEnumerable<LedgerUnit> Own(Ledger unit)
    {
        var spending = unit.Lines.Select(line => line.Coordinate[scope.Cube.Body]?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var own = unit.Units.Where(each => IsItself(each) || spending.Contains(LedgerFolder.UnitId(each))).ToList();
        return own.Count > 0 ? own : [new LedgerUnit(unit.Body.Code, unit.Body.Name)];
    }

    private Coordinate AtUnit(Coordinate coordinate) => coordinate[scope.Cube.Body] is { IsAll: false } ? coordinate : coordinate.With(Member);

    private Coordinate Move(Coordinate coordinate)
    {
        foreach (var member in coordinate.Stated.Where(member => member.IsLocal).ToList()) coordinate = coordinate.With(Move(member));
        return coordinate;
    }

    /// <summary>Years and units are the same everywhere; a project belongs to its unit, also where another has one of that name.</summary>
    private Member Move(Member member)
    {
        if (!member.IsLocal) return member;
        if (members.TryGetValue(member, out var known)) return known;
        var parent = member.Parent is { } above ? Move(above) : member.Dimension.Root;
        var id = member.Dimension == scope.Cube.Project ? $"{Member.Id}/{member.Id}" : member.Id;
        return members[member] = scope.Child(parent, id, member.Label);
    }
}
