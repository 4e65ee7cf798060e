using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Brings together what one total row breaks in several columns where the printed rows add up to less: a row is missing there, whatever its columns are.
/// </summary>
internal static class MissingRows
{
    /// <summary>The causes, those of each total row that is more than its rows as one.</summary>
    public static List<Cause> Join(List<Cause> causes)
    {
        var rows = causes.GroupBy(cause => (object?)Row(cause) ?? cause).ToList();
        return rows.ConvertAll(row => Cause.Joined([.. row]));
    }

    /// <summary>The total row that all sums of the cause have on their left; else null.</summary>
    private static TotalRow? Row(Cause cause)
    {
        if (!cause.Omitted.IsEmpty || cause.Displaced is not null) return null;
        var sums = cause.Identities.FindAll(IsMoreThanItsRows);
        return sums.Count > 0 && sums.ConvertAll(TotalRow.Of).Distinct().ToList() is [var row] ? row : null;
    }

    private static bool IsMoreThanItsRows(Identity identity) =>
        identity is { Kind: IdentityKind.RollUp, Difference: > 0, Left.Terms: [{ Claim: { Group.Kind: ClaimGroupKind.Panel } whole }] }
        && identity.Right.Terms.All(term => term.Claim.Place.Row != whole.Place.Row);

    /// <summary>One row of a panel, by its label.</summary>
    private sealed record TotalRow(ClaimGroup Panel, string Label)
    {
        public static TotalRow Of(Identity sum) => new(sum.Left.Terms[0].Claim.Group, sum.Left.Terms[0].Claim.Place.Row ?? string.Empty);
    }
}
