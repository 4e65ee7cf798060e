using System.Globalization;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Two prints alone tell how the one may have become the other.</summary>
public sealed class PrintedSlipTests
{
    [Theory]
    [InlineData("20.00", "2.00", "decimal-point")]
    [InlineData("0.20", "2.00", "decimal-point")]
    [InlineData("23.00", "2.00", "digit")]
    [InlineData("91", "90", "digit")]
    [InlineData("9001", "9000", "rounding")]
    [InlineData("9.01", "9.00", "rounding")]
    [InlineData("-9.00", "9.00", "sign")]
    [InlineData("55.00", "9.00", null)]
    public void The_slip_between_two_prints(string printed, string right, string? slip) =>
        Assert.Equal(slip, PrintedSlips.Of(Figure(printed), Figure(right)).Slip);

    private static Figure Figure(string text)
    {
        var decimals = text.Contains('.', StringComparison.Ordinal) ? 2 : 0;
        var step = DisplayUnit.TenThousandYuan.InYuan() / (decimals == 0 ? 1 : 100);
        return new Figure(text, decimal.Parse(text, CultureInfo.InvariantCulture) * DisplayUnit.TenThousandYuan.InYuan(), step / 2) { Unit = DisplayUnit.TenThousandYuan, Decimals = decimals };
    }
}
