using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Parts on an axis whose entries differ in several dimensions, by comparing coordinates.</summary>
internal sealed class CoordinatePartFinder : IPartFinder
{
    private readonly List<AxisEntry> entries = [];
    private readonly List<int> positions = [];
    private readonly Coordinate?[] axis;

    public CoordinatePartFinder(Coordinate?[] axis, bool[] flags)
    {
        this.axis = axis;
        for (var i = 0; i < axis.Length; i++)
        {
            if (axis[i] is not { } coordinate) continue;
            entries.Add(new AxisEntry(coordinate, flags[i]));
            positions.Add(i);
        }
    }

    /// <inheritdoc/>
    public FoundParts PartsOf(int whole)
    {
        if (axis[whole] is not { } container) return new FoundParts([], false, []);
        var flagged = Largest(entry => entry.IsOfWhich, container);
        var inside = entries.ConvertAll(entry => entry with { IsOfWhich = entry.IsOfWhich || IsBelow(entry, flagged) });
        var disjoint = Partition.PartsOf(inside, container);
        var ofWhich = flagged.Where(part => !IsWithinPlainPart(part, container)).Select(part => positions[part]).ToList();
        if (!disjoint.IsEmpty) return new FoundParts([.. disjoint.Select(part => positions[part])], false, ofWhich);
        var overlapping = Largest(entry => !entry.IsOfWhich && !IsBelow(entry, flagged), container);
        return new FoundParts([.. overlapping.Select(part => positions[part])], true, ofWhich);
    }

    private bool IsBelow(AxisEntry entry, List<int> flagged) =>
        flagged.Exists(part => entry.Coordinate.StrictlyRefines(entries[part].Coordinate));

    private bool IsWithinPlainPart(int part, Coordinate container) =>
        entries.Exists(entry => !entry.IsOfWhich
            && entry.Coordinate.StrictlyRefines(container)
            && entries[part].Coordinate.StrictlyRefines(entry.Coordinate));

    private List<int> Largest(Predicate<AxisEntry> condition, Coordinate container)
    {
        var largest = new List<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (!condition(entries[i]) || !entries[i].Coordinate.StrictlyRefines(container)) continue;
            if (largest.Exists(known => entries[i].Coordinate.StrictlyRefines(entries[known].Coordinate))) continue;
            largest.RemoveAll(known => entries[known].Coordinate.StrictlyRefines(entries[i].Coordinate));
            largest.Add(i);
        }

        return largest;
    }
}
