using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class TableProjectionTests
{
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Two_sides_stand_level_and_their_totals_at_the_bottom()
    {
        var table = SmallLedger.In(
            scope,
            scope.Line(1_234_567.89m, ("function", "2101550"), ("nature", "personnel"), ("source", "general"), ("timing", "current")),
            scope.Line(5_000m, ("function", "2080505"), ("nature", "personnel"), ("source", "service"), ("timing", "current")),
            scope.Line(20_000m, ("function", "2101550"), ("nature", "specific-target"), ("source", "general"), ("timing", "carried"))).Project("cn-21", "revenue-expenditure-summary");

        Assert.Equal("收支预算总表", table.Title);
        Assert.Equal("表1", table.Number);
        Assert.Equal("单位：万元", table.UnitLine);
        Assert.Equal("一、一般公共预算拨款收入|123.46|一、社会保障和就业支出|0.50", table.Lines()[0]);
        Assert.Equal("二、政府性基金预算拨款收入||二、卫生健康支出|125.46", table.Lines()[1]);
        Assert.Equal("五、单位资金收入|0.50||", table.Lines()[4]);
        Assert.Equal("本年收入合计|123.96|本年支出合计|125.96", table.Lines()[^3]);
        Assert.Equal("上年结转结余|2.00|年终结转结余|", table.Lines()[^2]);
        Assert.Equal("收入总计|125.96|支出总计|125.96", table.Lines()[^1]);
    }

    [Fact]
    public void A_header_spans_what_stands_below_it()
    {
        var table = SmallLedger.In(scope).Project("cn-21", "revenue-expenditure-summary");

        Assert.Equal(["收入", "支出"], table.Header[0].Cells.Select(cell => cell.Text));
        Assert.All(table.Header[0].Cells, cell => Assert.Equal(2, cell.ColumnSpan));
        Assert.Equal(["项目", "预算数", "项目", "预算数"], table.Header[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void What_no_line_tells_stays_open_instead_of_zero()
    {
        var ledger = SmallLedger.In(scope, scope.Line(100m, ("function", "2101550"), ("nature", "personnel"), ("source", "general")));

        var table = ledger.Project("cn-21", "revenue-expenditure-summary");

        Assert.Equal("本年收入合计|〔待填〕|本年支出合计|0.01", table.Lines()[^3]);
    }

    [Theory]
    [InlineData(300, 1)]
    [InlineData(200, 0)]
    [InlineData(600, 0)]
    public void Approved_parts_that_miss_their_total_by_the_rounding_of_each_are_noted(int total, int notes)
    {
        var ledger = SmallLedger.In(scope);
        ApprovedAmount Amount(string function, decimal yuan) => new(
            scope.Line(0m, ("function", function), ("economic", "all"), ("government-economic", "all"), ("nature", "expenditure"), ("source", "all"), ("funding-level", "all"), ("timing", "all"), ("body", "all"), ("project", "all"), ("aspect", "all"), ("period", "fiscal-year"), ("measure", "amount")).Coordinate,
            new Figure($"{yuan / 10_000m}", yuan, 50m) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 },
            new Place { File = "批复表" });
        var approved = ledger with { Approved = [Amount("all", total), Amount("208", 100m), Amount("210", 100m)] };
        var form = WritingCatalog.Default.Layout("cn-21")!;

        var table = new TableProjector(new ProjectionContext(WritingCatalog.Default, approved, new ApprovedAmounts(approved)), form).Project(form.Tables.Single(one => one.Id == "expenditure-summary")).Table;

        Assert.Equal(notes, table.Notes.Length);
    }

    [Theory]
    [InlineData("cn-14")]
    [InlineData("cn-21")]
    [InlineData("cn-31")]
    [InlineData("cn-41")]
    public void Business_expenditure_has_a_column_where_there_is_any(string layout)
    {
        BudgetLine Line(string nature) => scope.Line(10_000m, ("function", "2101550"), ("nature", nature), ("source", "business-revenue"), ("timing", "current"));
        bool HasColumn(params BudgetLine[] lines) => SmallLedger.In(scope, lines).Project(layout, "expenditure-summary").Header.SelectMany(row => row.Cells).Any(cell => cell.Text == "事业单位经营支出");

        Assert.True(HasColumn(Line("operating"), Line("business")));
        Assert.False(HasColumn(Line("operating")));
    }

    [Theory]
    [InlineData(104, 1)]
    [InlineData(200, 0)]
    public void Parts_that_miss_their_total_by_rounding_are_noted(int yuan, int notes)
    {
        BudgetLine Line(string function) => scope.Line(yuan * 0.5m, ("function", function), ("nature", "personnel"), ("source", "general"), ("timing", "current"));

        var table = SmallLedger.In(scope, Line("2080505"), Line("2101550"), Line("2210201")).Project("cn-21", "expenditure-summary");

        Assert.Equal(notes, table.Notes.Length);
    }
}
