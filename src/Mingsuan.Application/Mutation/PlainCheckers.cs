using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// What simpler checkers would say of the same identities: one that wants every sum and copy equal to the last digit, and one that lets
/// differences of up to 0.05 % pass. Percentages are left to their rounding by both.
/// </summary>
internal sealed class PlainCheckers(IEnumerable<Identity> identities)
{
    private const decimal Tolerated = 0.0005m;

    /// <summary>The identities that are not equal to the last digit.</summary>
    public HashSet<string> Unequal { get; } = Keys(identities, static identity => Differs(identity));

    /// <summary>The identities whose sides differ by more than the tolerance.</summary>
    public HashSet<string> BeyondTolerance { get; } = Keys(identities, static identity => Differs(identity) && IsBeyond(identity));

    private static HashSet<string> Keys(IEnumerable<Identity> identities, Predicate<Identity> condition) =>
        identities.Where(identity => identity.IsFirm && identity.Kind != IdentityKind.Joint && condition(identity)).Select(identity => identity.Key).ToHashSet(StringComparer.Ordinal);

    private static bool Differs(Identity identity) => identity.Outcome.Kind switch
    {
        OutcomeKind.Broken => true,
        OutcomeKind.Rounded => identity.Formula == Formula.Sum,
        OutcomeKind.Holds or OutcomeKind.NotApplicable or OutcomeKind.CouldNotCheck => false,
        _ => throw new ArgumentOutOfRangeException(nameof(identity), identity.Outcome.Kind, "unknown outcome"),
    };

    private static bool IsBeyond(Identity identity) =>
        identity.Formula != Formula.Sum || Math.Abs(identity.Difference) > Tolerated * Math.Max(Math.Abs(identity.Left.Value), Math.Abs(identity.Right.Value));
}
