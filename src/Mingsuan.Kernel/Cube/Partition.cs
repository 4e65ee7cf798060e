using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>One entry of an axis for <see cref="Partition"/>: where it is, and whether it is printed as 其中 (of which).</summary>
public readonly record struct AxisEntry(Coordinate Coordinate, bool IsOfWhich);

/// <summary>
/// Finds, along one printed axis (the rows or the columns of a table), which entries are the parts of which:
/// the largest proper parts of an entry, when they exclude one another. 其中 entries are parts but never complete a sum.
/// </summary>
public static class Partition
{
    /// <summary>For each entry the indices of its parts; empty where it has none or where they overlap.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<AxisEntry> axis)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<int>>(axis.Count);
        for (var i = 0; i < axis.Count; i++) parts.Add(PartsOf(axis, axis[i].Coordinate));
        return parts.MoveToImmutable();
    }

    /// <summary>The largest entries that are proper parts of <paramref name="whole"/>; empty where two of them overlap.</summary>
    public static ImmutableArray<int> PartsOf(IReadOnlyList<AxisEntry> axis, Coordinate whole)
    {
        var largest = new List<int>();
        for (var i = 0; i < axis.Count; i++)
        {
            if (axis[i].IsOfWhich || !axis[i].Coordinate.StrictlyRefines(whole)) continue;
            if (largest.Exists(known => axis[i].Coordinate.StrictlyRefines(axis[known].Coordinate))) continue;
            largest.RemoveAll(known => axis[known].Coordinate.StrictlyRefines(axis[i].Coordinate));
            largest.Add(i);
        }

        return AreDisjoint(axis, largest) ? [.. largest] : [];
    }

    private static bool AreDisjoint(IReadOnlyList<AxisEntry> axis, List<int> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                if (!axis[entries[i]].Coordinate.IsDisjointFrom(axis[entries[j]].Coordinate)) return false;
            }
        }

        return true;
    }
}
