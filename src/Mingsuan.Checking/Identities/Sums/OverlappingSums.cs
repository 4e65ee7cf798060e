using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A whole whose largest parts overlap because the axis divides it along two dimensions at once (a unit's row that repeats the
/// total beside the accounts): each dimension's parts are a sum of their own where the arithmetic of the lines confirms it.
/// </summary>
internal static class OverlappingSums
{
    private const int LinesThatProve = 3;

    /// <summary>Adds the sums that the lines confirm; an overlap that none explains could not be checked.</summary>
    public static void Add(AxisShape shape, List<AxisLine> lines, List<Identity> identities)
    {
        foreach (var overlap in shape.Overlaps)
        {
            var before = identities.Count;
            if (AddTogether(lines, overlap, identities)) continue;
            foreach (var (dimension, sum) in Split(shape, overlap)) AddConfirmed(lines, sum, dimension, identities);
            if (identities.Count == before) AddUnchecked(lines, overlap, identities);
        }
    }

    /// <summary>Parts that nearly always make up the whole together are its addends, whatever their labels leave open.</summary>
    private static bool AddTogether(List<AxisLine> lines, AxisSum overlap, List<Identity> identities)
    {
        var sums = lines.Select(line => RollUps.Sum(line, overlap, "overlap:addends")).OfType<Identity>().ToList();
        var confirming = sums.Count(sum => sum.Outcome.Kind is OutcomeKind.Holds or OutcomeKind.Rounded);
        if (confirming < LinesThatProve || confirming * 10 < sums.Count * 9) return false;
        identities.AddRange(sums);
        return true;
    }

    private static IEnumerable<(Dimension Dimension, AxisSum Sum)> Split(AxisShape shape, AxisSum overlap)
    {
        var whole = shape.CoordinateAt(overlap.Whole);
        var sets = new Dictionary<Dimension, List<int>>();
        foreach (var part in overlap.Parts)
        {
            var differences = shape.CoordinateAt(part).DifferencesFrom(whole).Take(2).ToList();
            if (differences.Count != 1) continue;
            if (!sets.TryGetValue(differences[0], out var set)) sets.Add(differences[0], set = []);
            set.Add(part);
        }

        return sets.Where(set => AreDisjoint(shape, set.Key, set.Value)).Select(set => (set.Key, new AxisSum(overlap.Whole, [.. set.Value])));
    }

    private static bool AreDisjoint(AxisShape shape, Dimension dimension, List<int> parts) =>
        parts.Select(part => shape.CoordinateAt(part)[dimension]).Distinct().Count() == parts.Count;

    private static void AddConfirmed(List<AxisLine> lines, AxisSum sum, Dimension dimension, List<Identity> identities)
    {
        var candidates = lines.Select(line => RollUps.Sum(line, sum, $"overlap:{dimension.Id}")).OfType<Identity>().ToList();
        var confirming = candidates.Count(identity => identity.Outcome.Kind is OutcomeKind.Holds or OutcomeKind.Rounded);
        if (confirming > 0 && confirming * 2 >= candidates.Count) identities.AddRange(candidates);
    }

    private static void AddUnchecked(List<AxisLine> lines, AxisSum overlap, List<Identity> identities)
    {
        var line = lines.Find(candidate => candidate.Claims[overlap.Whole] is { Figure.IsNothing: false });
        if (line.Claims?[overlap.Whole] is not { } whole) return;
        var parts = overlap.Parts.Select(part => line.Claims[part]).OfType<Claim>().ToArray();
        identities.Add(new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, Side.Sum(parts), Verdict.Undecided(Reasons.Overlap)));
    }
}
