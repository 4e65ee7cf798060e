using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// From which sources the tables leave money at the end of the year (年终结转结余): there what is spent is less than what is there.
/// The statement about the narrowest source that holds another rules it.
/// </summary>
internal sealed class YearEndMoney(IEnumerable<CellDraft> cells, CubeSpace cube)
{
    private readonly List<(Member? Source, bool IsNothing)> statements =
    [
        .. cells.Where(cell => cell.Coordinate[cube.Nature]?.Id == "year-end-carryover").Select(cell => (cell.Coordinate[cube.Source], cell.Figure.IsNothing)),
    ];

    /// <summary>True where money of that source, or of an open one, may be left.</summary>
    public bool MayBeOf(Member? source)
    {
        if (source is null) return statements.Exists(each => !each.IsNothing);
        var around = statements.Where(each => each.Source is { } stated && source.IsWithin(stated)).ToList();
        var depth = around.Select(each => each.Source!.Depth).DefaultIfEmpty(0).Max(); // none of them is null
        return around.Exists(each => each.Source!.Depth == depth && !each.IsNothing)
            || statements.Exists(each => !each.IsNothing && (each.Source is null || each.Source.IsWithin(source)));
    }
}
