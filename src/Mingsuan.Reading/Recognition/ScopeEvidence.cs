using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What speaks for a member: the amounts that agree, and how many of them with amounts that follow from others: between equals these count less.</summary>
internal readonly record struct ScopeWeight(int Score, int Derived, int Agreeing);

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
    public ScopeWeight Weigh(IEnumerable<CellDraft> open, Member member, PanelDraft panel)
    {
        var (agreeing, differing, indirect, derived) = (0, 0, 0, 0);
        foreach (var cell in open.Where(cell => cell.Figure is { IsStated: true, Value: not 0 }))
        {
            var coordinate = cell.Coordinate.With(member);
            var known = anchors.At(coordinate, panel);
            if (known is null && anchors.WithNothingCarriedOver(coordinate, panel) is { } all) (known, derived) = (all, derived + 1);
            if (known is { } interval && !cell.Figure.Interval.Meets(interval)) differing++;
            else if (known is not null || anchors.MappedAt(coordinate, cell.Figure.Interval)) agreeing++;
            else if (weighsIndirect && InWiderSource(coordinate, panel) is { } wider && cell.Figure.Interval.Meets(wider)) indirect++;
        }

        return new ScopeWeight((Agrees * agreeing) + (Disagrees * differing) + Math.Min(indirect, MostIndirect), derived, agreeing);
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
