using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Takes the members of a document to a ledger's: years, units by code (or folded name) below the root, projects by code (or folded name), all else where
/// it hung. A row that stands for the whole body is the root.
/// </summary>
internal sealed class ImportedMembers
{
    private const char OrdinalSign = '#';

    private readonly Disclosure disclosure;
    private readonly LedgerScope scope;
    private readonly Dictionary<Member, Member> known = [];
    private readonly Dictionary<string, string> projectCodes;
    private readonly HashSet<Member> wholes;

    /// <summary>The codes of units by folded name, where one code goes with the name: a row without a code names the same unit.</summary>
    private readonly Dictionary<string, string> codes = [];

    private readonly List<LedgerUnit> units = [];

    public ImportedMembers(Disclosure disclosure, LedgerScope scope)
    {
        (this.disclosure, this.scope) = (disclosure, scope);
        projectCodes = disclosure.Forms.Where(form => form is { Project.Length: > 0, ProjectCode.Length: > 0 })
            .GroupBy(form => TextFolding.Fold(form.Project!), form => form.ProjectCode!, StringComparer.Ordinal) // filtered above
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var bodies = Members(scope.Cube.Body).Where(IsBody).ToList();
        wholes = [.. bodies.Where(body => bodies.Exists(other => ReferenceEquals(other.Parent, body)))];
        var parts = bodies.Where(body => !wholes.Contains(body)).ToList();
        if (parts.Exists(part => !IsOwn(part.Label))) wholes.UnionWith(parts.Where(body => IsOwn(body.Label) && HasAll(body)));
        codes = bodies.Where(body => !wholes.Contains(body) && OwnCodeOf(body).Length > 0)
            .GroupBy(body => TextFolding.Fold(body.Label.Trim()), OwnCodeOf, StringComparer.Ordinal)
            .Where(named => named.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(named => named.Key, named => named.First(), StringComparer.Ordinal);
        foreach (var body in bodies.Where(body => !wholes.Contains(body))) AddUnit(body);
        Code = wholes.Select(CodeOf).Concat(units.Where(unit => IsOwn(unit.Name)).Select(unit => unit.Code)).FirstOrDefault(code => code.Length > 0) ?? string.Empty;
    }

    /// <summary>The units that the document lists, in its order.</summary>
    public IReadOnlyList<LedgerUnit> Units => units;

    /// <summary>The code of the body, or empty.</summary>
    public string Code { get; }

    /// <summary>The projects of the document, in its order; those that only tell rows apart are none.</summary>
    public IEnumerable<Member> Projects => Members(scope.Cube.Project).Where(member => !IsOrdinal(member));

    /// <summary>The same coordinate in the ledger.</summary>
    public Coordinate Of(Coordinate coordinate)
    {
        foreach (var member in coordinate.Stated.Where(member => member.IsLocal).ToList()) coordinate = coordinate.With(Of(member));
        return coordinate;
    }

    /// <summary>The same member in the ledger.</summary>
    public Member Of(Member member)
    {
        if (!member.IsLocal) return member;
        if (!known.TryGetValue(member, out var own)) known.Add(member, own = Make(member));
        return own;
    }

    /// <summary>The code of a project that the forms tell, or empty.</summary>
    public string ProjectCode(Member project) => projectCodes.GetValueOrDefault(TextFolding.Fold(project.Label), string.Empty);

    private Member Make(Member member)
    {
        var parent = member.Parent ?? member.Dimension.Root;
        if (ReferenceEquals(member.Dimension, scope.Cube.Year)) return scope.Child(parent, member.Id, member.Label);
        if (IsBody(member)) return wholes.Contains(member) ? member.Dimension.Root : scope.Unit(IdOf(member), member.Label);
        if (ReferenceEquals(member.Dimension, scope.Cube.Project) && parent.IsAll && !IsOrdinal(member)) return scope.Project(ProjectsFile.IdOf(ProjectCode(member), member.Label), member.Label.Trim());
        return scope.Child(Of(parent), member.Id, member.Label);
    }

    private void AddUnit(Member body)
    {
        if (!units.Exists(unit => LedgerFolder.UnitId(unit) == IdOf(body))) units.Add(new LedgerUnit(CodeOf(body), body.Label.Trim()));
    }

    private bool IsBody(Member member) => ReferenceEquals(member.Dimension, scope.Cube.Body) && member.IsLocal && !IsOrdinal(member);

    /// <summary>True where all that is stated of the body of that row is stated of the whole body as well: the row is a total.</summary>
    private bool HasAll(Member body)
    {
        var whole = disclosure.Facts.Where(fact => fact.Coordinate[scope.Cube.Body] is { IsAll: true }).Select(fact => (fact.Coordinate, fact.Figure.Value)).ToHashSet();
        var places = whole.Select(each => each.Coordinate).ToHashSet();
        var rows = disclosure.Facts.Where(fact => ReferenceEquals(fact.Coordinate[scope.Cube.Body], body)).ToList();
        var told = rows.Where(fact => places.Contains(fact.Coordinate.With(scope.Cube.Body.Root))).ToList();
        return told.Exists(fact => fact.Figure.Value != 0) && told.TrueForAll(fact => whole.Contains((fact.Coordinate.With(scope.Cube.Body.Root), fact.Figure.Value)));
    }

    private bool IsOwn(string name) => disclosure.Body is { } body && TextFolding.Fold(body) == TextFolding.Fold(name);

    private static bool IsOrdinal(Member member) => member.Id.Contains(OrdinalSign);

    /// <summary>A body without a code goes by that of the unit of its name, else by its folded name.</summary>
    private string CodeOf(Member body) => OwnCodeOf(body) is { Length: > 0 } code ? code : wholes.Contains(body) ? string.Empty : codes.GetValueOrDefault(TextFolding.Fold(body.Label.Trim()), string.Empty);

    private static string OwnCodeOf(Member body) => body.Id.All(char.IsAsciiLetterOrDigit) ? body.Id : string.Empty;

    private string IdOf(Member body) => CodeOf(body) is { Length: > 0 } code ? code : TextFolding.Fold(body.Label.Trim());

    private IEnumerable<Member> Members(Dimension dimension) =>
        disclosure.Facts.Select(fact => fact.Coordinate[dimension]).OfType<Member>().Where(member => member.IsLocal).SelectMany(Line).Distinct();

    /// <summary>The member behind those of the document above it.</summary>
    private static IEnumerable<Member> Line(Member member) => member.Parent is { IsLocal: true } parent ? Line(parent).Append(member) : [member];
}
