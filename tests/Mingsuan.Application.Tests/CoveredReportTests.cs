using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What rests on figures below a stamp is a warning at most, says so, and is marked.</summary>
public sealed class CoveredReportTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void A_broken_sum_of_figures_below_a_stamp_is_a_warning()
    {
        Assert.Contains(Check(covered: false).Report.Findings, finding => finding is { Rule: "roll-up", Severity: Severity.Error });
        Assert.Contains(Check(covered: true).Report.Findings, finding => finding is { Rule: "roll-up", Severity: Severity.Warning });
    }

    [Fact]
    public void The_report_says_and_shows_it()
    {
        CheckedFile[] files = [new("示例.txt", [Check(covered: true)])];
        Assert.Contains("（有数字被印章或图片盖住）", Given.Report("text", "zh", files), StringComparison.Ordinal);
        Assert.Contains("class=\"suspect covered\"", Given.Report("html", "zh", files), StringComparison.Ordinal);
        Assert.Contains("\"covered\": true", Given.Report("json", "zh", files), StringComparison.Ordinal);
        Assert.DoesNotContain("covered\"", Given.Report("json", "zh", [new("示例.txt", [Check(covered: false)])]), StringComparison.Ordinal);
    }

    public void Dispose() => given.Dispose();

    private CheckedDocument.Checked Check(bool covered)
    {
        var documents = new ReadFile(Given.Catalog).Read(given.Text("示例.txt", Given.BrokenSum), ReadLimits.Default, CancellationToken.None);
        var read = Assert.IsType<ReadDocument.Read>(Assert.Single(documents));
        return Assert.IsType<CheckedDocument.Checked>(new CheckFiles(Given.Catalog).Check(covered ? read with { Disclosure = Covered(read.Disclosure) } : read));
    }

    private static Disclosure Covered(Disclosure disclosure) => disclosure with
    {
        Facts = [.. disclosure.Facts.Select(fact => fact with { Place = fact.Place with { IsCovered = true } })],
        Tables = [.. disclosure.Tables.Select(table => table with
        {
            Panels = [.. table.Panels.Select(panel => new Panel(panel.Index, panel.Columns, panel.Rows, [.. panel.Cells.Select(cell => cell with { Place = cell.Place with { IsCovered = true } })]))],
        })],
    };
}
