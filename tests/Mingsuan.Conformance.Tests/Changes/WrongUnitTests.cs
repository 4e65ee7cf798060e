using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The unit line of each table of the samples is made wrong in turn, and the document read and checked again.</summary>
public sealed class WrongUnitTests
{
    /// <summary>How many of the unit lines stand above amounts that are compared often enough to tell.</summary>
    [Theory]
    [InlineData("county-service-centre", 8)]
    [InlineData("city-service-centre", 5)]
    [InlineData("city-fund-centre", 5)]
    [InlineData("district-bureau", 7)]
    [InlineData("province-service-centre", 6)]
    public void A_wrong_unit_line_is_one_finding_at_most(string sample, int least)
    {
        var lines = File.ReadAllLines(ReadDocuments.SamplePath(sample));
        var before = Findings(lines);
        var told = 0;
        foreach (var line in Enumerable.Range(0, lines.Length).Where(line => lines[line].TrimEnd().EndsWith("单位：万元", StringComparison.Ordinal)))
        {
            var after = Findings([.. lines[..line], lines[line].Replace("万元", "元", StringComparison.Ordinal), .. lines[(line + 1)..]]);
            Assert.True(after.Count <= before.Count + 1, $"{sample} line {line + 1}: {string.Join(", ", after.Select(finding => finding.Rule))}");
            if (after.Find(finding => finding.Message == "unit-line") is not { } unit) continue;
            told++;
            Assert.Equal((line + 1, "元", "万元"), (unit.Main?.Line, unit.Stated, unit.Expected));
        }

        Assert.True(told >= least, $"{told} of the unit lines of {sample} are told");
    }

    private static List<Finding> Findings(string[] lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var read = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "sample.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        var disclosure = new DisclosureReader(DisclosureCatalog.Default).Read(Assert.Single(read.Documents));
        return [.. new Checker(DisclosureCatalog.Default).Check(disclosure).Findings.Where(finding => finding.Severity > Severity.Information)];
    }
}
