using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The workbook of a check: valid, one row a check item, set up for paper, and without personal data.</summary>
public sealed class XlsxTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void The_workbook_is_valid_and_has_a_sheet_a_view()
    {
        using var document = Open(Checked(Given.BrokenSum));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(["汇总", "检查表", "问题清单", "未能检查", "读取提示"], document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public void Every_rule_and_every_family_of_identities_is_one_row_of_the_check_form()
    {
        var file = Checked(Given.BrokenSum);
        using var document = Open(file);
        var rows = Rows(document, "检查表");
        var report = ((CheckedDocument.Checked)file.Documents[0]).Report;
        Assert.Equal(report.Rules.Length + report.Identities.Select(identity => identity.Rule).Distinct().Count(), rows.Count);
        var rollUp = Assert.Single(rows, row => row[8].Contains("F001", StringComparison.Ordinal));
        Assert.Equal(("真实性", "不符合", "1"), (rollUp[2], rollUp[5], rollUp[7]));
        Assert.Contains("11.00", rollUp[8], StringComparison.Ordinal);
        Assert.Contains(rows, row => row[5] == "未能检查" && row[2] == "及时性");
    }

    [Fact]
    public void Bodies_are_counted_under_the_heads_of_inspections()
    {
        using var document = Open(Checked(Given.BrokenSum), Checked(Given.BrokenSum.Replace("11.00\t8.00\t3.00", "10.00\t8.00\t2.00", StringComparison.Ordinal)));
        var rows = Rows(document, "汇总");
        Assert.Equal(2, rows.Count);
        Assert.Equal("有错误", rows[0][2]);
        Assert.Equal(Number(rows[0][3]), Number(rows[1][3]) + 1); // errors
        Assert.Equal(Number(rows[0][11]), Number(rows[1][11]) + 1); // 真实性
    }

    [Fact]
    public void Headings_stay_in_sight_and_paper_is_set_up()
    {
        using var document = Open(Checked(Given.BrokenSum));
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet!.Descendants<Pane>().Single().State!.Value);
            Assert.Equal(OrientationValues.Landscape, part.Worksheet.Descendants<PageSetup>().Single().Orientation!.Value);
            Assert.All(part.Worksheet.Descendants<Column>(), column => Assert.True(column.CustomWidth!.Value));
        }

        Assert.Contains("宋体", document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.Fonts!.Descendants<FontName>().Select(font => font.Val!.Value));
        Assert.Equal(5, document.WorkbookPart.Workbook!.DefinedNames!.Count(name => name is DefinedName { Name.Value: "_xlnm.Print_Titles" }));
    }

    [Fact]
    public void A_telephone_number_is_not_repeated()
    {
        using var document = Open(Checked("示例市测试学校2024年单位预算\n\n一、联系方式\n\n本单位收入预算120.00万元，联系人某某，手机号码13800000000。\n\n表3 支出总表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t120.00\n205\t教育支出\t120.00\n"));
        var texts = string.Concat(document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.InnerText));
        Assert.Contains("***********", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_a_valid_workbook_too()
    {
        var files = new DiffFiles(Given.Catalog).Of(given.Text("前.txt", Given.BrokenSum), given.Text("后.txt", Given.BrokenSum.Replace("30.00", "31.00", StringComparison.Ordinal)), ReadLimits.Default, CancellationToken.None);
        using var stream = new MemoryStream();
        new DiffXlsx(new Phrases(Given.Catalog, Phrases.Chinese)).Write(new DiffProjection(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese)).Of(files.Difference!), stream);
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken));
        Assert.Contains(Rows(document, "逐数比较"), row => row[5] == "1" || row[5] == "1.00");
    }

    public void Dispose() => given.Dispose();

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private CheckedFile Checked(string text) => given.Checked(text);

    private static SpreadsheetDocument Open(params CheckedFile[] files)
    {
        var stream = new MemoryStream();
        new XlsxReport(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese), new ReportOptions { ListsInformation = true }).Write(new ReportProjection(Given.Catalog, Phrases.Chinese).Of(files), stream);
        return SpreadsheetDocument.Open(stream, false);
    }

    /// <summary>The rows below the heading, which is the first row of as many cells as there are columns.</summary>
    private static List<List<string>> Rows(SpreadsheetDocument document, string name)
    {
        var book = document.WorkbookPart!;
        var sheet = book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(each => each.Name == name);
        var worksheet = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!;
        var columns = worksheet.Descendants<Column>().Count();
        return [.. worksheet.Descendants<Row>().Where(row => row.Elements<Cell>().Count() == columns).Skip(1).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToList())];
    }
}
