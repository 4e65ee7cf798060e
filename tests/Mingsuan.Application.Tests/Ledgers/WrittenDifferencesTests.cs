using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Writing;
using Xunit;

namespace Mingsuan.Application.Tests;

public sealed class WrittenDifferencesTests
{
    [Fact]
    public void One_changed_line_changes_what_holds_it_and_nothing_else()
    {
        var changes = WrittenDifferences.Of(Written(1_200_000m), Written(1_300_000m));

        Assert.Contains(new WrittenDifference("表1 收支预算总表", "收入总计 / 收入/预算数", "121.00", "131.00"), changes);
        Assert.Contains(changes, change => change.After.Contains("收入预算131.00万元", StringComparison.Ordinal) && change.Before.Contains("收入预算121.00万元", StringComparison.Ordinal));
        Assert.All(changes, change => Assert.Contains("13", change.After, StringComparison.Ordinal));
        Assert.DoesNotContain(changes, change => change.What.Contains("社会保障", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_ledger_changes_nothing() => Assert.Empty(WrittenDifferences.Of(Written(1m), Written(1m)));

    private static WrittenDocument Written(decimal yuan)
    {
        var scope = new LedgerScope(DisclosureCatalog.Default.Cube);
        var ledger = new Ledger
        {
            Scope = scope,
            Body = new LedgerBody("901001", "某中心", BodyKind.BudgetUnit),
            Year = new FiscalYear(2026),
            Lines = [Line(scope, "2101550", yuan), Line(scope, "2080505", 10_000m)],
        };
        return new LedgerWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-21")!);
    }

    private static BudgetLine Line(LedgerScope scope, string function, decimal yuan)
    {
        var cube = scope.Cube;
        return new BudgetLine(
            cube.Blank.With(cube.Stage["budget"]).With(scope.Year(new FiscalYear(2026))).With(cube.Function[function]).With(cube.Nature["personnel"]).With(cube.Source["general"]).With(cube.Timing["current"]),
            new Money(yuan));
    }
}
