using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class FormTests
{
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Targets_of_two_periods_stand_level_by_their_first_level()
    {
        var rows = Form(
            "cn-14",
            Target("产出指标", "三年批次", TargetPeriod.WholeTerm),
            Target("产出指标", "三年合格率", TargetPeriod.WholeTerm),
            Target("产出指标", "当年批次", TargetPeriod.FiscalYear),
            Target("满意度指标", "当年满意度", TargetPeriod.FiscalYear)).Rows[^3..];

        Assert.Equal(["三年批次", "三年合格率", string.Empty], rows.Select(row => Text(row, 3)));
        Assert.Equal(["当年批次", string.Empty, "当年满意度"], rows.Select(row => Text(row, 6)));
        Assert.Equal(2, rows[0].Cells.Single(cell => cell.Column == 1).RowSpan);
        Assert.Equal("满意度指标", Text(rows[2], 1));
    }

    [Fact]
    public void A_label_spans_rows_of_the_layout_however_often_they_are_printed()
    {
        var form = Form("cn-21", Target("产出指标", "一", TargetPeriod.FiscalYear), Target("产出指标", "二", TargetPeriod.FiscalYear));

        var label = form.Rows.SelectMany(row => row.Cells).Single(cell => cell.Text == "绩效指标");

        Assert.Equal(3, label.RowSpan);
    }

    [Theory]
    [InlineData("95", "%", "95%")]
    [InlineData("100%", "%", "100%")]
    [InlineData("好", "", "好")]
    public void A_unit_that_stands_in_the_value_already_is_not_printed_twice(string value, string unit, string printed)
    {
        var target = Target("产出指标", "一", TargetPeriod.FiscalYear) with { Operator = "=", Value = value, MeasureUnit = unit };

        Assert.Equal(("=" + printed, printed), (TargetTexts.Of("operator-value-unit", target), TargetTexts.Of("value-with-unit", target)));
    }

    [Fact]
    public void The_whole_term_of_a_project_of_several_years_is_not_invented()
    {
        Assert.Equal("300.00", Whole("1年"));
        Assert.Equal("〔待填〕", Whole("3年"));
    }

    [Fact]
    public void What_other_fields_of_a_declaration_say_fills_a_form_and_the_rest_is_open()
    {
        var ledger = Ledger("1年", Target("产出指标", "一", TargetPeriod.FiscalYear));
        var project = ledger.Projects[0] with
        {
            Category = scope.Cube.Nature["specific-target"],
            Fields = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("start", "2026-01").Add("end", "2026-12").Add("overall-goal", "绘制云图。"),
        };
        var document = new DisclosureWriter(WritingCatalog.Default).Write(ledger with { Projects = [project] }, WritingCatalog.Default.Layout("cn-14")!);
        var cells = document.Tables.Single(table => table.Id == "project-targets-1").Rows.SelectMany(row => row.Cells).ToList();

        Assert.Equal(("特定目标类", "2026-01至2026-12"), (Behind(cells, "项目属性"), Behind(cells, "项目期")));
        Assert.Equal(2, cells.Count(cell => cell.Text == "绘制云图。"));
        Assert.Equal("300.00", Behind(cells, "实施期资金总额"));
        Assert.Equal("〔待填〕", Behind(cells, "立项依据"));
        Assert.Contains(document.Open, slot => slot.What == "云图 / 立项依据");
    }

    [Fact]
    public void The_goal_of_several_years_is_not_said_to_be_that_of_one()
    {
        var ledger = Ledger("1年", Target("产出指标", "一", TargetPeriod.FiscalYear));
        var project = ledger.Projects[0] with { Fields = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("start", "2026-01").Add("end", "2028-12").Add("overall-goal", "绘制云图。") };
        var cells = Form(ledger with { Projects = [project] }, "cn-14").Rows.SelectMany(row => row.Cells).ToList();

        Assert.Single(cells, cell => cell.Text == "绘制云图。");
        Assert.Equal("〔待填〕", Behind(cells, "实施期资金总额"));
    }

    [Fact]
    public void A_title_does_not_say_the_end_of_a_name_twice_and_equal_titles_are_told_apart()
    {
        var ledger = Ledger("1年", Target("产出指标", "一", TargetPeriod.FiscalYear));
        var named = ledger with { Projects = [ledger.Projects[0] with { Name = "云图项目" }] };

        Assert.Equal("云图项目支出绩效目标申报表（2026年度）", Form(named, "cn-14").Title);
        Assert.EndsWith("绩效目标表（云图项目）", Form(named, "cn-21").Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("云图项目", Form(named, "cn-21").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_long_texts_is_wide_and_none_vanishes()
    {
        DocumentRow Line(int number) => new([new DocumentCell(0, "产出指标"), new DocumentCell(1, $"第{number}项"), new DocumentCell(2, new string('说', 120))]);

        var widths = FormShape.Widths([20, 20, 20], [.. Enumerable.Range(1, 5).Select(Line)]);

        Assert.True(widths[2] > widths[0] * 2, $"{widths[2]} beside {widths[0]}");
        Assert.All(widths, width => Assert.True(width > 150));
    }

    [Fact]
    public void Every_page_of_a_form_says_what_it_is_of_and_a_list_repeats_its_labels()
    {
        var ledger = Ledger("1年", Target("产出指标", "一", TargetPeriod.FiscalYear));

        Assert.Equal(1, Form(ledger, "cn-21").RepeatedRows);
        var list = Form(ledger, "cn-41");
        Assert.Equal(3, list.RepeatedRows);
        Assert.All(list.Rows.Take(3).SelectMany(row => row.Cells), cell => Assert.True(cell.IsLabel));
    }

    [Theory]
    [InlineData("cn-31", 6, 0)]
    [InlineData("cn-31", 60, 1)]
    [InlineData("cn-14", 60, 1)]
    [InlineData("cn-21", 6, 0)]
    [InlineData("cn-21", 60, 1)]
    public void The_labels_of_targets_that_go_on_over_pages_stand_on_each_of_them(string layout, int targets, int repeated)
    {
        var form = Form(layout, [.. Enumerable.Range(1, targets).Select(number => Target("产出指标", $"第{number}项", TargetPeriod.FiscalYear))]);
        var parts = FormParts.Of(form);

        Assert.Equal(1 + repeated, parts.Length);
        Assert.Equal(form.Rows.Length, parts.Sum(part => part.Rows.Length));
        Assert.All(parts.Skip(1), list => Assert.Equal(("一级指标", 1), (list.Rows[0].Cells[1].Text, list.RepeatedRows)));
        Assert.All(parts, part => Assert.All(part.Rows.Index(), row => Assert.Equal(form.Columns.Length, part.Rows.Index().Sum(other => Covered(other.Item, other.Index, row.Index)))));
    }

    /// <summary>How many columns of that row the cells of one row cover.</summary>
    private static int Covered(DocumentRow row, int place, int at) => row.Cells.Where(cell => place <= at && at < place + cell.RowSpan).Sum(cell => cell.ColumnSpan);

    [Fact]
    public void Basic_expenditure_under_names_of_its_own_stands_as_it_was_approved_and_is_no_project()
    {
        var ledger = Ledger("1年", Target("产出指标", "一", TargetPeriod.FiscalYear));
        var pay = scope.Project("人员经费（保工资）", "人员经费（保工资）");
        var named = ledger with
        {
            Lines = [.. ledger.Lines, scope.Line(700m, ("nature", "personnel"), ("source", "general"), ("timing", "current"), ("project", pay.Id))],
            Projects = [.. ledger.Projects, new LedgerProject(pay, string.Empty, pay.Label) { Category = scope.Cube.Nature["personnel"] }],
        };

        Assert.Equal([("基本支出人员经费", "0.07"), ("基本支出公用经费", string.Empty), ("云图", "0.03")], Tasks(ledger with { Lines = named.Lines }));
        Assert.Equal([("人员经费（保工资）", "0.07"), ("基本支出公用经费", string.Empty), ("云图", "0.03")], Tasks(named));
    }

    /// <summary>A form names it with its money; whether any of it is procurement nobody said.</summary>
    [Fact]
    public void Basic_expenditure_under_a_name_of_its_own_is_no_open_row_among_projects()
    {
        var pay = scope.Project("基本支出人员经费", "基本支出人员经费");
        var cube = scope.Cube;
        var ground = cube.Dimensions.Aggregate(cube.Blank, (all, dimension) => all.With(dimension.Root)).With(cube.Flow["expenditure"]).With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]).With(scope.Year(new FiscalYear(2026)));
        ApprovedAmount Approved(Coordinate coordinate) => new(coordinate, new Figure("0.07", 700m, 50m) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 }, new Place { File = "批复.xlsx" });
        var ledger = SmallLedger.In(scope) with
        {
            Projects = [new LedgerProject(pay, string.Empty, pay.Label) { Category = cube.Nature["personnel"] }],
            Approved = [Approved(ground.With(cube.Nature["personnel"]).With(pay)), Approved(ground.With(cube.Nature["expenditure"]).With(cube.Aspect["procurement"]))],
        };

        var table = new DisclosureWriter(WritingCatalog.Default).Tables(ledger, WritingCatalog.Default.Layout("cn-21")!).Single(table => table.Id == "procurement");

        Assert.DoesNotContain(table.Rows.SelectMany(row => row.Cells), cell => cell.Text.Contains(pay.Label, StringComparison.Ordinal));
    }

    /// <summary>The tasks of the overall form with their money.</summary>
    private static IEnumerable<(string Name, string Amount)> Tasks(Ledger ledger) => new DisclosureWriter(WritingCatalog.Default)
        .Tables(ledger, WritingCatalog.Default.Layout("cn-21")!).Single(table => table.Id == "overall-targets").Rows
        .Where(row => row.Cells is [_, { ColumnSpan: 2, IsLabel: false }] or [{ IsLabel: true }, _, { ColumnSpan: 2, IsLabel: false }])
        .Select(row => (row.Cells[^2].Text, row.Cells[^1].Text));

    private static string Behind(List<DocumentCell> cells, string label) => cells[cells.FindIndex(cell => cell.Text == label) + 1].Text;

    private static string Text(DocumentRow row, int column) => row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text ?? string.Empty;

    private static PerformanceTarget Target(string level1, string level3, TargetPeriod period) =>
        new(level1, "数量指标", level3, new Place { File = "目标" }) { Operator = "≥", Value = "3", MeasureUnit = "批", Period = period };

    private string Whole(string lasts) =>
        Form(Ledger(lasts, Target("产出指标", "一", TargetPeriod.FiscalYear)), "cn-14").Rows.Single(row => row.Cells.Any(cell => cell.Text == "实施期资金总额")).Cells.Single(cell => cell.Column == 3).Text;

    private DocumentTable Form(string layout, params PerformanceTarget[] targets) => Form(Ledger("1年", targets), layout);

    private static DocumentTable Form(Ledger ledger, string layout) =>
        new DisclosureWriter(WritingCatalog.Default).Tables(ledger, WritingCatalog.Default.Layout(layout)!).Single(table => table.Id.StartsWith("project-targets", StringComparison.Ordinal));

    private Ledger Ledger(string lasts, params PerformanceTarget[] targets)
    {
        var line = scope.Line(300m, ("function", "2101550"), ("nature", "specific-target"), ("source", "general"), ("timing", "current"), ("project", "云图"));
        var project = new LedgerProject(scope.Project("云图", "云图"), string.Empty, "云图")
        {
            Fields = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("project-period", lasts),
        };
        return SmallLedger.In(scope, line) with { Projects = [project], Targets = [.. targets.Select(target => new LedgerTarget(project.Member, target))] };
    }
}
