using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Entries printed under 其中: each is at most its whole. Where together they make up the whole in every line, or are all
/// the children of an exhaustive member, they are its parts after all.
/// </summary>
internal static class OfWhichSums
{
    private const int LinesThatProve = 3;
    private const int LinesThatProveDespiteOne = 10;

    /// <summary>Adds them as parts or as complete sums.</summary>
    public static void Add(AxisShape shape, List<AxisLine> lines, List<Identity> identities)
    {
        foreach (var group in shape.OfWhich)
        {
            if (Evidence(shape, lines, group) is { } evidence) AddSums(lines, group, evidence, identities);
            else AddParts(lines, group, identities);
        }
    }

    private static void AddSums(List<AxisLine> lines, AxisSum group, string evidence, List<Identity> identities) =>
        identities.AddRange(lines.Select(line => RollUps.Sum(line, group, evidence)).OfType<Identity>());

    private static void AddParts(List<AxisLine> lines, AxisSum group, List<Identity> identities)
    {
        foreach (var line in lines)
        {
            if (line.Claims[group.Whole] is not { } whole || !Summation.BoundsItsParts(whole.Coordinate)) continue;
            foreach (var position in group.Parts)
            {
                if (line.Claims[position] is not { } part || !(part.IsStated || part.IsIllegible)) continue;
                identities.Add(new Identity(IdentityKind.OfWhich, RuleIds.PartOf, part.AsSide, whole.AsSide, Relation.AtMost));
            }
        }
    }

    private static string? Evidence(AxisShape shape, List<AxisLine> lines, AxisSum group)
    {
        if (!ExcludeOneAnother(shape, group)) return null;
        if (AreAllChildren(shape, group)) return "of-which:exhaustive";
        var sums = lines.Select(line => RollUps.Sum(line, group, string.Empty)).OfType<Identity>().ToList();
        var holding = sums.Count(sum => sum.Outcome.Kind == OutcomeKind.Holds);
        var isProved = holding == sums.Count ? holding >= LinesThatProve : holding == sums.Count - 1 && IsDivision(shape, group) && holding >= LinesThatProveDespiteOne;
        return isProved ? $"of-which:{holding}/{sums.Count}" : null;
    }

    private static bool IsDivision(AxisShape shape, AxisSum group) =>
        group.Parts.Length > 1 && group.Parts.All(part => Summation.AddsUp(shape.CoordinateAt(part), shape.CoordinateAt(group.Whole)));

    private static bool ExcludeOneAnother(AxisShape shape, AxisSum group)
    {
        for (var i = 0; i < group.Parts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!shape.CoordinateAt(group.Parts[i]).IsDisjointFrom(shape.CoordinateAt(group.Parts[j]))) return false;
            }
        }

        return true;
    }

    private static bool AreAllChildren(AxisShape shape, AxisSum group)
    {
        var whole = shape.CoordinateAt(group.Whole);
        var differences = shape.CoordinateAt(group.Parts[0]).DifferencesFrom(whole).Take(2).ToList();
        if (differences.Count != 1 || whole[differences[0]] is not { IsExhaustive: true, Children.Count: > 1 } member) return false;
        return member.Children.All(child => group.Parts.Any(part => shape.CoordinateAt(part).Equals(whole.With(child))));
    }
}
