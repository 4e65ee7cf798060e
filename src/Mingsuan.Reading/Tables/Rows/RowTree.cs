using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Joins a row's coordinate with those of the rows that its numbering puts above it (一、 over （一） over 1.), and of the row that a 其中 is part of.</summary>
internal sealed class RowTree(CubeSpace cube)
{
    private readonly List<(int Level, Coordinate Coordinate)> open = [];
    private Coordinate last = cube.Blank;
    private Coordinate? part; // what the latest 其中 names, while rows like it may follow

    /// <summary>The full row coordinate of a row that states <paramref name="own"/>.</summary>
    public Coordinate Place(RowDraft row, Coordinate own)
    {
        var label = row.Label;
        row.IsOfWhich = label.IsOfWhich || (row.CodePieces.Count == 0 && GoesOn(label, own));
        part = row.IsOfWhich ? own : null;
        if (label.Level == 0) return PlaceUnnumbered(label, own, row.IsOfWhich);
        if (open.Count > 0 && open[^1].Level == 0 && label.Ordinal > 1 && open.Count == 1) open.Clear();
        while (open.Count > 0 && open[^1].Level >= label.Level) open.RemoveAt(open.Count - 1);
        var coordinate = open.Count > 0 ? open[^1].Coordinate.Join(own) : own;
        open.Add((label.Level, coordinate));
        return last = coordinate;
    }

    /// <summary>A source without a number below a numbered row that states whether money is carried over (二、上年结转结余) is of that money.</summary>
    private bool IsSourceOf(Label label, Coordinate own) =>
        !label.IsTotal && open is [.., { Level: > 0, Coordinate: var above }] && above[cube.Timing] is { IsAll: false } && above[cube.Source] is null
        && own[cube.Source] is not null && own[cube.Timing] is null;

    /// <summary>其中 stands for the rows below its own too that divide the same member (其中：一般公共预算拨款 above 政府性基金预算拨款).</summary>
    private bool GoesOn(Label label, Coordinate own) => part is not null && label is { Level: 0, IsTotal: false } && OfWhich.AreSiblings(part, own);

    private Coordinate PlaceUnnumbered(Label label, Coordinate own, bool isOfWhich)
    {
        if (isOfWhich) return last.Join(own);
        if (IsSourceOf(label, own)) return last = open[^1].Coordinate.Join(own);
        open.Clear();
        if (!label.IsTotal && own[cube.Timing] is not null) open.Add((0, own));
        return last = own;
    }
}
