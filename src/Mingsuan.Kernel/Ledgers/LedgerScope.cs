namespace Mingsuan.Kernel;

/// <summary>The members that exist in one ledger only: its years, units, projects, kinds of what is counted. Asked twice for the same id it gives the same member.</summary>
public sealed class LedgerScope(CubeSpace cube)
{
    private readonly Dictionary<(Member Parent, string Id), Member> members = [];
    private readonly List<Member> own = [];

    public CubeSpace Cube { get; } = cube;

    /// <summary>All members of this ledger's own, in the order in which they came.</summary>
    public IReadOnlyList<Member> All => own;

    public Member Year(FiscalYear year) => Of(Cube.Year, year.ToString(), year.ToString());

    /// <summary>The unit with that code; its name is that of the first call.</summary>
    public Member Unit(string code, string name) => Of(Cube.Body, code, name);

    /// <summary>The project with that code, or name where it has none.</summary>
    public Member Project(string id, string name) => Of(Cube.Project, id, name);

    /// <summary>The member of that id: the catalog's where it has one, else this ledger's own below the root.</summary>
    public Member Of(Dimension dimension, string id, string label) => dimension.Find(id) ?? Child(dimension.Root, id, label);

    /// <summary>This ledger's own member below that one, such as a kind of vehicle below the count of vehicles.</summary>
    public Member Child(Member parent, string id, string label)
    {
        if (members.TryGetValue((parent, id), out var member)) return member;
        members.Add((parent, id), member = Member.Local(parent, id, label));
        own.Add(member);
        return member;
    }

    /// <summary>This ledger's own member of that id below that one, or null: nothing is made.</summary>
    public Member? Find(Member parent, string id) => members.GetValueOrDefault((parent, id));

    /// <summary>The members of this ledger's own in that dimension, in the order in which they came.</summary>
    public IEnumerable<Member> Own(Dimension dimension) => own.Where(member => ReferenceEquals(member.Dimension, dimension));
}
