using System.Collections.Immutable;

namespace Mingsuan.Checking;

/// <summary>A whole equals the sum of its parts, or is at least that.</summary>
internal sealed record SumBound(ProofKind Kind, Quantity Whole, ImmutableArray<Quantity> Parts, bool IsEqual, StepClock Clock)
{
    /// <summary>The sum of the document that shows the division, where one does.</summary>
    public Identity? Basis { get; init; }

    /// <summary>The constraints that were added and subtracted.</summary>
    public ImmutableArray<SumBound> Sources { get; init; } = [];

    /// <summary>What parts were left out because nothing lies there.</summary>
    public ImmutableArray<Nothing> Empty { get; init; } = [];

    /// <summary>True where no bounds can satisfy it.</summary>
    public bool IsImpossible =>
        (Whole.High is { } high && high < Parts.Sum(part => part.Low))
        || (IsEqual && SumOfHighs() is { } most && Whole.Low > most);

    /// <summary>Narrows all bounds that it says something about; true where one moved.</summary>
    public bool Narrow()
    {
        var lows = Parts.Sum(part => part.Low);
        var hasMoved = Whole.Raise(lows, this);
        if (IsEqual && SumOfHighs() is { } most) hasMoved |= Whole.Limit(most, this);
        foreach (var part in Parts) hasMoved |= NarrowPart(part);
        return hasMoved;
    }

    private bool NarrowPart(Quantity part)
    {
        if (part.IsFixed) return false;
        var hasMoved = Whole.High is { } high && part.Limit(Math.Max(0, high - Parts.Where(other => other != part).Sum(other => other.Low)), this);
        if (!IsEqual) return hasMoved;
        var others = 0m;
        foreach (var other in Parts)
        {
            if (other == part) continue;
            if (other.High is not { } most) return hasMoved;
            others += most;
        }

        return part.Raise(Whole.Low - others, this) | hasMoved;
    }

    private decimal? SumOfHighs()
    {
        var sum = 0m;
        foreach (var part in Parts)
        {
            if (part.High is not { } high) return null;
            sum += high;
        }

        return sum;
    }
}
