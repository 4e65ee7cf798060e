using System.Text;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>A file that is cut off is said to be, and nothing that its missing rest may explain is an error.</summary>
public sealed class CutOffTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("city-service-centre.txt")]
    [InlineData("district-bureau.txt")]
    public void What_is_said_to_be_cut_off_has_no_error_that_the_whole_file_has_not(string sample)
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "data", "samples", sample));
        var whole = Errors(Given.Check(given.Text("全.txt", text)));
        var told = 0;
        for (var length = text.Length / 9; length < text.Length; length += text.Length / 9)
        {
            var cut = Given.Check(given.Text("断.txt", text[..length]));
            if (cut.Documents is not [CheckedDocument.Checked { Disclosure.CutOff: not null }]) continue;
            told++;
            Assert.Empty(Errors(cut).Except(whole));
        }

        Assert.True(told >= 3, $"{told} cuts were told");
    }

    [Fact]
    public void A_sum_that_does_not_come_out_where_the_file_breaks_off_could_not_be_checked()
    {
        var found = Assert.IsType<CheckedDocument.Checked>(Assert.Single(given.Checked(Given.BrokenSum[..Given.BrokenSum.LastIndexOf("医疗", StringComparison.Ordinal)]).Documents));
        Assert.Contains(found.Report.Identities, identity => identity.Outcome is { Kind: OutcomeKind.CouldNotCheck, Reason: "cut-off" });
        Assert.DoesNotContain(found.Report.Findings, finding => finding.Severity == Severity.Error);
    }

    /// <summary>Cut inside the first character of the next row, so that the last line is none.</summary>
    [Fact]
    public void A_sum_of_a_table_below_which_the_file_stops_inside_a_character_could_not_be_checked()
    {
        const string text = """
            示例市测试中心2023年单位预算

            表1 财政拨款收支总表
            单位：万元
            收入	预算数	支出	预算数
            一、本年收入	30.00	一、本年支出	30.00
            （一）一般公共预算拨款收入	30.00	（一）社会保障和就业支出	11.00
            （二）政府性基金预算拨款收入		（二）卫生健康支出	12.00
            （
            """;
        var path = given.Bytes("断.txt", Encoding.UTF8.GetBytes(text)[..^1]);
        var found = Assert.IsType<CheckedDocument.Checked>(Assert.Single(Given.Check(path).Documents));
        Assert.Contains(found.Disclosure.Diagnostics, diagnostic => diagnostic.Id == "file-cut-off");
        Assert.DoesNotContain(found.Report.Findings, finding => finding.Severity == Severity.Error);
    }

    public void Dispose() => given.Dispose();

    private static List<string> Errors(CheckedFile file) =>
        [.. file.Documents.OfType<CheckedDocument.Checked>().SelectMany(document => document.Report.Findings).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule).Distinct()];
}
