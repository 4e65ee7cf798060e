using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A unit's ledger moved into the scope of its department: its own members become the department's, and its money lies at the unit.</summary>
internal sealed class UnitLedger
{
    private readonly Dictionary<Member, Member> members = [];
    private readonly LedgerScope scope;
    private readonly Ledger unit;
    private readonly Member body;

    public UnitLedger(Ledger unit, LedgerScope scope)
    {
        (this.unit, this.scope) = (unit, scope);
        body = scope.Unit(Code(unit.Body.Code, unit.Body.Name), unit.Body.Name);
        Units = unit.Units.IsEmpty ? [new LedgerUnit(unit.Body.Code, unit.Body.Name) { Type = unit.Body.Type }] : unit.Units;
        Projects = [.. unit.Projects.Select(project => project with { Member = Move(project.Member), Unit = project.Unit ?? unit.Body.Code })];
        Lines = [.. unit.Lines.Select(line => line with { Coordinate = AtUnit(Move(line.Coordinate)) })];
        Targets = [.. unit.Targets.Select(target => target with { Project = target.Project is { } project ? Move(project) : null }).Where(target => target.Project is not null)];
        Approved = [.. unit.Approved.Where(amount => amount.Coordinate[scope.Cube.Body] is null or { IsAll: true }).Select(amount => amount with { Coordinate = Move(amount.Coordinate) })];
    }

    public ImmutableArray<LedgerUnit> Units { get; }

    public ImmutableArray<BudgetLine> Lines { get; }

    public ImmutableArray<LedgerProject> Projects { get; }

    /// <summary>The targets of projects; those of the unit as a whole are not the department's.</summary>
    public ImmutableArray<LedgerTarget> Targets { get; }

    public ImmutableArray<ApprovedAmount> Approved { get; }

    private static string Code(string code, string name) => code.Length > 0 ? code : TextFolding.Fold(name);

    private Coordinate AtUnit(Coordinate coordinate) => coordinate[scope.Cube.Body] is { IsAll: false } ? coordinate : coordinate.With(body);

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
        var id = member.Dimension == scope.Cube.Project ? $"{body.Id}/{member.Id}" : member.Id;
        return members[member] = scope.Child(parent, id, member.Label);
    }
}
