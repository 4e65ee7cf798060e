using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Joins a row's coordinate with those of the rows that its numbering puts above it (一、 over （一） over 1.), and of the row that a 其中 is part of.</summary>
internal sealed class RowTree(CubeSpace cube)
{
    private readonly List<(int Level, Coordinate Coordinate)> open = [];
    private Coordinate last = cube.Blank;

    /// <summary>The full row coordinate of a row that states <paramref name="own"/>.</summary>
    public Coordinate Place(RowDraft row, Coordinate own)
    {
        var label = row.Label;
        row.IsOfWhich = label.IsOfWhich;
        if (label.Level == 0) return PlaceUnnumbered(label, own);
        if (open.Count > 0 && open[^1].Level == 0 && label.Ordinal > 1 && open.Count == 1) open.Clear();
        while (open.Count > 0 && open[^1].Level >= label.Level) open.RemoveAt(open.Count - 1);
        var coordinate = open.Count > 0 ? open[^1].Coordinate.Join(own) : own;
        open.Add((label.Level, coordinate));
        return last = coordinate;
    }

    private Coordinate PlaceUnnumbered(Label label, Coordinate own)
    {
        if (label.IsOfWhich) return last.Join(own);
        open.Clear();
        if (!label.IsTotal && own[cube.Timing] is not null) open.Add((0, own));
        return last = own;
    }
}
