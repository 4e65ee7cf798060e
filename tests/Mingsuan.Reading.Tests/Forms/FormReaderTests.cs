using Mingsuan.Kernel;
using Xunit;
using static Mingsuan.Reading.Tests.FormTexts;

namespace Mingsuan.Reading.Tests;

/// <summary>The shapes in which performance forms are printed, in small.</summary>
public sealed class FormReaderTests
{
    [Fact]
    public void A_form_gives_its_project_fields_and_amount()
    {
        var read = FormSource.Read(Project);
        var form = Assert.Single(read.Forms);
        Assert.Equal((PerformanceFormKind.Project, "河道清淤"), (form.Kind, form.Project));
        Assert.Equal(["project-name", "supervising-department", "implementing-unit", "overall-goal"], form.Fields.Select(field => field.Id));
        var fact = Assert.Single(read.Facts);
        Assert.Equal(12_005_000m, fact.Figure.Value);
        Assert.Equal(("project", "all", null), (Member(fact, "nature"), Member(fact, "source"), Member(fact, "timing")));
        Assert.Equal("河道清淤", fact.Coordinate[fact.Coordinate.Cube.Project]!.Label);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Id == "spaces-in-number");
    }

    [Fact]
    public void Forms_of_one_name_below_titles_of_their_own_are_told_apart_by_amount()
    {
        var read = FormSource.Read(Project + "\n\n" + Project.Replace("1200.50", "900.00", StringComparison.Ordinal).Replace("1 200.50", "900.00", StringComparison.Ordinal));
        var projects = read.Facts.Select(fact => fact.Coordinate[fact.Coordinate.Cube.Project]!.Label).ToList();
        Assert.Equal(2, projects.Count);
        Assert.Equal(2, projects.Distinct().Count());
    }

    [Fact]
    public void Blank_levels_repeat_and_shifted_rows_are_put_right()
    {
        var read = FormSource.Read(Project);
        Assert.Equal(
            [
                "产出指标/数量指标/清淤长度 ≥12公里 2024-12", "产出指标/数量指标/清淤次数 =2次 2024-12", "效益指标/社会效益指标/群众投诉 ≤3件",
                "效益指标/社会效益指标/水质改善程度 =明显 2024-12", "满意度指标/务对象满意度指/居民满意度 ≥90% 2024-12",
            ],
            read.Targets.Select(Print));
        Assert.Equal(2, read.Diagnostics.Count(diagnostic => diagnostic.Id == "row-shifted"));
        Assert.Equal(2, read.Targets.Count(target => target.Repair == "row-shifted"));
    }

    [Fact]
    public void The_name_of_a_project_may_stand_in_the_title_and_the_operator_in_the_value()
    {
        var read = FormSource.Read(Fund);
        var form = Assert.Single(read.Forms);
        Assert.Equal("农村公路养护", form.Project);
        Assert.Equal(["total-funds", "fiscal-funds", "other-funds"], form.Amounts.Select(amount => amount.Field));
        var sum = Assert.Single(form.Sums);
        Assert.Equal(("total-funds", "fiscal-funds other-funds"), (sum.Whole, string.Join(' ', sum.Parts)));
        Assert.Equal(
            [
                "成本指标/经济成本指标/每公里养护标准 ≤5000元/公里", "产出指标/数量指标/养护里程 ≥60公里", "产出指标/质量指标/养护合格率达标情况 ",
                "产出指标/时效指标/按期完成率 =100%", "满意度指标/服务对象满意度指标/群众满意度 ≥90%",
            ],
            read.Targets.Select(Print));
    }

    [Fact]
    public void The_halves_of_a_form_are_joined_row_by_row()
    {
        var form = Assert.Single(FormSource.Read(Halves).Forms);
        Assert.Equal("农贸市场改造工程及其周边道路修缮和排水管网更新", form.Project);
        Assert.Equal("市场服务中心", form.Fields.Single(field => field.Id == "implementing-unit").Text);
        Assert.EndsWith("总投资90000元", form.Fields.Single(field => field.Id == "overview").Text, StringComparison.Ordinal);
        Assert.Equal("按时完工验收", form.Fields.Single(field => field.Id == "year-goal").Text);
        Assert.Equal((90_000m, 60_000m), (form.Amount("whole-term-funds")!.Figure.Value, form.Amount("year-funds")!.Figure.Value));
        Assert.Equal((0m, 60_000m), (form.Amount("central-funds")!.Figure.Value, form.Amount("city-or-county-funds")!.Figure.Value));
        Assert.Equal(CellState.Blank, form.Amount("other-funds")!.Figure.State);
        Assert.Equal(["whole-term-funds", "year-funds"], form.Sums.Select(sum => sum.Whole));
    }

    [Fact]
    public void Targets_of_two_periods_stand_side_by_side()
    {
        var read = FormSource.Read(Halves);
        Assert.Equal(
            ["WholeTerm 产出指标/数量指标/改造市场数量 1处", "FiscalYear 产出指标/数量指标/改造市场数量 1处", "WholeTerm 效益指标/社会效益指标/居民购物方便程度提高 明显", "FiscalYear 效益指标/社会效益指标/居民购物方便程度提高 明显"],
            read.Targets.Select(target => $"{target.Period} {Print(target)}"));
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Id == "form-joined");
    }

    [Fact]
    public void Persons_and_telephone_numbers_are_not_kept()
    {
        var form = Assert.Single(FormSource.Read(Halves).Forms);
        Assert.Equal(["", "***", "***", "***"], form.Fields.Where(field => field.Id is "responsible-person" or "handler" or "telephone" or "filed-on").Select(field => field.Text));
        Assert.All(form.Fields.Where(field => field.Text == FieldReader.Withheld), field => Assert.Null(field.Place.Text));
    }

    [Fact]
    public void Plain_lines_are_read_by_operators_and_deadlines()
    {
        var read = FormSource.Read(Lines);
        var form = Assert.Single(read.Forms);
        Assert.Equal("博物馆免费开放", form.Project);
        Assert.Equal("保证博物馆全年免费开放。", form.Fields.Single(field => field.Id == "overall-goal").Text);
        Assert.Equal(456_000m, Assert.Single(read.Facts).Figure.Value);
        Assert.Equal(
            [
                "产出指标/数量指标/接待观众人数 ≥10.5万人 2024-12", "产出指标/数量指标/举办展览的次数和规模 ≥4次 2024-12", "产出指标/特色服务情况/讲解服务 规范有序 2024-12",
                "满意度指标/服务对象满意度指标/观众满意度 ≥95% 2024-12",
            ],
            read.Targets.Select(Print));
    }

    [Fact]
    public void A_summary_gives_a_form_for_every_project_and_for_every_sum()
    {
        var read = FormSource.Read(Summary);
        Assert.Equal([PerformanceFormKind.Sum, PerformanceFormKind.Sum, PerformanceFormKind.Project, PerformanceFormKind.Project], read.Forms.Select(form => form.Kind));
        Assert.Equal(8, read.Facts.Length);
        Assert.Equal(["成本指标//总成本 ≤4万元", "产出指标//维护路灯数 ≥300盏", "满意度指标//市民满意度 ≥90%", "产出指标//故障修复率 100%"], read.Forms[2].Targets.Select(Print));
        Assert.Equal(["成本指标//总成本 ≤5万元", "产出指标//更换灯具数 ≥50个", "满意度指标//市民满意度 ≥90%", "产出指标//更换及时性 及时"], read.Forms[3].Targets.Select(Print));
    }

    [Fact]
    public void Projects_of_one_name_are_told_apart()
    {
        var projects = FormSource.Read(Summary).Facts.Select(fact => fact.Coordinate[fact.Coordinate.Cube.Project]!).Where(project => !project.IsAll).Distinct().ToList();
        Assert.Equal(["#1", "#2"], projects.Select(project => project.Id));
        Assert.Single(projects.Select(project => project.Parent).Distinct());
    }

    [Fact]
    public void An_overall_form_states_sources_and_structure_beside_its_own_labels()
    {
        var read = FormSource.Read(Overall);
        var form = Assert.Single(read.Forms);
        Assert.Equal(PerformanceFormKind.Overall, form.Kind);
        Assert.Equal(["department-total", "fiscal-funds", "own-funds", "basic-expenditure", "project-expenditure"], form.Amounts.Select(amount => amount.Field));
        Assert.Equal([true, true, true, true, false], form.Amounts.Select(amount => amount.Figure.IsStated));
        Assert.Equal(["fiscal-funds own-funds", "basic-expenditure project-expenditure"], form.Sums.Select(sum => string.Join(' ', sum.Parts)));
        Assert.Equal(("造林", "造林一千亩"), form.Fields.Where(field => field.Id == "task-name").Select(field => (field.Label, field.Text)).Single());
        Assert.Equal(["expenditure", "expenditure", "expenditure", "basic"], read.Facts.Select(fact => Member(fact, "nature")));
    }

    [Fact]
    public void Tasks_have_their_money_by_source_and_a_total_that_is_no_task()
    {
        var read = FormSource.Read(Tasks);
        var form = Assert.Single(read.Forms);
        Assert.Equal(["task", "task/fiscal-funds", "task/other-funds"], form.Amounts.Take(3).Select(amount => amount.Field));
        Assert.Equal((1_000_000m, 950_000m), (form.Amount("tasks")!.Figure.Value, form.Amounts.Last(amount => amount.Field.StartsWith("task/fiscal-funds", StringComparison.Ordinal)).Figure.Value));
        Assert.Contains("tasks = task + task#2 + task#3", form.Sums.Select(sum => $"{sum.Whole} = {string.Join(" + ", sum.Parts)}"));
        Assert.Contains("task#2 = task/fiscal-funds#2 + task/other-funds#2", form.Sums.Select(sum => $"{sum.Whole} = {string.Join(" + ", sum.Parts)}"));
        Assert.Equal(7, form.Sums.Length); // three columns, four lines
        Assert.DoesNotContain(read.Diagnostics, note => note.Id == "amount-illegible");
    }

    [Fact]
    public void A_task_is_of_the_nature_that_is_all_its_name_says()
    {
        var facts = FormSource.Read(Tasks).Facts.Where(fact => Member(fact, "source") == "all").ToList();
        Assert.Equal(["基本履职人员经费及机关运转 basic", "造林造林一千亩 expenditure", "基本支出公用经费（保运转） operating", "金额合计 expenditure"], facts.Select(fact => $"{fact.Place.Row} {Member(fact, "nature")}"));
    }

    [Fact]
    public void A_label_that_stands_twice_over_columns_is_their_heading()
    {
        var form = Assert.Single(FormSource.Read(Headed).Forms);
        Assert.Equal(["basic-expenditure", "fiscal-funds", "project-expenditure", "other-funds"], form.Amounts.Select(amount => amount.Field));
    }
}
