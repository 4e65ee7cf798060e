using CsCheck;
using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>Money is exact; rounding happens where it is printed, once.</summary>
public sealed class MoneyTests
{
    private static readonly Gen<Money> AnyMoney = Gen.Long[-100_000_000_000_000, 100_000_000_000_000].Select(cents => new Money(cents / 100m));

    [Theory]
    [InlineData("1250000", "125.00")]
    [InlineData("49.99", "0.00")]
    [InlineData("50", "0.01")]
    [InlineData("-50", "-0.01")]
    public void It_is_printed_half_away_from_zero(string yuan, string printed) =>
        Assert.Equal(decimal.Parse(printed), new Money(decimal.Parse(yuan)).Printed(DisplayUnit.TenThousandYuan, 2));

    [Theory]
    [InlineData(DisplayUnit.Yuan)]
    [InlineData(DisplayUnit.ThousandYuan)]
    [InlineData(DisplayUnit.TenThousandYuan)]
    [InlineData(DisplayUnit.HundredMillionYuan)]
    public void A_unit_never_changes_the_amount(DisplayUnit unit) =>
        AnyMoney.Sample(money => Money.From(money.In(unit), unit) == money);

    [Fact]
    public void A_sum_does_not_depend_on_the_order() =>
        Gen.Select(AnyMoney, AnyMoney, AnyMoney).Sample((a, b, c) => a + b + c == c + (b + a));

    [Fact]
    public void What_is_taken_away_can_be_given_back() =>
        Gen.Select(AnyMoney, AnyMoney).Sample((a, b) => a - b + b == a && a - b == -(b - a));
}
