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

    private (ImmutableArray<ReportFinding> Findings, Diagnostic? Unchecked) Check(string text)
    {
        var ledger = new ImportFiles(Given.Catalog).Import([given.Text("批复表.txt", text)], new ImportRequest(), ReadLimits.Default, CancellationToken.None).Ledger!;
        var document = new LedgerWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-21")!);
        return new WrittenCheck(Given.Catalog).Check(document, ledger, new ReportProjection(Given.Catalog, "zh"), CancellationToken.None);
    }

    public void Dispose() => given.Dispose();
}
