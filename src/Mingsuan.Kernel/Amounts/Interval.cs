namespace Mingsuan.Kernel;

/// <summary>
/// The values that a printed number may stand for: from <see cref="Low"/> to <see cref="High"/>.
/// Rounding half away from zero makes one end open, so two intervals that only touch share no value.
/// A point (Low = High) is an exact value. Invariant: Low ≤ High.
/// </summary>
public readonly record struct Interval
{
    /// <summary>The interval between two ends.</summary>
    /// <exception cref="ArgumentException">The ends are in the wrong order.</exception>
    public Interval(decimal low, decimal high)
    {
        if (low > high) throw new ArgumentException($"an interval runs upwards, not from {low} to {high}", nameof(high));
        Low = low;
        High = high;
    }

    /// <summary>The lower end.</summary>
    public decimal Low { get; }

    /// <summary>The upper end.</summary>
    public decimal High { get; }

    /// <summary>True for a single exact value.</summary>
    public bool IsExact => Low == High;

    /// <summary>The distance between the ends.</summary>
    public decimal Width => High - Low;

    /// <summary>One exact value.</summary>
    public static Interval Exact(decimal value) => new(value, value);

    /// <summary>The values within <paramref name="half"/> of <paramref name="value"/>; <paramref name="half"/> ≥ 0.</summary>
    public static Interval Around(decimal value, decimal half) => new(value - half, value + half);

    /// <summary>True where some value lies in both.</summary>
    public bool Meets(Interval other) =>
        IsExact || other.IsExact
            ? Low <= other.High && other.Low <= High
            : Low < other.High && other.Low < High;

    /// <summary>True where some value here is at most some value of <paramref name="other"/>.</summary>
    public bool MayBeAtMost(Interval other) => Low < other.High || (Low == other.High && (IsExact || other.IsExact));

    /// <summary>The values in both, or null where there are none.</summary>
    public Interval? Intersect(Interval other) =>
        Meets(other) ? new Interval(Math.Max(Low, other.Low), Math.Min(High, other.High)) : null;

    /// <summary>Every value of this times <paramref name="factor"/>.</summary>
    public Interval Scale(decimal factor) =>
        factor >= 0 ? new(Low * factor, High * factor) : new(High * factor, Low * factor);

    /// <summary>Every quotient of a value here and a value of <paramref name="divisor"/>, or null where the divisor may be zero.</summary>
    public Interval? DividedBy(Interval divisor)
    {
        if (divisor.Low <= 0 && divisor.High >= 0) return null;
        ReadOnlySpan<decimal> ends = [Low / divisor.Low, Low / divisor.High, High / divisor.Low, High / divisor.High];
        var (low, high) = (ends[0], ends[0]);
        foreach (var end in ends) (low, high) = (Math.Min(low, end), Math.Max(high, end));
        return new(low, high);
    }

    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);
}
