using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Whether a document's tables add up to the last digit throughout. In such a document a difference that rounding could
/// explain asks for a look; in one that was rounded cell by cell it is only worth knowing.
/// </summary>
internal sealed record ExactnessProfile(bool IsExact)
{
    private const int FewestAddends = 3;
    private const int FewestSums = 20;
    private const decimal ShareOfExact = 0.98m;

    /// <summary>The weight of a rounded sum.</summary>
    public Severity RoundedSeverity => IsExact ? Severity.Warning : Severity.Information;

    public static ExactnessProfile Of(IEnumerable<Identity> identities)
    {
        var (sums, exact) = (0, 0);
        foreach (var identity in identities)
        {
            if (identity.Kind != IdentityKind.RollUp || identity.Outcome.Kind == OutcomeKind.CouldNotCheck || !HasEnoughAddends(identity)) continue;
            sums++;
            if (identity.Outcome.Kind == OutcomeKind.Holds) exact++;
        }

        return new ExactnessProfile(sums >= FewestSums && exact >= ShareOfExact * sums);
    }

    private static bool HasEnoughAddends(Identity identity)
    {
        var count = 0;
        foreach (var term in identity.Right.Terms)
        {
            if (term.Claim.Figure.Value != 0) count++;
        }

        return count >= FewestAddends;
    }
}
