using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// The money at a canonical coordinate: what trusted claims state of it, or the bounds that relations leave. A stated quantity never moves; an
/// unknown one starts between zero and no limit.
/// </summary>
internal sealed class Quantity(Coordinate coordinate)
{
    private readonly List<BoundStep> steps = [];

    public Coordinate Coordinate { get; } = coordinate;

    /// <summary>The trusted claims that state it.</summary>
    public List<Claim> Stated { get; } = [];

    /// <summary>Why nothing can lie there, where that is known.</summary>
    public Nothing? Nothing { get; set; }

    public decimal Low { get; private set; }

    /// <summary>Null where nothing limits it.</summary>
    public decimal? High { get; private set; }

    /// <summary>True where claims state it, or that there is nothing.</summary>
    public bool IsFixed => Stated.Count > 0 || Nothing is not null;

    public bool IsUnbounded => High is null && Low == 0;

    /// <summary>Sets the value that claims state; false where two of them cannot both be right.</summary>
    public bool State(Claim claim, bool isExact)
    {
        var own = isExact ? Interval.Exact(claim.Figure.Value) : claim.Figure.Interval;
        Stated.Add(claim);
        if (Stated.Count == 1)
        {
            (Low, High) = (own.Low, own.High);
            return true;
        }

        if (new Interval(Low, High ?? Low).Intersect(own) is not { } both) return false;
        (Low, High) = (both.Low, both.High);
        return true;
    }

    /// <summary>Sets it to nothing; false where claims state something else.</summary>
    public bool Empty(Nothing reason)
    {
        Nothing = reason;
        var agrees = Stated.Count == 0 || Low <= 0;
        (Low, High) = (0, 0);
        return agrees;
    }

    /// <summary>Raises the lower bound; true where it moved.</summary>
    public bool Raise(decimal low, SumBound reason)
    {
        if (IsFixed || low <= Low) return false;
        Low = low;
        steps.Add(new BoundStep(reason.Clock.Next(), low, IsHigh: false, reason));
        return true;
    }

    /// <summary>Lowers the upper bound; true where it moved.</summary>
    public bool Limit(decimal high, SumBound reason)
    {
        if (IsFixed || (High is { } present && high >= present)) return false;
        High = high;
        steps.Add(new BoundStep(reason.Clock.Next(), high, IsHigh: true, reason));
        return true;
    }

    /// <summary>The last step before that time that set the bound, or null where none did.</summary>
    public BoundStep? StepBefore(int time, bool isHigh) => steps.FindLast(step => step.Time < time && step.IsHigh == isHigh);

    /// <summary>The bounds as they were before that time.</summary>
    public (decimal Low, decimal? High) Before(int time) => IsFixed
        ? (Low, High)
        : (StepBefore(time, isHigh: false)?.Bound ?? 0, StepBefore(time, isHigh: true)?.Bound);
}

/// <summary>One narrowing of a bound and the relation that did it.</summary>
internal sealed record BoundStep(int Time, decimal Bound, bool IsHigh, SumBound Reason);

/// <summary>Counts the narrowings of a system, so that a proof never rests on what came later.</summary>
internal sealed class StepClock
{
    private int time;

    public int Next() => ++time;
}
