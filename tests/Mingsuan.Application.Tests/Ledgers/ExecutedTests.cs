using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Writing;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Last year's columns of the central form, filled in with the workbook: what was executed by item, and the three public expenses.</summary>
public sealed class ExecutedTests
{
    private static readonly (string Cell, object Value)[] Executed = [("B4", "2101102 事业单位医疗"), ("C4", 40_000m), ("B5", "2210201 住房公积金"), ("C5", 12_345.67m)];

    [Fact]
    public void What_was_executed_is_added_up_and_what_is_not_listed_is_nothing()
    {
        using var book = new FilledWorkbook();
        var table = Table(book.WithLine().With("上年执行", Executed).Read().Ledger!, "一般公共预算支出表");
        Assert.Equal(["4.00", "4.00", "4.00", "1.23", "1.23", "1.23", "5.23"], Texts(table, 2));
        Assert.DoesNotContain(table.Rows.SelectMany(row => row.Cells), cell => cell.IsOpen);
    }

    [Fact]
    public void Control_totals_and_projects_know_nothing_of_last_year()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("上年执行", Executed).With("控制数", ("B4", 60_000m), ("B5", 60_000m)).Read();
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity > Severity.Information);
    }

    [Fact]
    public void Of_other_money_than_is_listed_nothing_is_known()
    {
        using var book = new FilledWorkbook();
        var ledger = book.WithLine().With("上年执行", Executed).Read().Ledger!;
        var cube = ledger.Scope.Cube;
        var amounts = new DisclosureWriter(WritingCatalog.Default).AmountsOf(ledger);
        var all = cube.Dimensions.Aggregate(cube.Blank, (each, dimension) => each.With(dimension.Root))
            .With(cube.Flow["expenditure"]).With(cube.Nature["expenditure"]).With(cube.Timing["current"]).With(ledger.Scope.Year(ledger.Year.Previous)).With(cube.Stage["executed"]).With(cube.Measure["amount"]);
        Assert.Equal(52_345.67m, amounts.At(all.With(cube.Source["general"]))!.Value.Yuan);
        Assert.Null(amounts.At(all.With(cube.Source["fund"])));
        Assert.Null(amounts.At(all.With(cube.Source["fiscal"])));
        Assert.Null(amounts.At(all.With(cube.Source["general"]).With(cube.Economic["30101"])));
        Assert.Null(amounts.At(all.With(cube.Source["general"]).With(cube.Aspect["reception"])));
    }

    [Fact]
    public void A_total_that_was_answered_otherwise_is_told()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("上年执行", Executed).Answered("上年数", ("executed-general-public", 9m)).Read();
        Assert.Equal("5.234567万元", Assert.Single(reading.Faults, fault => fault.Id == "ledger-answer-differs").Values["sum"]);
    }

    [Theory]
    [InlineData("0", "3.20")]
    [InlineData("1.00", null)]
    public void Fiscal_money_of_last_year_is_general_where_there_was_no_other(string fund, string? reception)
    {
        using var book = new FilledWorkbook();
        var ledger = book.WithLine().Read().Ledger!;
        var answers = ledger.Answers.Add("previous-reception", "3.20").Add("previous-government-fund", fund).Add("previous-state-capital", "0");
        var table = Table(ledger with { Answers = answers, Approved = [.. new LedgerAnswers(Given.Catalog).Amounts(ledger.Scope, ledger.Year, answers)] }, "一般公共预算“三公”经费支出表");
        Assert.Equal(reception, table.Rows.Single().Cells[5].Number?.Text);
    }

    [Fact]
    public void Accounts_that_no_glossary_knows_are_explained_in_a_sheet()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("科目说明", ("A4", "2101102 事业单位医疗"), ("B4", "缴纳医疗保险"), ("C4", "单位缴费"), ("A5", "2101102"), ("B5", "又一次"), ("A6", "9999999"), ("B6", "没有")).Read();
        Assert.Equal(["科目说明!B5 ledger-account-twice", "科目说明!A6 ledger-unknown-member-near"], reading.Faults.Where(fault => fault.Severity == Severity.Error).Select(fault => $"{fault.Values["at"]} {fault.Id}"));
        using var right = new FilledWorkbook();
        var answers = right.WithLine().With("科目说明", ("A4", "2101102 事业单位医疗"), ("B4", "缴纳医疗保险"), ("C4", "单位缴费")).Read().Ledger!.Answers;
        Assert.Equal(("缴纳医疗保险", "单位缴费"), (answers["use-2101102"], answers["meaning-2101102"]));
    }

    private static DocumentTable Table(Ledger ledger, string title) =>
        new DisclosureWriter(WritingCatalog.Default).Tables(ledger, WritingCatalog.Default.Layout("cn")!).Single(table => table.Title == title);

    private static IEnumerable<string> Texts(DocumentTable table, int column) => table.Rows.Select(row => row.Cells[column].Number?.Value is { } value ? (value / 10_000m).ToString("0.00", CultureInfo.InvariantCulture) : row.Cells[column].Text);
}
