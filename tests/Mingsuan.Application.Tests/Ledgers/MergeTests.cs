using DocumentFormat.OpenXml.Packaging;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What is added to a ledger alters no approved number; an export of another system is read by its own headings.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void A_questionnaire_is_added_to_approved_tables_which_stay_as_they_are()
    {
        var approved = Approved();
        using var book = new FilledWorkbook(new WorkbookRequest(new FiscalYear(2023)) { Name = FilledWorkbook.Name });
        var added = book.Answered("问卷", ("duties", "负责测试。"), ("three-public-vehicle-running", 5m)).Read().Ledger!;
        var merged = new LedgerMerge(Given.Catalog).Merge(approved, added, "预算.xlsx").Ledger!;
        Assert.Equal(approved.Approved, merged.Approved.Take(approved.Approved.Length));
        Assert.Equal("负责测试。", merged.Answers["duties"]);
        Assert.Equal(added.Approved.Length, merged.Approved.Length - approved.Approved.Length);
        var again = new LedgerMerge(Given.Catalog).Merge(merged, added, "预算.xlsx").Ledger!;
        Assert.Equal(Ledgers.Text(merged), Ledgers.Text(again));
    }

    [Fact]
    public void Another_body_or_year_is_refused()
    {
        using var book = new FilledWorkbook(new WorkbookRequest(new FiscalYear(2024)) { Name = "示例市另一中心" });
        var reading = new LedgerMerge(Given.Catalog).Merge(Approved(), book.Read().Ledger!, "预算.xlsx");
        Assert.Null(reading.Ledger);
        Assert.Equal(["ledger-other-year", "ledger-other-body"], reading.Faults.Select(fault => fault.Id));
    }

    [Fact]
    public void An_export_is_read_by_its_own_headings_and_fixed_values()
    {
        using var book = new FilledWorkbook();
        var stream = book.WithLine().With("预算明细", ("B3", "功能科目编码"), ("N3", "本次下达（万元）"), ("N4", 6m), ("G3", "别的"), ("A3", "预算单位"), ("A4", "308001-示例市测试中心"), ("I4", "P01 示例项目")).Stream;
        var columns = given.Text("columns.yaml", "sheet: 预算明细\ncolumns:\n  amount: 本次下达\nvalues:\n  timing: 本年\n");
        var (export, faults) = new ExportColumnsFile(Given.Catalog).Read(columns);
        Assert.Empty(faults);
        var reading = new ExportLedger(Given.Catalog, export!).Read(given.Bytes("导出.xlsx", stream.ToArray()), new ImportRequest { Year = new FiscalYear(2026), Body = FilledWorkbook.Name });
        var ledger = reading.Ledger!;
        Assert.Equal(60_000m, Assert.Single(ledger.Lines).Amount.Yuan);
        Assert.Equal(new LedgerUnit("308001", "示例市测试中心"), Assert.Single(ledger.Units));
        Assert.Equal("P01", Assert.Single(ledger.Projects).Code);
        Assert.Same(ledger.Projects[0].Member, ledger.Lines[0].Coordinate[Given.Catalog.Cube.Project]);
    }

    [Fact]
    public void A_column_that_nobody_knows_is_a_fault_of_the_mapping()
    {
        var (export, faults) = new ExportColumnsFile(Given.Catalog).Read(given.Text("columns.yaml", "columns:\n  amounts: 金额\n"));
        Assert.Null(export);
        Assert.Equal("columns.yaml:2:12 ledger-unknown-name", $"{Assert.Single(faults).Values["at"]} {faults[0].Id}");
    }

    public void Dispose() => given.Dispose();

    private Ledger Approved() => new ImportFiles(Given.Catalog).Import([given.Text("批复.txt", Given.BrokenSum)], new ImportRequest { Body = FilledWorkbook.Name }, ReadLimits.Default, CancellationToken.None).Ledger!;
}
