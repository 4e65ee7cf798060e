namespace Mingsuan.Kernel;

/// <summary>The members that exist in one ledger only: its years, units and projects. Asked twice for the same id it gives the same member.</summary>
public sealed class LedgerScope(CubeSpace cube)
{
    private readonly Dictionary<(Dimension Dimension, string Id), Member> members = [];

    public CubeSpace Cube { get; } = cube;

    public Member Year(FiscalYear year) => Of(Cube.Year, year.ToString(), year.ToString());

    /// <summary>The unit with that code; its name is that of the first call.</summary>
    public Member Unit(string code, string name) => Of(Cube.Body, code, name);

    /// <summary>The project with that code, or name where it has none.</summary>
    public Member Project(string id, string name) => Of(Cube.Project, id, name);

    /// <summary>The member of that id: the catalog's where it has one, else this ledger's own below the root.</summary>
    public Member Of(Dimension dimension, string id, string label)
    {
        if (dimension.Find(id) is { } known) return known;
        if (!members.TryGetValue((dimension, id), out var member)) members.Add((dimension, id), member = Member.Local(dimension.Root, id, label));
        return member;
    }

    /// <summary>The members of this ledger's own in that dimension, in the order in which they came.</summary>
    public IEnumerable<Member> Own(Dimension dimension) => members.Values.Where(member => ReferenceEquals(member.Dimension, dimension));
}
