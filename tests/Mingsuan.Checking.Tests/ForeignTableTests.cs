using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>A table of another year among those of this one.</summary>
public sealed class ForeignTableTests
{
    private const string General = "timing=current source=general";

    private static readonly string[] Amount = ["预算数"];
    private static readonly string[] Accounts = ["合计", "社会保障{function=208}", "卫生健康{function=210}", "节能环保{function=211}", "农林水{function=213}", "住房保障{function=221}"];
    private static readonly decimal[] Amounts = [150.50m, 12.10m, 20.20m, 41.30m, 35.40m, 41.50m];

    [Fact]
    public void A_table_that_nothing_agrees_with_is_one_finding()
    {
        var finding = Assert.Single(Tables(Rows(2)).Report.Findings);
        Assert.Equal(("foreign-table", Severity.Error, "表三"), (finding.Rule, finding.Severity, finding.Values["place"]));
    }

    [Fact]
    public void A_table_with_one_wrong_amount_is_not_foreign()
    {
        string[] rows = [.. Rows(1)];
        rows[3] = rows[3].Replace("41.30", "47.30", StringComparison.Ordinal);
        Assert.DoesNotContain(Tables(rows).Report.Findings, finding => finding.Rule == "foreign-table");
        Assert.Empty(Tables(Rows(1)).Report.Findings);
    }

    private static Given Tables(string[] third) => new Given().Table("表一", General, Amount, Rows(1)).Table("表二", General, Amount, Rows(1)).Table("表三", General, Amount, third);

    private static string[] Rows(int times) => [.. Accounts.Select((account, row) => FormattableString.Invariant($"{account}|{Amounts[row] * times:F2}"))];
}
