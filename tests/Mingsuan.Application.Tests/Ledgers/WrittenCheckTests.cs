using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What was written is read back and checked: approved amounts that do not add up are told before the document is out.</summary>
public sealed class WrittenCheckTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("11.00\t8.00\t3.00", true)]
    [InlineData("10.00\t8.00\t2.00", false)]
    public void Approved_amounts_that_do_not_add_up_are_found_in_what_was_written(string row, bool isFound)
    {
        var (findings, notChecked) = Check(Given.BrokenSum.Replace("11.00\t8.00\t3.00", row, StringComparison.Ordinal));

        Assert.Null(notChecked);
        Assert.Equal(isFound, findings.Any(found => found.Finding is { Severity: Severity.Error, Rule: "roll-up" }));
        Assert.DoesNotContain(findings, found => found.Finding.Severity == Severity.Information);
    }

    [Theory]
    [InlineData("2023-02-10", false)]
    [InlineData("2023-04-10", true)]
    public void The_planned_day_of_disclosure_is_held_against_the_day_of_the_approval(string day, bool isLate)
    {
        var answers = ImmutableSortedDictionary<string, string>.Empty.Add("approval-date", "2023-02-01").Add("disclosure-date", day);

        Assert.Equal(isLate, Check(Given.BrokenSum, answers).Findings.Any(found => found.Finding.Rule == "published-late"));
    }

    [Theory]
    [InlineData("30.00", "3000", true)]
    [InlineData("30.00", "30.00", false)]
    public void What_only_the_printed_file_shows_is_told(string written, string shown, bool isTold)
    {
        var ledger = new ImportFiles(Given.Catalog).Import([given.Text("批复表.txt", Given.BrokenSum.Replace("11.00\t8.00\t3.00", "10.00\t8.00\t2.00", StringComparison.Ordinal))], new ImportRequest(), ReadLimits.Default, CancellationToken.None).Ledger!;
        var document = new LedgerWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-21")!);
        using var page = new MemoryStream();
        new Writing.HtmlPageFormat(Given.Catalog).Write(document, page, CancellationToken.None);
        var text = System.Text.Encoding.UTF8.GetString(page.ToArray());
        var place = text.IndexOf(written, text.IndexOf("<table", StringComparison.Ordinal), StringComparison.Ordinal);
        using var printed = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text[..place] + shown + text[(place + written.Length)..]));
        var (check, projection) = (new WrittenCheck(Given.Catalog), new ReportProjection(Given.Catalog, "zh"));
        var known = check.Check(document, ledger, projection, CancellationToken.None).Findings;

        var (differing, notChecked) = check.CheckPrinted(printed, "印出.html", ledger, known, projection, CancellationToken.None);

        Assert.Null(notChecked);
        Assert.Equal(isTold, !differing.IsEmpty);
    }

    private (ImmutableArray<ReportFinding> Findings, Diagnostic? Unchecked) Check(string text, ImmutableSortedDictionary<string, string>? answers = null)
    {
        var ledger = new ImportFiles(Given.Catalog).Import([given.Text("批复表.txt", text)], new ImportRequest(), ReadLimits.Default, CancellationToken.None).Ledger!;
        if (answers is not null) ledger = ledger with { Answers = answers };
        var document = new LedgerWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-21")!);
        return new WrittenCheck(Given.Catalog).Check(document, ledger, new ReportProjection(Given.Catalog, "zh"), CancellationToken.None);
    }

    public void Dispose() => given.Dispose();
}
