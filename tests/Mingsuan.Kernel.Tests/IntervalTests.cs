using CsCheck;
using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>A printed number stands for an interval of values.</summary>
public sealed class IntervalTests
{
    private static readonly Gen<decimal> Value = Gen.Int[-1_000_000, 1_000_000].Select(cents => cents / 100m);
    private static readonly Gen<Interval> Any = Gen.Select(Value, Gen.Int[0, 100], (value, half) => Interval.Around(value, half / 1000m));

    [Fact]
    public void Its_ends_are_in_order() => Assert.Throws<ArgumentException>(() => new Interval(2, 1));

    [Fact]
    public void Rounded_numbers_that_only_touch_share_no_value() =>
        Assert.False(Interval.Around(1.00m, 0.005m).Meets(Interval.Around(1.01m, 0.005m)));

    [Fact]
    public void An_exact_value_at_the_end_is_shared() =>
        Assert.True(Interval.Around(1.00m, 0.005m).Meets(Interval.Exact(1.005m)));

    [Fact]
    public void Meeting_is_mutual() => Gen.Select(Any, Any).Sample((a, b) => a.Meets(b) == b.Meets(a));

    [Fact]
    public void What_meets_has_something_in_common() =>
        Gen.Select(Any, Any).Sample((a, b) => a.Meets(b) == a.Intersect(b) is not null);

    [Fact]
    public void A_sum_holds_the_sum_of_the_values() =>
        Gen.Select(Any, Any).Sample((a, b) => (a + b).Low == a.Low + b.Low && (a + b).Width == a.Width + b.Width && (a - b).Width == a.Width + b.Width);

    [Fact]
    public void A_negative_factor_turns_it_around() =>
        Any.Sample(a => a.Scale(-1).Low == -a.High && a.Scale(-1).High == -a.Low);

    [Fact]
    public void Nothing_is_divided_by_what_may_be_zero() =>
        Assert.Null(Interval.Exact(1).DividedBy(new Interval(-0.5m, 0.5m)));

    [Fact]
    public void A_quotient_times_its_divisor_holds_the_dividend() =>
        Gen.Select(Any, Gen.Int[1, 1000].Select(value => Interval.Exact(value))).Sample((a, divisor) =>
            a.DividedBy(divisor) is { } quotient && Math.Abs(quotient.Scale(divisor.Low).Low - a.Low) < 0.0000001m);

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, true)]
    [InlineData(3, 2, false)]
    public void An_exact_value_is_at_most_another(int left, int right, bool expected) =>
        Assert.Equal(expected, Interval.Exact(left).MayBeAtMost(Interval.Exact(right)));

    [Fact]
    public void A_blank_counts_as_nothing_and_is_not_stated()
    {
        var blank = Figure.Without(CellState.Blank);
        Assert.True(blank.IsNothing);
        Assert.False(blank.IsStated);
        Assert.Equal(Interval.Exact(0), blank.Interval);
    }

    [Fact]
    public void What_is_illegible_is_not_nothing() => Assert.False(Figure.Without(CellState.Illegible, "###").IsNothing);
}
