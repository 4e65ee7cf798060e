using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>A value is suggested only where it mends and breaks nothing; else the places alone are suspect.</summary>
public sealed class SuspectTests
{
    private const string Scope = "flow=expenditure timing=all source=all";
    private static readonly string[] Columns = ["合计{nature=expenditure}", "基本支出{nature=basic}", "项目支出{nature=project}"];

    private static readonly string[][] First = [["30.00", "20.00", "10.00"], ["18.00", "12.00", "6.00"], ["12.00", "8.00", "4.00"]];

    [Fact]
    public void Numbers_that_have_to_change_together_are_one_finding_with_both_ways_of_mending()
    {
        var finding = Assert.Single(Report(First, [["31.00", "21.00", "10.00"], ["18.00", "12.00", "6.00"], ["13.00", "9.00", "4.00"]]).Findings);
        Assert.Equal(Location.Equal, finding.Location);
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], finding.Suspects.Select(suspect => suspect.Repair));
        Assert.All(finding.Suspects.GroupBy(suspect => suspect.Repair), repair => Assert.Single(repair.Select(suspect => suspect.Place.Table).Distinct()));
    }

    [Fact]
    public void A_value_that_mends_everything_is_suggested()
    {
        string[][] second = [["30.00", "20.00", "10.00"], ["18.00", "12.00", "6.00"], ["12.00", "9.00", "4.00"]];
        Assert.Equal("8.00", Assert.Single(Assert.Single(Report(First, second).Findings).Suspects).MendedValue);
    }

    [Fact]
    public void Whatever_is_suggested_breaks_nothing_that_holds()
    {
        foreach (var at in Enumerable.Range(0, 81).Select(code => (Row: code / 27, Column: code / 9 % 3, OtherRow: code / 3 % 3, OtherColumn: code % 3)))
        {
            var second = First.Select(row => row.ToArray()).ToArray();
            second[at.Row][at.Column] = "47.00";
            second[at.OtherRow][at.OtherColumn] = "5.00";
            var report = Report(First, second);
            var broken = Broken(report);
            foreach (var repair in report.Findings.SelectMany(finding => finding.Suspects.GroupBy(suspect => (finding.Id, suspect.Repair))))
                Assert.Subset(broken, Broken(Inserted(repair, second)));
        }
    }

    private static CheckReport Inserted(IEnumerable<Suspect> repair, string[][] second)
    {
        var tables = new[] { First, second }.Select(table => table.Select(row => row.ToArray()).ToArray()).ToArray();
        foreach (var suspect in repair.Where(suspect => suspect.MendedValue is not null))
        {
            var row = Array.IndexOf(["合计", "208", "210"], suspect.Place.Row);
            var column = Array.FindIndex(Columns, column => column.StartsWith(suspect.Place.Column!, StringComparison.Ordinal));
            tables[suspect.Place.Table == "表1" ? 0 : 1][row][column] = suspect.MendedValue!;
        }

        return Report(tables[0], tables[1]);
    }

    private static HashSet<string> Broken(CheckReport report) => [.. report.Identities.Where(identity => identity.IsBroken).Select(identity => identity.Key)];

    private static CheckReport Report(string[][] first, string[][] second) => new Given()
        .Table("表1", Scope, Columns, Rows(first))
        .Table("表2", Scope, Columns, Rows(second))
        .Report;

    private static string[] Rows(string[][] values) =>
        [$"合计|{string.Join('|', values[0])}", $"208{{function=208}}|{string.Join('|', values[1])}", $"210{{function=210}}|{string.Join('|', values[2])}"];
}
