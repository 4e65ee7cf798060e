using System.Globalization;
using CsCheck;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Random tables that add up, and what happens when one cell changes.</summary>
public sealed class PropertyTests
{
    private const string Scope = "flow=expenditure timing=all source=all";

    private static readonly string[] Columns = ["合计", "基本支出{nature=basic}", "人员经费{nature=personnel}", "公用经费{nature=operating}", "项目支出{nature=project}"];

    private static readonly string[] Items = ["2080502", "2080505", "2080506", "2101101", "2101102", "2101501", "2101550", "2210201"];

    private static readonly Gen<int[][]> Amounts = Gen.Int[0, 9_999_99].Array[3].Array[Items.Length];

    [Fact]
    public void A_consistent_tree_breaks_nothing() =>
        Amounts.Where(amounts => amounts.Any(row => row.Any(cell => cell > 0)))
            .Sample(amounts => AssertReport.IsClean(Report(Cells(amounts))), iter: 200);

    [Fact]
    public void One_changed_cell_is_always_found() =>
        Gen.Select(Amounts, Gen.Int[0, 1_000], Gen.Int[0, 4], Gen.Int[10, 5_000]).Sample(
            (amounts, row, column, change) =>
            {
                var cells = Cells(amounts);
                cells[row % cells.Count].Values[column] += change;
                Assert.NotEmpty(Report(cells).Findings);
            },
            iter: 200);

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Gen.Select(Amounts, Gen.Int[0, 1_000]).Sample(
            (amounts, seed) =>
            {
                var cells = Cells(amounts);
                cells[seed % cells.Count].Values[seed % 5] += 500;
                var turned = cells.Skip(seed % cells.Count).Concat(cells.Take(seed % cells.Count)).ToList();
                Assert.Equal(Report(cells).Outcomes, Report(turned).Outcomes);
            },
            iter: 100);

    private static CheckReport Report(List<(string Code, int[] Values)> cells) =>
        new Given().Table("支出表", Scope, Columns, [.. cells.Select(Row)]).Report;

    private static string Row((string Code, int[] Values) row) =>
        $"{row.Code}{{{(row.Code.Length == 0 ? string.Empty : $"function={row.Code}")}}}|{string.Join('|', row.Values.Select(Hundredths))}";

    private static string Hundredths(int value) => (value / 100m).ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>Total, categories, sections and items with their five columns, in hundredths.</summary>
    private static List<(string Code, int[] Values)> Cells(int[][] amounts)
    {
        var codes = Items.SelectMany(item => new[] { string.Empty, item[..3], item[..5], item }).Distinct().Order(StringComparer.Ordinal);
        return [.. codes.Select(code => (code, Sum(code, amounts)))];
    }

    private static int[] Sum(string code, int[][] amounts)
    {
        var below = amounts.Where((_, index) => Items[index].StartsWith(code, StringComparison.Ordinal)).ToList();
        var (personnel, operating, project) = (below.Sum(row => row[0]), below.Sum(row => row[1]), below.Sum(row => row[2]));
        return [personnel + operating + project, personnel + operating, personnel, operating, project];
    }
}
