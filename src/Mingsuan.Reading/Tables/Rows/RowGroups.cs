using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Rows that head the bodies below them: a matter (货物, 工程, 服务) above bodies that the table names again below each. What they state holds
/// for the rows below, up to the next of them.
/// </summary>
internal sealed class RowGroups
{
    private readonly HashSet<RowDraft> heads = [];
    private Coordinate? current;

    public RowGroups(List<RowDraft> rows, RowAxis axis, BodyRows bodies, CubeSpace cube)
    {
        var first = rows.FindIndex(bodies.IsBodyRow);
        if (first < 0) return;
        foreach (var row in rows.Where(row => IsMatter(row, axis, cube))) heads.Add(row);
        if (!rows.Take(first).Any(heads.Contains)) heads.Clear();
    }

    /// <summary>True for the row that heads a group.</summary>
    public bool Heads(RowDraft row) => heads.Contains(row);

    /// <summary>Begins the group of a row that states <paramref name="own"/>; what another total states ends the last one.</summary>
    public void Begin(RowDraft row, Coordinate own) => current = Heads(row) ? own : row.IsTotal ? null : current;

    /// <summary>The coordinate of a row with what the row above its group states.</summary>
    public Coordinate Under(RowDraft row, Coordinate own) => current is null || Heads(row) || row.IsTotal ? own : current.Join(own);

    private static bool IsMatter(RowDraft row, RowAxis axis, CubeSpace cube) =>
        row is { HasMoney: true, CodePieces.Count: 0, Project.Length: 0, BodyName.Length: 0, BodyCode.Length: 0 } && !row.Label.IsTotal
        && axis.Sense(row.Label)?[cube.Aspect] is { IsAll: false };
}
