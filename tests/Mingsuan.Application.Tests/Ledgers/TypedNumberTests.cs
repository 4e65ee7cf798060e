using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Numbers as clerks type them into cells of text: what means one number is taken and told, all else is a fault.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("60,000.00", 60_000)]
    [InlineData("６００００", 60_000)]
    [InlineData("　６０，０００．５０ ", 60_000.5)]
    [InlineData("60 000", 60_000)]
    [InlineData("60000元", 60_000)]
    [InlineData("6万元", 60_000)]
    public void A_number_that_can_mean_one_thing_only_is_taken_and_told(string typed, decimal yuan)
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("预算明细", ("J4", ""), ("K4", ""), ("N4", typed)).Read();
        Assert.Equal(yuan, Assert.Single(reading.Ledger!.Lines).Amount.Yuan);
        var taken = Assert.Single(reading.Faults, fault => fault.Id == "ledger-number-taken");
        Assert.Equal(("预算明细!N4", Severity.Information), (taken.Values["at"], taken.Severity));
    }

    [Theory]
    [InlineData("6,66")]
    [InlineData("60 00")]
    [InlineData("6.6.6")]
    [InlineData("6万")]
    [InlineData("约6000")]
    [InlineData("60,000 000")]
    [InlineData("6000人")]
    public void What_can_mean_several_things_is_a_fault(string typed)
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("预算明细", ("N4", typed)).Read();
        Assert.Null(reading.Ledger);
        Assert.Contains(reading.Faults, fault => fault.Id == "ledger-not-a-number" && fault.Values["at"] == "预算明细!N4");
    }

    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("12345000元", "1234.5")]
    [InlineData("１２３４．５０万元", "1234.5")]
    public void An_answer_in_ten_thousands_is_taken_alike(string typed, string answer)
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("上年数", ("C4", typed)).Read();
        Assert.Equal(answer, reading.Ledger!.Answers["previous-revenue"]);
    }
}
