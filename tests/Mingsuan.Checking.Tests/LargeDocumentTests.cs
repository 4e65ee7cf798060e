using System.Globalization;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>A document as large as a department's with all its units; how long it takes is bench/'s to say.</summary>
public sealed class LargeDocumentTests
{
    private const int Rows = 400;

    [Fact]
    public void A_hundred_thousand_facts_that_add_up_all_hold()
    {
        var document = Document();
        var report = new Checker(Catalog.DisclosureCatalog.Default.Mappings).Check(document);
        Assert.Equal(0, report.Outcomes.Broken);
        Assert.True(report.Identities.Length > 100_000);
    }

    /// <summary>Fifty tables of four hundred accounts and five columns, in pairs that repeat one another.</summary>
    private static Disclosure Document()
    {
        var codes = Given.Cube.Function.Members.Where(member => !member.IsAll).OrderBy(member => member.Id, StringComparer.Ordinal).Take(Rows).ToList();
        string[] columns = ["合计", "基本支出{nature=basic}", "人员经费{nature=personnel}", "公用经费{nature=operating}", "项目支出{nature=project}"];
        var leaves = codes.FindAll(code => !codes.Exists(other => other.Parent == code));
        var given = new Given();
        string[] rows = [Row("合计", string.Empty, leaves), .. codes.Select(code => Row(code.Id, $"function={code.Id}", leaves.Where(leaf => leaf.IsWithin(code))))];
        for (var table = 0; table < 50; table++)
        {
            var scope = $"timing={(table % 2 == 0 ? "all" : "current")} source=all project=p{table / 2 % 13}";
            given.Table($"表{table}", scope, columns, rows);
        }

        return given.Document;
    }

    private static string Row(string label, string words, IEnumerable<Member> leaves)
    {
        var count = leaves.Count();
        return $"{label}{{{words}}}|{string.Join('|', new[] { 6, 3, 1, 2, 3 }.Select(value => (value * count / 100m).ToString("F2", CultureInfo.InvariantCulture)))}";
    }
}
