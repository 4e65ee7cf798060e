using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>What follows from small documents with cells that cannot be read, and what does not. Figures are invented.</summary>
public sealed class DerivingTests
{
    private const string Scope = "flow=expenditure source=all timing=all";
    private static readonly string[] Columns = ["合计{nature=expenditure}", "基本支出{nature=basic}", "项目支出{nature=project}"];

    private readonly Given given = new();

    [Fact]
    public void A_copy_elsewhere_is_the_value()
    {
        given.Table("表三", Scope, Columns, "合计{} | 10.00 | 6.00 | 4.00").Table("表四", Scope, Columns, "合计{} | ? | 6.00 | 4.00");
        var fact = Single();
        Assert.Equal(100_000, fact.Value);
        Assert.Equal(ProofKind.Agreement, Assert.Single(fact.Proof).Kind);
    }

    [Fact]
    public void A_part_is_the_whole_less_the_other_parts_where_a_sum_shows_the_division()
    {
        Yuan("表三", Columns, "合计{} | 300000.00 | 200000.00 | 100000.00").Table("表四", Scope, ["基本支出{nature=basic}"], "乙{function=203} | ?");
        Yuan("表五", Columns, "甲{function=201} | 200000.00 | 150000.00 | 50000.00").Table("表六", Scope, ["合计{nature=expenditure}"], "合计{} | 30.00", "甲{function=201} | 20.00", "乙{function=203} | 10.00");
        Assert.Equal(50_000, Single().Value);
    }

    [Fact]
    public void A_cut_of_a_whole_divides_as_the_whole_does()
    {
        Yuan("表三", ["合计{nature=expenditure}"], "合计{} | 300000.00", "甲{function=201} | 200000.00", "乙{function=203} | 100000.00");
        Yuan("表五", ["基本支出{nature=basic}"], "甲{function=201} | 70000.00", "乙{function=203} | 30000.00").Table("表六", Scope, ["基本支出{nature=basic}"], "合计{} | ?");
        Assert.Equal(100_000, Single().Value);
    }

    [Fact]
    public void What_no_sum_shows_to_be_complete_gives_bounds_only()
    {
        given.Table("表五", Scope, ["基本支出{nature=basic}"], "合计{} | ?", "甲{function=201} | 7.00");
        var fact = Single();
        Assert.Equal(DerivedState.Bounded, fact.State);
        Assert.Equal(70_000, fact.Least);
        Assert.Null(fact.Most);
    }

    [Fact]
    public void A_part_is_at_most_its_whole()
    {
        given.Table("表三", Scope, ["合计{nature=expenditure}"], "合计{} | 10.00", "甲{function=201} | ?");
        var fact = Single();
        Assert.Equal((0, 100_000), (fact.Least, fact.Most));
    }

    [Fact]
    public void A_blank_is_not_zero()
    {
        given.Table("表三", Scope, ["合计{nature=expenditure}"], "甲{function=201} | ").Table("表四", Scope, ["合计{nature=expenditure}"], "甲{function=201} | ?");
        Assert.Equal(DerivedState.Open, Single().State);
    }

    [Fact]
    public void A_blank_is_nothing_where_a_sum_holds_without_it()
    {
        given.Table("表三", Scope, Columns, "合计{} | 10.00 | 10.00 | ").Table("表四", Scope, ["项目支出{nature=project}"], "合计{} | ?");
        var fact = Single();
        Assert.Equal(0, fact.Value);
        Assert.Equal(NothingKind.Confirmed, Assert.Single(fact.Proof).Nothing);
    }

    [Fact]
    public void What_a_broken_sum_touches_is_not_used()
    {
        given.Table("表三", Scope, Columns, "合计{} | 10.00 | 6.00 | 5.00").Table("表四", Scope, ["项目支出{nature=project}"], "合计{} | ?");
        Assert.Equal(DerivedState.Open, Single().State);
        Assert.Equal(3, Derivation.Contested.Length);
    }

    [Fact]
    public void A_sum_of_rounded_amounts_leaves_several_printed_values()
    {
        given.Table("表三", Scope, ["合计{nature=expenditure}"], "合计{} | 30.00", "甲{function=201} | 20.00", "乙{function=203} | 10.00")
            .Table("表五", Scope, ["基本支出{nature=basic}"], "合计{} | ?", "甲{function=201} | 7.00", "乙{function=203} | 3.00");
        var fact = Single();
        Assert.Equal((DerivedState.Bounded, 99_900, 100_100), (fact.State, fact.Least, fact.Most));
    }

