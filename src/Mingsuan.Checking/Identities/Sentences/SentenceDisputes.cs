using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Tells of a sentence that disagrees with other statements of its coordinate whether it may speak of something else: of a part whose name is
/// not known, of one nature only, of a project that is called like an account. What a slip of the pen explains is no such thing.
/// </summary>
internal sealed class SentenceDisputes(StatementIndex index, SecondStatements seconds)
{
    /// <summary>A part that is said like the whole leaves something to speak of.</summary>
    private const decimal LargestPart = 0.95m;

    private readonly Member project = index.Cube.Nature["project"];

    /// <summary>Why the first claim of a group need not agree with the anchor; null where it must.</summary>
    public string? Excuse(Claim claim, Claim anchor, Stated stated)
    {
        if (claim.Figure.Interval.Meets(anchor.Figure.Interval)) return null;
        if (NarrowerNature.Explains(claim, stated.Coordinate, index)) return Reasons.OpenScope;
        if (claim.Group.Kind != ClaimGroupKind.Paragraph || PrintedSlips.MakesOneOfTheOther(claim.Figure, anchor.Figure)) return null;
        if (IsCalledLikeAnAccount(claim)) return Reasons.Repeated;
        return IsLess(claim, anchor) && IsSaidBeside(claim, anchor, stated) ? Reasons.Repeated : null;
    }

    /// <summary>Why what a group says beside its first claim need not agree with the anchor; null where it must.</summary>
    public string? ExcuseSecond(Claim claim, Claim anchor, Stated stated)
    {
        if (claim.Figure.Interval.Meets(anchor.Figure.Interval) || claim.Group.Kind != ClaimGroupKind.Paragraph) return null;
        if (NarrowerNature.Explains(claim, stated.Coordinate, index)) return Reasons.OpenScope;
        if (PrintedSlips.MakesOneOfTheOther(claim.Figure, anchor.Figure) || seconds.Contradicts(claim, anchor)) return null;
        return claim.Coordinate.Equals(anchor.Coordinate) && !IsLess(claim, anchor) && !IsCalledLikeAnAccount(claim) ? null : Reasons.Repeated;
    }

    /// <summary>True where a list of projects names one like an economic account (物业管理费134.09万元，用于…).</summary>
    private bool IsCalledLikeAnAccount(Claim claim) =>
        claim.Coordinate[index.Cube.Nature]?.IsWithin(project) == true && claim.Coordinate[index.Cube.Economic] is { IsAll: false };

    private static bool IsLess(Claim claim, Claim anchor) => claim.Figure.Value < LargestPart * anchor.Figure.Value;

    /// <summary>True where another sentence already says what the anchor says.</summary>
    private static bool IsSaidBeside(Claim claim, Claim anchor, Stated stated) => stated.Claims.Exists(other =>
        !ReferenceEquals(other, claim) && !ReferenceEquals(other, anchor) && other.Group.Kind == ClaimGroupKind.Paragraph && IsLike(other, anchor));

    private static bool IsLike(Claim claim, Claim anchor) =>
        claim.Figure.Interval.Meets(anchor.Figure.Interval) || PrintedSlips.MakesOneOfTheOther(claim.Figure, anchor.Figure);
}
