namespace Mingsuan.Kernel;

/// <summary>
/// A member of a dimension. Members of the catalog are shared by all documents; a *local* member exists in one document
/// only (a project, a unit, a header nobody knows) and hangs below the nearest known member. Equality is identity.
/// </summary>
public sealed class Member
{
    private readonly List<Member> children = [];

    internal Member(Dimension dimension, Member? parent, string id, string label, string english)
    {
        (Dimension, Parent, Id, Label, English) = (dimension, parent, id, label, english);
        Depth = parent is null ? 0 : parent.Depth + 1;
        Mixed = HashCode.Combine(dimension.Id, parent?.Mixed, id);
    }

    /// <summary>The dimension that it belongs to.</summary>
    public Dimension Dimension { get; }

    /// <summary>The member that contains it, or null for the root.</summary>
    public Member? Parent { get; }

    /// <summary>The id used in data: a classification code or a short English name.</summary>
    public string Id { get; }

    /// <summary>The Chinese name.</summary>
    public string Label { get; }

    /// <summary>The English name; empty for classification codes.</summary>
    public string English { get; }

    /// <summary>Steps below the root.</summary>
    public int Depth { get; }

    /// <summary>True where the children together are the whole member.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>True for a member that exists in one document only.</summary>
    public bool IsLocal { get; private init; }

    /// <summary>True for the root: all of the dimension.</summary>
    public bool IsAll => Parent is null;

    /// <summary>The children in the catalog; local members are not among them.</summary>
    public IReadOnlyList<Member> Children => children;

    /// <summary>A member of one document below <paramref name="parent"/>.</summary>
    public static Member Local(Member parent, string id, string label, bool exhaustive = false) =>
        new(parent.Dimension, parent, id, label, string.Empty) { IsLocal = true, IsExhaustive = exhaustive };

    /// <summary>True where this is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(Member ancestor)
    {
        var member = this;
        while (member.Depth > ancestor.Depth && member.Parent is { } parent) member = parent;
        return ReferenceEquals(member, ancestor);
    }

    /// <summary>True where no money can belong to both: neither lies within the other.</summary>
    public bool IsDisjointFrom(Member other) => !IsWithin(other) && !other.IsWithin(this);

    /// <summary>A hash of what it is called and where it hangs, ready for coordinates.</summary>
    internal int Mixed { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Dimension.Id}={Id}";

    internal void AddChild(Member child) => children.Add(child);
}
