namespace Mingsuan.Kernel;

/// <summary>How members of a dimension relate.</summary>
public enum DimensionKind
{
    /// <summary>Parts add up to their parent.</summary>
    Additive,

    /// <summary>Members are compared, never summed.</summary>
    Comparative,

    /// <summary>Members are subsets of the money; they add up only where a partition is declared.</summary>
    Memo,
}

/// <summary>One dimension of the cube: a tree of members below a root that means "all" (合计).</summary>
public sealed class Dimension
{
    private readonly Dictionary<string, Member> byId = new(StringComparer.Ordinal);

    /// <summary>An empty dimension; members are added while the catalog is built, and then it never changes.</summary>
    public Dimension(string id, int ordinal, DimensionKind kind, string label, string english, bool exhaustive)
    {
        (Id, Ordinal, Kind, Label, English) = (id, ordinal, kind, label, english);
        Root = new Member(this, null, "all", label, english) { IsExhaustive = exhaustive };
        byId.Add(Root.Id, Root);
    }

    /// <summary>The name used in data, such as <c>nature</c>.</summary>
    public string Id { get; }

    /// <summary>The place of this dimension in a <see cref="Coordinate"/>.</summary>
    public int Ordinal { get; }

    /// <summary>How its members relate.</summary>
    public DimensionKind Kind { get; }

    /// <summary>The Chinese name.</summary>
    public string Label { get; }

    /// <summary>The English name.</summary>
    public string English { get; }

    /// <summary>All members together.</summary>
    public Member Root { get; }

    /// <summary>Every member of the catalog, the root first.</summary>
    public IReadOnlyCollection<Member> Members => byId.Values;

    /// <summary>The member with that id, or null.</summary>
    public Member? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The member with that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Member this[string id] => byId.TryGetValue(id, out var member)
        ? member
        : throw new KeyNotFoundException($"dimension {Id} has no member {id}");

    /// <summary>Adds a member while the catalog is built.</summary>
    public Member Add(Member parent, string id, string label, string english, bool exhaustive)
    {
        var member = new Member(this, parent, id, label, english) { IsExhaustive = exhaustive };
        byId.Add(id, member);
        parent.AddChild(member);
        return member;
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
