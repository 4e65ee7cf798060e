using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The workbook that a clerk fills in: valid, with the codes of its year; what is filled in is a ledger, and every fault is named by sheet and cell.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void It_is_valid_and_protected_and_its_lists_are_hidden()
    {
        using var book = new FilledWorkbook();
        using var document = SpreadsheetDocument.Open(book.Stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        Assert.Equal(["填表说明", "基本信息", "单位", "预算明细", "控制数", "项目", "绩效目标", "上年数", "上年执行", "问卷", "科目说明", "选项"], sheets.Select(sheet => sheet.Name!.Value!));
        Assert.Equal(SheetStateValues.Hidden, sheets[^1].State!.Value);
        Assert.NotNull(FilledWorkbook.Part(document, "预算明细").Worksheet!.GetFirstChild<SheetProtection>());
    }

    [Fact]
    public void Drop_downs_offer_the_codes_of_the_year()
    {
        var (old, now) = (Codes(2019), Codes(2026));
        Assert.Contains(now, code => code.StartsWith("2080505 ", StringComparison.Ordinal));
        Assert.DoesNotContain(now, code => code.Length < 9);
        Assert.NotEqual(old, now);
    }

    [Fact]
    public void What_is_filled_in_is_a_ledger()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().Answered("问卷", ("duties", "负责测试。"), ("content-withheld", "是")).Read();
        Assert.DoesNotContain(reading.Faults, fault => fault.Severity > Severity.Information);
        var ledger = reading.Ledger!;
        var line = Assert.Single(ledger.Lines);
        Assert.Equal((FilledWorkbook.Name, 2026, "cn-21", "public-interest-1"), (ledger.Body.Name, ledger.Year.Value, ledger.Jurisdiction, ledger.Body.Type));
        Assert.Equal("flow=expenditure function=2101102 economic=30101 government-economic=50501 nature=personnel source=general timing=current year=2026 stage=budget period=fiscal-year measure=amount", line.Coordinate.ToString());
        Assert.Equal((60_000m, 60_000m), (line.Amount.Yuan, line.Costing!.Amount.Yuan));
        Assert.Equal("负责测试。", ledger.Answers["duties"]);
    }

    [Theory]
    [InlineData("B4", "2210201 提租补贴", "ledger-code-name-differs")]
    [InlineData("C4", "30299 办公费", "ledger-code-name-differs")]
    [InlineData("B4", "2101199 假科目", "ledger-code-name-differs")]
    public void A_code_beside_another_accounts_name_is_a_fault_of_its_cell(string cell, string text, string fault)
    {
        using var book = new FilledWorkbook();
        Assert.Contains($"预算明细!{cell} {fault}", Faults(book.WithLine().With("预算明细", (cell, text)).Read()));
    }

    [Fact]
    public void An_amount_below_zero_only_takes_back_what_a_like_line_gives()
    {
        using var alone = new FilledWorkbook();
        using var beside = new FilledWorkbook();
        Assert.Contains("预算明细!N4 ledger-below-zero", Faults(alone.WithLine().With("预算明细", ("J4", ""), ("K4", ""), ("N4", -5m)).Read()));
        var reading = beside.WithLine().WithLine(5).With("预算明细", ("J5", ""), ("K5", ""), ("N5", -5m)).Read();
        Assert.Contains(reading.Faults, found => found.Id == "ledger-takes-back");
        Assert.Equal(59_995m, reading.Ledger!.Lines.Sum(line => line.Amount.Yuan));
    }

    [Fact]
    public void A_total_is_held_against_its_kinds_and_an_answer_against_the_lines()
    {
        using var book = new FilledWorkbook();
        var faults = book.WithLine().Answered("问卷", ("vehicles-total", 5m), ("vehicles-special", 1m), ("procurement-total", 20m), ("procurement-goods", 99m), ("three-public-reception", 1m)).Read().Faults;

        Assert.Equal(["ledger-parts-differ", "ledger-parts-missing", "ledger-answer-differs"], faults.Where(fault => fault.Severity > Severity.Information).Select(fault => fault.Id));
        Assert.Equal(("20万元", "99万元"), (faults[0].Values["stated"], faults[0].Values["sum"]));
    }

    [Fact]
    public void What_the_chosen_form_does_not_use_is_asked_last_and_said_to_be_so()
    {
        var type = Given.Catalog.BodyTypes.First(each => each.Id == "public-interest-1");
        using var book = new FilledWorkbook(new WorkbookRequest(new FiscalYear(2026)) { Name = FilledWorkbook.Name, Type = type, Jurisdiction = "cn-31" });
        using var open = new FilledWorkbook(new WorkbookRequest(new FiscalYear(2026)) { Name = FilledWorkbook.Name, Type = type });
        using var department = new FilledWorkbook(new WorkbookRequest(new FiscalYear(2026)) { Name = FilledWorkbook.Name, Type = type, Kind = BodyKind.Department, Jurisdiction = "cn-31" });
        var (chosen, all) = (Questions(book), Questions(open));

        Assert.DoesNotContain(all, question => question.Group.StartsWith("本格式不用", StringComparison.Ordinal));
        Assert.Equal(all.Select(question => question.Id).Order(StringComparer.Ordinal), chosen.Select(question => question.Id).Order(StringComparer.Ordinal));
        var first = chosen.FindIndex(question => question.Group.StartsWith("本格式不用", StringComparison.Ordinal));
        Assert.All(chosen[first..], question => Assert.StartsWith("本格式不用", question.Group, StringComparison.Ordinal));
        Assert.Contains("duties", chosen[..first].Select(question => question.Id));
        Assert.Contains("tasks", chosen[first..].Select(question => question.Id));
        Assert.Contains("agency-running-costs", chosen[first..].Select(question => question.Id)); // an institution has none
        Assert.Contains("units-note", chosen[first..].Select(question => question.Id));
        Assert.DoesNotContain(Questions(department), question => question.Id == "units-note" && question.Group.StartsWith("本格式不用", StringComparison.Ordinal));
    }

    private static List<(string Group, string Id)> Questions(FilledWorkbook book)
    {
        using var document = SpreadsheetDocument.Open(book.Stream, isEditable: false);
        return [.. FilledWorkbook.Part(document, "问卷").Worksheet!.Descendants<Row>().Where(row => row.RowIndex! > 3).Select(row => row.Elements<Cell>().ToList()).Select(cells => (cells[0].InnerText, cells[^1].InnerText))];
    }

    [Fact]
    public void Every_fault_is_named_by_sheet_and_cell_all_at_once_and_nothing_is_imported()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("预算明细", ("C4", "39988 某支出"), ("N4", "六万"), ("E4", "人员经非"), ("B5", "210 卫生健康支出"), ("N5", 10.005m))
            .With("单位", ("D4", "三十"), ("B4", "示例")).With("基本信息", ("B7", "公益三类"), ("B9", "二零二六年")).Answered("问卷", ("approval-date", "下周")).Read();
        Assert.Null(reading.Ledger);
        string[] expected =
        [
            "基本信息!B7 ledger-unlike-any-choice", "基本信息!B9 ledger-not-a-count", "单位!D4 ledger-not-a-count",
        ];
        Assert.All(expected, fault => Assert.Contains(fault, Faults(reading)));
    }

    [Fact]
    public void Text_in_number_cells_and_unknown_codes_are_told_with_the_nearest_code()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().WithLine(5).With("预算明细", ("C4", "30188 某工资"), ("N4", "六万"), ("E4", "人员经非"), ("B5", "210 卫生健康支出"), ("N5", 10.005m)).Read();
        Assert.Null(reading.Ledger);
        string[] expected = ["预算明细!B5 ledger-not-finest", "预算明细!C4 ledger-unknown-member-near", "预算明细!E4 ledger-unknown-member-near", "预算明细!N4 ledger-not-a-number", "预算明细!N5 ledger-costing-differs", "预算明细!N5 ledger-not-in-cents"];
        Assert.Equal(expected, Faults(reading).Order(StringComparer.Ordinal));
        Assert.StartsWith("301", reading.Faults.First(fault => fault.Values["at"] == "预算明细!C4").Values["nearest"], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_found_by_their_headings_wherever_they_stand()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().With("预算明细", ("B3", "资金来源"), ("F3", "功能分类科目*"), ("B4", "一般公共预算"), ("F4", "2101102 事业单位医疗"), ("N3", "金额（万元）"), ("N4", 6m)).Read();
        Assert.Equal(60_000m, Assert.Single(reading.Ledger!.Lines).Amount.Yuan);
    }

    [Fact]
    public void A_column_that_is_missing_or_stands_twice_is_a_fault_and_an_unknown_one_a_hint()
    {
        using var book = new FilledWorkbook();
        var faults = Faults(book.WithLine().With("预算明细", ("N3", "合计"), ("H3", "资金来源"), ("S3", "我的列")).Read(), Severity.Information);
        Assert.Contains("预算明细!3:3 ledger-column-missing", faults);
        Assert.Contains("预算明细!H3 ledger-column-twice", faults);
        Assert.Contains("预算明细!S3 ledger-extra-column", faults);
    }

    [Fact]
    public void A_formula_gives_its_computed_value_and_one_without_is_a_fault()
    {
        using var book = new FilledWorkbook();
        Assert.Equal(["预算明细!N4 ledger-formula-without-value"], Faults(book.WithLine().With("预算明细", ("N4", new CellFormula("J4*K4"))).Read()));
        var computed = book.Changed(part => Cell(part, "N4").CellValue = new CellValue(60000.000000000007.ToString(System.Globalization.CultureInfo.InvariantCulture))).Read();
        Assert.Equal(60_000m, Assert.Single(computed.Ledger!.Lines).Amount.Yuan);
    }

    [Fact]
    public void Merged_cells_and_missing_sheets_are_faults()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().Changed(part =>
        {
            FilledWorkbook.Part(part, "预算明细").Worksheet!.GetFirstChild<MergeCells>()!.Append(new MergeCell { Reference = "B4:B5" });
            part.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First(sheet => sheet.Name == "绩效目标").Remove();
        }).Read();
        Assert.Null(reading.Ledger);
        Assert.Equal(["绩效目标 ledger-sheet-missing", "预算明细!B4:B5 ledger-merged-cells"], Faults(reading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Costings_codes_of_another_type_of_body_control_totals_and_projects_without_targets_are_warnings()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().WithLine(5).With("项目", ("A4", "示例项目")).With("控制数", ("B4", 100_000m))
            .With("预算明细", ("D4", "50101 工资奖金津补贴"), ("N4", 50_000m), ("E5", "特定目标类"), ("I5", "示例项目")).Read();
        Assert.NotNull(reading.Ledger);
        string[] expected = ["控制数!B4 ledger-control-differs", "预算明细!N4 ledger-costing-differs", "预算明细!N4 ledger-government-code", "项目 ledger-project-no-targets"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Faults(reading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_contribution_that_is_not_its_usual_share_is_a_hint()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().WithLine(5).With("预算明细", ("C5", "30108 机关事业单位基本养老保险缴费"), ("J5", 1m), ("K5", 20_000m), ("N5", 20_000m)).Read();
        var hint = Assert.Single(reading.Faults, fault => fault.Id == "ledger-contribution");
        Assert.Equal(("33.3", "16", "预算明细!N5"), (hint.Values["stated"], hint.Values["usual"], hint.Values["at"]));
        Assert.DoesNotContain(book.With("预算明细", ("K5", 9_600m), ("N5", 9_600m)).Read().Faults, fault => fault.Id == "ledger-contribution");
    }

    [Fact]
    public void Last_years_disclosure_gives_structure_lines_and_figures()
    {
        using var given = new Given();
        var path = Path.Combine(Checkout.Root, "data", "samples", "district-bureau.txt");
        var last = new ImportFiles(Given.Catalog).Import([path], new ImportRequest { AsLastYear = true }, Reading.ReadLimits.Default, CancellationToken.None).Ledger!;
        using var book = new FilledWorkbook(new WorkbookRequest(last.Year) { Name = last.Body.Name, LastYear = last });
        var reading = book.Read();
        var ledger = reading.Ledger!;
        Assert.Empty(ledger.Lines);
        Assert.Contains(reading.Faults, fault => fault.Id == "ledger-carried-unused");
        Assert.Equal(last.Projects.Where(project => !project.Member.IsAll).Select(project => project.Name), ledger.Projects.Select(project => project.Name));
        Assert.Contains(ledger.Answers.Keys, id => id.StartsWith("previous-", StringComparison.Ordinal));
        Assert.All(ledger.Approved, amount => Assert.Contains(last.Approved, stated => stated.Figure.Value == amount.Figure.Value));
    }

    [Fact]
    public void A_workbook_to_complete_this_years_ledger_holds_its_answers_and_no_line_of_it()
    {
        var path = Path.Combine(Checkout.Root, "data", "samples", "city-service-centre.txt");
        var ledger = new ImportFiles(Given.Catalog).Import([path], new ImportRequest(), Reading.ReadLimits.Default, CancellationToken.None).Ledger!;
        var answered = ledger with { Answers = ledger.Answers.SetItem("procurement-total", "12.50").SetItem("content-withheld", "no").SetItem("remarks", "无") };
        using var book = new FilledWorkbook(new WorkbookRequest(ledger.Year) { Name = ledger.Body.Name, ThisYear = answered });

        var again = book.Read().Ledger!;

        Assert.Empty(again.Lines);
        Assert.Equal(("12.5", "no", "无"), (again.Answers["procurement-total"], again.Answers["content-withheld"], again.Answers["remarks"]));
        Assert.DoesNotContain(again.Projects, project => project.Name.Contains("基本支出", StringComparison.Ordinal));
    }

    private static Cell Cell(WorkbookPart book, string address) => FilledWorkbook.Part(book, "预算明细").Worksheet!.Descendants<Cell>().First(cell => cell.CellReference == address);

    private static List<string> Codes(int year)
    {
        using var book = new FilledWorkbook(new WorkbookRequest(new FiscalYear(year)));
        using var document = SpreadsheetDocument.Open(book.Stream, isEditable: false);
        var cells = FilledWorkbook.Part(document, "选项").Worksheet!.Descendants<Row>().Skip(2).Select(row => row.Elements<Cell>().ElementAt(3).InnerText).Where(text => text.Length > 0).ToList();
        return cells;
    }

    private static IEnumerable<string> Faults(LedgerReading reading, Severity least = Severity.Warning) => reading.Faults.Where(fault => fault.Severity >= least).Select(fault => $"{fault.Values["at"]} {fault.Id}");
}
