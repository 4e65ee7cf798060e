using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>A disclosure held against its approval, last year's disclosure, and what lies beside it.</summary>
public sealed class ReferenceTests
{
    private const string Head = "示例市测试学校2024年单位预算\n\n";
    private const string Table = "表3 支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t120.00\t100.00\t20.00\n205\t教育支出\t120.00\t100.00\t20.00\n20502\t普通教育\t120.00\t100.00\t20.00\n2050202\t小学教育\t120.00\t100.00\t20.00\n";

    [Fact]
    public void A_changed_amount_is_one_finding_with_places_in_both_files()
    {
        using var given = new Given();
        var document = Checked(given, Head + Table.Replace("120.00\t100.00\t20.00", "121.00\t101.00\t20.00", StringComparison.Ordinal), (ReferenceKind.Approved, Head + Table));
        var finding = document.Report.Findings.First(each => each.Rule == "approved-differs");
        Assert.Equal(["示例.txt", "对照.txt"], finding.Places.Select(place => place.Place.File).Distinct());
        Assert.Equal(("120.00", "121.00", "1.00", "万元"), (finding.Expected, finding.Stated, finding.Difference, finding.Unit));
        Assert.Equal(2, document.Report.Findings.Count(each => each.Rule == "approved-differs")); // 121 for 120, and 101 for 100
    }

    [Fact]
    public void Yuan_and_ten_thousand_yuan_are_compared_within_the_printed_digits()
    {
        using var given = new Given();
        var yuan = Table.Replace("万元", "元", StringComparison.Ordinal).Replace("120.00", "1200049.99", StringComparison.Ordinal).Replace("100.00", "1000049.99", StringComparison.Ordinal).Replace("20.00", "200000.00", StringComparison.Ordinal);
        var document = Checked(given, Head + Table, (ReferenceKind.Approved, Head + yuan));
        var comparison = Assert.Single(document.Report.Comparisons);
        Assert.True(comparison.Count(ComparisonOutcome.EqualRounded) >= 2);
        Assert.Equal(0, comparison.Count(ComparisonOutcome.Different));
    }

    [Fact]
    public void What_only_one_of_them_states_is_counted()
    {
        using var given = new Given();
        var more = Table + "20503\t职业教育\t0.00\t0.00\t0.00\n2050302\t中等职业教育\t7.00\t7.00\t0.00\n";
        var comparison = Assert.Single(Checked(given, Head + Table, (ReferenceKind.Approved, Head + more)).Report.Comparisons);
        Assert.Equal(2, comparison.Count(ComparisonOutcome.OnlyTheirs));
    }

    [Theory]
    [InlineData("示例市测试学校2023年单位预算\n\n", "reference-other-year")]
    [InlineData("另一市别的学校2024年单位预算\n\n", "reference-other-body")]
    public void A_file_of_another_year_or_body_is_not_compared_and_that_is_said(string head, string note)
    {
        using var given = new Given();
        var document = Checked(given, Head + Table, (ReferenceKind.Approved, head + Table.Replace("120.00", "500.00", StringComparison.Ordinal)));
        Assert.Contains(document.Disclosure.Diagnostics, each => each.Id == note && each.Severity == Severity.Warning);
        Assert.DoesNotContain(document.Report.Findings, each => each.Rule == "approved-differs");
        Assert.Equal(1, document.Report.Rules.Single(rule => rule.Rule == "approved-differs").CouldNotCheck);
    }

    [Fact]
    public void Documents_that_differ_throughout_are_one_finding()
    {
        using var given = new Given();
        var rows = string.Concat(Enumerable.Range(1, 15).Select(number => $"30{100 + number}\t科目{number}\t{number}1.00\t{number}1.00\t0.00\n"));
        var other = string.Concat(Enumerable.Range(1, 15).Select(number => $"30{100 + number}\t科目{number}\t{number}7.00\t{number}7.00\t0.00\n"));
        const string Titled = "表6 一般公共预算基本支出表\n单位：万元\n科目编码\t科目名称\t合计\t人员经费\t公用经费\n";
        var document = Checked(given, Head + Titled + rows, (ReferenceKind.Approved, Head + Titled + other));
        var finding = Assert.Single(document.Report.Findings, each => each.Rule == "approved-differs");
        Assert.Equal("documents-differ-throughout", finding.Message);
    }

    [Fact]
    public void A_prior_amount_that_a_change_implies_is_held_against_last_years_disclosure()
    {
        using var given = new Given();
        const string Text = Head + "一、收入预算情况\n\n收入预算120.00万元，比上年增加12.00万元。\n\n";
        const string Last = "示例市测试学校2023年单位预算\n\n表1 收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一般公共预算\t110.00\t教育支出\t110.00\n收入总计\t110.00\t支出总计\t110.00\n";
        var finding = Assert.Single(Checked(given, Text + Table, (ReferenceKind.LastYear, Last)).Report.Findings, each => each.Rule == "last-year-differs");
        Assert.Equal(("110.00", "108.00"), (finding.Expected, finding.Stated));
    }

    [Fact]
    public void Two_publications_of_one_body_are_held_against_each_other_once()
    {
        using var given = new Given();
        var first = given.Text("一.txt", Head + Table);
        var second = given.Text("二.txt", Head + Table.Replace("20502\t普通教育\t120.00\t100.00\t20.00", "20502\t普通教育\t120.00\t99.00\t21.00", StringComparison.Ordinal));
        var files = new CheckFiles(Given.Catalog).Check([first, second], ReadLimits.Default, CancellationToken.None);
        var rules = files.SelectMany(file => file.Documents).OfType<CheckedDocument.Checked>().Select(document => document.Report.Findings.Count(finding => finding.Rule == "same-body-differs")).ToList();
        Assert.Equal([0, 2], rules);
    }

    [Theory]
    [InlineData("119.999123", 0)]
    [InlineData("119.971234", 1)]
    public void A_publication_that_cuts_off_the_digits_of_another_agrees_with_it(string whole, int findings)
    {
        using var given = new Given();
        var fine = Head + Table.Replace("120.00", whole, StringComparison.Ordinal);
        var coarse = Head + Table.Replace("120.00", "119.99", StringComparison.Ordinal);
        var files = new CheckFiles(Given.Catalog).Check([given.Text("一.txt", fine), given.Text("二.txt", coarse)], ReadLimits.Default, CancellationToken.None);
        Assert.Equal(findings, files.SelectMany(file => file.Documents).OfType<CheckedDocument.Checked>().Sum(document => document.Report.Findings.Count(finding => finding.Rule == "same-body-differs")));
    }

    [Fact]
    public void A_file_to_compare_with_that_cannot_be_read_is_refused()
    {
        using var given = new Given();
        var checker = new CheckFiles(Given.Catalog) { References = [new ReferenceFile(ReferenceKind.Approved, "不存在.pdf")] };
        var files = checker.Check([given.Text("示例.txt", Head + Table)], ReadLimits.Default, CancellationToken.None);
        Assert.Equal(Verdict.Unread, Verdicts.Of(files));
    }

    private static CheckedDocument.Checked Checked(Given given, string text, (ReferenceKind Kind, string Text) reference)
    {
        var checker = new CheckFiles(Given.Catalog) { References = [new ReferenceFile(reference.Kind, given.Text("对照.txt", reference.Text))] };
        return (CheckedDocument.Checked)checker.Check(given.Text("示例.txt", text), ReadLimits.Default, CancellationToken.None).Documents[0];
    }
}
