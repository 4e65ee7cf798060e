using System.Text;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Two folders of ledgers are told apart: what changed is listed, nothing else is.</summary>
public sealed class DiffLedgersTests
{
    [Fact]
    public void A_changed_line_an_answer_and_a_target_are_listed_with_both_prints()
    {
        var differences = Differences(Filled(60_000m, "负责测试。", "95"), Filled(60_500m, "负责测试和发布。", "98"));
        Assert.Equal(
        [
            ("lines", "60,000.00元", "60,500.00元"),
            ("targets", "≥95%", "≥98%"),
            ("questions", "负责测试。", "负责测试和发布。"),
        ], differences.Select(each => (each.Part, each.Before, each.After)));
        Assert.Contains("2101102 事业单位医疗", differences[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_ledgers_differ_in_nothing_and_what_only_one_has_is_empty_in_the_other()
    {
        var ledger = Filled(60_000m, "负责测试。", "95");
        Assert.Empty(Differences(ledger, ledger));
        var removed = Assert.Single(Differences(ledger, ledger with { Targets = [] }));
        Assert.Equal(("targets", "≥95%", string.Empty), (removed.Part, removed.Before, removed.After));
    }

    [Fact]
    public void The_same_of_two_years_is_the_same_but_for_the_year()
    {
        var ledger = Filled(60_000m, "负责测试。", "95");
        var next = ledger with { Year = new FiscalYear(2027), Lines = [.. ledger.Lines.Select(line => line with { Coordinate = line.Coordinate.With(ledger.Scope.Year(new FiscalYear(2027))) })] };
        Assert.Equal(("body", "2026", "2027"), Assert.Single(Differences(ledger, next).Select(each => (each.Part, each.Before, each.After))));
    }

    [Fact]
    public void A_text_names_the_sheet_and_a_table_has_a_row_each()
    {
        var differ = new DiffLedgers(Given.Catalog, new Phrases(Given.Catalog, "zh"));
        string Written(string format)
        {
            using var stream = new MemoryStream();
            differ.Write([new LedgerDifference("lines", "某科目", "1元", string.Empty)], format, stream);
            return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');
        }

        Assert.Equal("两份台账有1处不同，其余相同：\n  预算明细  某科目：1元 → —\n", Written("text"));
        Assert.Equal("part,what,before,after\nlines,某科目,1元,\n", Written("csv").ReplaceLineEndings("\n"));
    }

    private static Ledger Filled(decimal amount, string duties, string target)
    {
        using var book = new FilledWorkbook();
        return book.WithLine().With("预算明细", ("J4", ""), ("K4", ""), ("N4", amount)).With("问卷", ("C4", duties))
            .With("绩效目标", ("B4", "产出指标"), ("C4", "数量指标"), ("D4", "测试完成率"), ("E4", "≥"), ("F4", target), ("G4", "%")).Read().Ledger!;
    }

    private static IReadOnlyList<LedgerDifference> Differences(Ledger before, Ledger after)
    {
        using var earlier = new Given();
        using var later = new Given();
        var paths = new[] { earlier.Folder(before), later.Folder(after) };
        return new DiffLedgers(Given.Catalog, new Phrases(Given.Catalog, "zh")).Of(paths[0], paths[1], ReadLimits.Default, TestContext.Current.CancellationToken).Differences!.Value;
    }
}
