using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class LedgerScopeTests
{
    [Fact]
    public void The_same_unit_project_and_year_is_the_same_member()
    {
        var scope = new LedgerScope(DisclosureCatalog.Default.Cube);

        Assert.Same(scope.Unit("308001", "某单位"), scope.Unit("308001", "某单位"));
        Assert.Same(scope.Year(new FiscalYear(2026)), scope.Year(new FiscalYear(2026)));
        Assert.NotSame(scope.Project("p1", "甲"), scope.Project("p2", "甲"));
    }

    [Fact]
    public void A_member_of_the_catalog_is_never_made_anew()
    {
        var scope = new LedgerScope(DisclosureCatalog.Default.Cube);

        Assert.Same(scope.Cube.Function["208"], scope.Of(scope.Cube.Function, "208", "另名"));
        Assert.Empty(scope.Own(scope.Cube.Function));
    }
}
