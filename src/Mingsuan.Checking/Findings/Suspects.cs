using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What the report names of a cause: the places, the values that mend, and the kinds of slip.</summary>
internal static class Suspects
{
    /// <summary>More repairs than these say nothing: each number of the broken identities could be the wrong one.</summary>
    private const int MostRepairs = 5;

    /// <summary>
    /// The changes of all repairs, the likeliest repair first; a value only where it is determined and breaks nothing. Of too many, those that a slip
    /// of the pen explains, where these are few.
    /// </summary>
    public static ImmutableArray<Suspect> Of(Cause cause)
    {
        var repairs = cause.Repairs.Count > MostRepairs ? cause.Repairs.FindAll(IsSlip) : cause.Repairs;
        return repairs.Count > MostRepairs ? [] : [.. repairs.SelectMany((repair, number) => repair.Select(change => Of(change, number + 1, cause)))];
    }

    /// <summary>True where another digit, or two exchanged, in one number are all of it.</summary>
    private static bool IsSlip(Change[] repair) => repair is [{ Slip: SlipIds.Digit or SlipIds.Transposition, Cost: <= 1 }];

    private static Suspect Of(Change change, int repair, Cause cause) => new(change.Claim.Place, HasValue(change, cause) ? Text(change) : null, change.Slip) { Repair = repair };

    /// <summary>A sentence says “less” by its words: the number has no sign there.</summary>
    private static string Text(Change change) =>
        change is { Value: < 0, Claim: { Group.Kind: ClaimGroupKind.Paragraph, Figure.Value: < 0 } } ? change.Figure.Text.TrimStart('-') : change.Figure.Text;

    /// <summary>Where a unit is at fault, the number stays as it is.</summary>
    private static bool HasValue(Change change, Cause cause) =>
        change.IsDetermined && cause.Location is Location.Unique or Location.Equal && !cause.Identities.Exists(identity => identity.Rule == RuleIds.DisplayUnit);
}
