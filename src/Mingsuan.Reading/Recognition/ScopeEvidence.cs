using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Weighs what speaks for a member that a panel leaves open: amounts that agree with the same coordinate elsewhere count most, those that
/// disagree against it; amounts that equal what a wider source states only decide where nothing else does.
/// </summary>
internal sealed class ScopeEvidence(ScopeAnchors anchors, bool weighsIndirect)
{
    private const int Agrees = 4;
    private const int Disagrees = -12;
    private const int MostIndirect = 20;

    /// <summary>The weight of the evidence for the member; above zero speaks for it.</summary>
    public int Score(IEnumerable<CellDraft> open, Member member, PanelDraft panel)
    {
        var (direct, indirect) = (0, 0);
        foreach (var cell in open.Where(cell => cell.Figure is { IsStated: true, Value: not 0 }))
        {
            var coordinate = cell.Coordinate.With(member);
            if (anchors.At(coordinate, panel) is { } interval) direct += cell.Figure.Interval.Meets(interval) ? Agrees : Disagrees;
            else if (anchors.MappedAt(coordinate, cell.Figure.Interval)) direct += Agrees;
            else if (weighsIndirect && InWiderSource(coordinate, panel) is { } wider && cell.Figure.Interval.Meets(wider)) indirect++;
        }

        return direct + Math.Min(indirect, MostIndirect);
    }

    private Interval? InWiderSource(Coordinate coordinate, PanelDraft panel)
    {
        for (var source = coordinate[coordinate.Cube.Source]?.Parent; source is not null; source = source.Parent)
        {
            if (anchors.At(coordinate.With(source), panel) is { } interval) return interval;
        }

        return null;
    }
}
