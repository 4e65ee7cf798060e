using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sentences that say which numbers of a finding may be wrong, and what would mend them.</summary>
internal static class SuspectWords
{
    /// <summary>Each way of mending it, and how sure it is; where none is named, why.</summary>
    public static IEnumerable<string> Of(Phrases phrases, ReportFinding found)
    {
        var repairs = found.Suspects.GroupBy(suspect => suspect.Repair).Select(repair => repair.ToList()).ToList();
        var mended = repairs.FindAll(repair => repair.TrueForAll(suspect => suspect.MendedValue is not null));
        foreach (var repair in mended) yield return Mended(phrases, repair);
        var open = repairs.Except(mended).SelectMany(repair => repair).Select(suspect => PlaceOf(phrases, suspect) + Slip(phrases, suspect)).ToList();
        if (open.Count > 0) yield return phrases.Fill(Open(found), ("places", string.Join(phrases["enumeration-comma"], open)));
        if (Verdict(found.Finding.Location, repairs.Count, mended.Count) is { } verdict) yield return phrases[verdict];
    }

    /// <summary>Where a unit is wrong, the number stays, and the unit follows from the other place.</summary>
    private static string Open(ReportFinding found) =>
        found.Finding.Location == Location.Open ? "suspects-open" : found.Finding is { Rule: RuleIds.DisplayUnit, Expected: not null } ? "suspects-unit" : "suspects-range";

    private static string? Verdict(Location location, int repairs, int mended) => location switch
    {
        Location.Equal when repairs == 0 => "suspects-any",
        Location.Equal when mended > 1 => "suspects-equal",
        Location.Undecided => "suspects-undecided",
        _ => null,
    };

    private static string Mended(Phrases phrases, List<ReportSuspect> repair)
    {
        var changes = repair.ConvertAll(suspect => phrases.Fill("suspect-change", ("place", PlaceOf(phrases, suspect)), ("value", suspect.MendedValue!)) + Slip(phrases, suspect)); // only those with a value
        return phrases.Fill(changes.Count == 1 ? "suspect-mended" : "suspects-together", ("changes", string.Join(phrases["comma"], changes)));
    }

    private static string PlaceOf(Phrases phrases, ReportSuspect suspect) =>
        suspect.Index >= 0 ? FindingWords.Mark(suspect.Index) : FindingWords.Label(phrases, suspect.Place, null);

    private static string Slip(Phrases phrases, ReportSuspect suspect) =>
        suspect.Slip is { } slip ? phrases.Fill("suspect-slip", ("slip", phrases[$"slip-{slip}"])) : string.Empty;
}