    [Fact]
    public void A_project_under_another_name_is_not_taken_to_be_nothing()
    {
        given.Table("表九", $"{Scope} nature=project", ["合计{}"], "合计{} | 9.00", "甲项目{project=甲} | 5.00", "乙项目{project=乙} | 4.00").Table("表十", $"{Scope} nature=project", ["合计{}"], "甲项目经费{project=丙} | ?");
        Assert.Equal(DerivedState.Bounded, Single().State);
    }

    [Fact]
    public void Revenue_pays_for_uses()
    {
        given.Table("表一", "flow=revenue source=all timing=all nature=all", ["预算数{}"], "收入总计{} | 12.00").Table("表二", "flow=expenditure source=all timing=all nature=all", ["预算数{}"], "支出总计{} | ?");
        Assert.Equal(120_000, Single().Value);
    }

    [Fact]
    public void Amounts_below_zero_leave_only_copies()
    {
        given.Table("表三", Scope, Columns, "合计{} | 10.00 | 12.00 | -2.00").Table("表四", Scope, ["合计{nature=expenditure}", "经营支出{nature=business}"], "合计{} | ? | ?");
        Assert.True(Derivation.HasNegatives);
        Assert.Equal([100_000, null], Facts.Select(fact => fact.Value));
    }

    [Fact]
    public void Equalities_are_added_and_subtracted_where_bounds_no_longer_move()
    {
        Yuan("表三", ["合计{nature=expenditure}"], "合计{} | 300000.00", "甲{function=201} | 200000.00", "乙{function=203} | 100000.00");
        Yuan("表四", Columns, "合计{} | 300000.00 | 180000.00 | 120000.00");
        Yuan("表五", ["项目支出{nature=project}"], "乙{function=203} | 30000.00");
        given.Table("表六", Scope, Columns[1..], "甲{function=201} | ? | ?", "乙{function=203} | ? | 3.00");
        Assert.Equal([110_000, 90_000, 70_000], Facts.Select(fact => fact.Value ?? 0));
    }

    [Fact]
    public void Unknowns_that_no_bound_tells_are_found_together()
    {
        var clock = new StepClock();
        var (first, second, third) = (new Quantity(Given.Cube.Blank), new Quantity(Given.Cube.Blank), new Quantity(Given.Cube.Blank));
        SumBound[] constraints = [Sum(50_000, first, second), Sum(70_000, second, third), Sum(60_000, first, third)];
        while (constraints.Any(constraint => constraint.Narrow())) continue;
        Assert.NotEqual(first.High, first.Low);
        Assert.True(Elimination.Narrow(constraints, clock));
        foreach (var constraint in constraints) constraint.Narrow();
        Assert.Equal([20_000m, 30_000m, 40_000m], new[] { first, second, third }.Select(unknown => unknown.Low));
        Assert.Equal([20_000m, 30_000m, 40_000m], new[] { first, second, third }.Select(unknown => unknown.High ?? 0));

        SumBound Sum(decimal yuan, params Quantity[] parts)
        {
            var whole = new Quantity(Given.Cube.Blank);
            whole.State(new Claim(0, null, Given.Cube.Blank, new Figure("", yuan, 0), new Place { File = "sample.txt" }, new ClaimGroup("T1.0", ClaimGroupKind.Panel)), isExact: true);
            return new SumBound(ProofKind.Partition, whole, [.. parts], IsEqual: true, clock);
        }
    }

    [Fact]
    public void No_proof_rests_on_what_it_proves()
    {
        given.Table("表三", Scope, Columns, "合计{} | 30.00 | 20.00 | 10.00", "甲{function=201} | 20.00 | 15.00 | 5.00", "乙{function=203} | 10.00 | ? | ?");
        foreach (var fact in Facts) Assert.All(fact.Proof.SelectMany(step => step.Claims), claim => Assert.NotEqual(CellState.Illegible, claim.Figure.State));
    }

    /// <summary>A table in yuan and cents: its amounts are finer than what a table in 万元 prints.</summary>
    private Given Yuan(string title, string[] columns, params string[] rows) => given.Table(title, Scope, DisplayUnit.Yuan, columns, rows);

    private Derivation Derivation => new Deriver(DisclosureCatalog.Default).Derive(given.Document);

    private IReadOnlyList<DerivedFact> Facts => [.. Derivation.Tables.Where(table => table.Kind == DerivedTableKind.PartlyIllegible).SelectMany(table => table.Facts)];

    private DerivedFact Single() => Assert.Single(Facts);
}
