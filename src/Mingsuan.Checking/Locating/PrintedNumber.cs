using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>One number as it stands on the page: the claims that it makes (several where a sentence says so) and what they take part in.</summary>
internal sealed class PrintedNumber(int index, Claim first)
{
    public int Index { get; } = index;

    /// <summary>The first claim, which stands for its place and print.</summary>
    public Claim First { get; } = first;

    public Figure Figure => First.Figure;

    /// <summary>The constraints that contain it.</summary>
    public List<Constraint> Constraints { get; } = [];

    /// <summary>The last constraint that it was added to, so that none holds it twice.</summary>
    public int LastSeen { get; set; } = -1;

    /// <summary>True where a change of it may be a repair: it is printed in the document, or is a blank where another place states the amount.</summary>
    public bool IsChangeable => (First.IsStated && First.Fact is not null) || Constraints.Exists(IsCopy);

    /// <summary>A blank where another place states the amount.</summary>
    private bool IsCopy(Constraint constraint) =>
        !First.IsStated && !First.IsIllegible && constraint.Identity is { Kind: IdentityKind.Agreement, Left.Terms.Length: 1, Right.Terms.Length: 1 };
}
