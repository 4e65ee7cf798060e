using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A coordinate and all that is said there: one claim a group, and sums of parts that a group prints instead.</summary>
internal sealed class Stated(Coordinate coordinate)
{
    private const int MostVotes = 48;

    public Coordinate Coordinate { get; } = coordinate;

    /// <summary>One claim of each group.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>Claims of a table or form that says two different things there; and all that a paragraph says there a second time.</summary>
    public List<Claim>? Repeated { get; private set; }

    /// <summary>
    /// Claims of a group that speaks of this money a second time, under another coordinate that is the same for this body (a total and its only
    /// source): in a table or form where it prints another amount.
    /// </summary>
    public List<Claim>? Twins { get; private set; }

    /// <summary>Sums of the complete parts, by groups that do not print the coordinate itself.</summary>
    public List<VirtualSum>? Sums { get; private set; }

    /// <summary>The claim that the others are compared with: what most say, tables before text.</summary>
    public Claim? Anchor { get; private set; }

    /// <summary>True where anything was printed or could not be read.</summary>
    public bool IsStated => Claims.Exists(claim => claim.IsStated || claim.IsIllegible);

    /// <summary>The best statement as a side: a claim, else a sum; null where there is neither.</summary>
    public Side? Side => Anchor?.AsSide ?? Sums?[0].Side;

    public Claim? In(ClaimGroup group) => Claims.Find(claim => ReferenceEquals(claim.Group, group));

    public VirtualSum? SumIn(ClaimGroup group) => Sums?.Find(sum => ReferenceEquals(sum.Group, group));

    /// <summary>Adds a claim; of several in one group the most literal one is kept.</summary>
    public void Add(Claim claim)
    {
        var known = Claims.FindIndex(other => ReferenceEquals(other.Group, claim.Group));
        if (known < 0)
        {
            Claims.Add(claim);
            return;
        }

        var present = Claims[known];
        var kept = IsBetter(claim, present) ? claim : present;
        if (present.IsStated && claim.IsStated) AddOther(ReferenceEquals(kept, claim) ? present : claim, kept);
        Claims[known] = kept;
    }

    public void Add(VirtualSum sum)
    {
        if (SumIn(sum.Group) is null) (Sums ??= []).Add(sum);
    }

    /// <summary>Chooses the anchor once all claims are known.</summary>
    public void ChooseAnchor()
    {
        Anchor = Claims.Count <= 2 || Claims.Count > MostVotes ? Claims.Find(IsInTable) ?? Claims.Find(claim => claim.IsStated) : MostAgreed();
        Anchor ??= Claims.Count > 0 ? Claims[0] : null;
    }

    private void AddOther(Claim other, Claim kept)
    {
        if (other.Figure.Value == kept.Figure.Value && (other.Group.Kind != ClaimGroupKind.Paragraph || other.Figure.Value == 0)) return;
        if (other.Coordinate.Equals(kept.Coordinate)) (Repeated ??= []).Add(other);
        else (Twins ??= []).Add(other);
    }

    private static bool IsInTable(Claim claim) => claim.IsStated && claim.Group.Kind == ClaimGroupKind.Panel;

    private bool IsBetter(Claim claim, Claim present) =>
        (claim.IsStated && !present.IsStated)
        || (claim.IsStated == present.IsStated && claim.Coordinate.Equals(Coordinate) && !present.Coordinate.Equals(Coordinate));

    private Claim? MostAgreed()
    {
        var (best, votes) = ((Claim?)null, -1);
        foreach (var candidate in Claims)
        {
            if (!candidate.IsStated) continue;
            var support = (2 * Claims.Count(other => other.IsStated && other.Figure.Value == candidate.Figure.Value)) + (IsInTable(candidate) ? 1 : 0);
            if (support > votes) (best, votes) = (candidate, support);
        }

        return best;
    }
}

/// <summary>The sum of the complete parts that a group prints of a coordinate, and why they are complete.</summary>
internal sealed record VirtualSum(ClaimGroup Group, Side Side, string Evidence);
