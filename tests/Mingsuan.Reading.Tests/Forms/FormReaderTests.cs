using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The shapes in which performance forms are printed, in small.</summary>
public sealed class FormReaderTests
{
    private const string Project = """
        部门预算项目（政策）绩效目标表
        单位：万元
        项目(政策)名称│河道清淤│││││
        主管部门│水务局│││实施单位│河道管理所│
        预算资金情况│1, 200. 50│││││
        总体目标│河道畅通。│││││
        绩效指标│一级指标│二级指标│三级指标│运算符号│指标值│度量单位│完成时限
        │产出指标│数量指标│清淤长度│>=│12│公里│2024-12
        │││清淤次数│=│2│次│2024-12
        ││效益指标│社会效益指标│群众投诉│<=│3│件
        │水质改善程度││=│明显│││2024-12
        │满意度指标│务对象满意度指│居民满意度│>=│90│%│2024-12
        """;

    private const string Fund = """
        农村公路养护绩效目标表
        项目资金（万元）│资金总额：││300.00│
        │财政拨款：││250.00│
        │其他资金：││50.00│
        总体目标│路况良好│││
        绩效目标 指标│一级指标│二级指标│三级指标│目标值
        │成本指标│经济成本 指标│每公里养护标准│≤5000元/ 公里
        │产出指标│数量指标│养护里程│≥60公里
        │││质量指标│养护合格率达标情况
        ││时效指标│按期完成率│=100%
        满意度指标│服务对象满意度指标│群众满意度│≥90%│
        """;

    private const string Halves = """
        项目支出绩效目标申报表
        项目名称││农贸市场改造工程及其周边道路修缮和排水管网更│││
        主管部门及代码││012-商务局││实施单位│
        项目资金(元)││实施期资金总额:│90,000│年度资金总额:│
        ││其中:中央财政资金│0│其中:中央财政资金│
        ││市县(区)财政资金│90,000│市县(区)财政资金│
        ││其他资金││其他资金│
        项目概况││改造农贸市场一处，修缮周边道路并更新排水管网，总投资9│││
        ││实施期目标│││
        总体目标│按时完工││││按时
        绩效指标│一级指标│二级指标│三级指标│指标值│二级指标
        │产出指标│数量指标│改造市场数量│1处│数量指标
        社会效益指标││居民购物方便程度提高│明显│社会效益指标│
        ││生态效益指标│││生态效益指标
        负责人:││经办人:│张三│联系电话:│13900000000

        申报表

        新│
        市场服务中心│
        60,000│
        0│
        60,000│
        0000元│
        年度目标│
        完工验收│
        三级指标│指标值
        改造市场│1处
        居民购物方便│明显
        填报日期:│20240102030405
        """;

    private const string Lines = """
        部门预算项目（政策）绩效目标表
        表17 单位：万元
        项目(政策)名称 博物馆免费开放
        主管部门 文旅局 实施单位 市博物馆
        预算资金情况 45.60
        总体目标
        保证博物馆全年
        免费开放。
        绩效指标
        一级指标 二级指标 三级指标
        运算
        符号
        指标值
        度量
        单位
        完成时限
        产出指标
        数量指标
        接待观众人数 >= 10.5 万人 2024-12
        举办展览的次数和规
        模
        >= 4 次 2024-12
        绩效指标
        特色服务情况 讲解服务 规范有序 2024-12
        满意度指标
        服务对象满意度指标 观众满意度 >= 95 % 2024-12
        """;

    private const string Summary = """
        部门预算项目绩效目标汇总表
        单位编码（项目编码）│项目单位（项目名称）│项目金额（万元）│││绩效目标│││││
        │││││成本指标││产出指标││满意度指标│
        ││资金总额│政府预算资金│单位资金│三级指标│指标值│三级指标│指标值│三级指标│指标值
        501││9.00│9.00│││││││
        501001│城管局本级│9.00│9.00│││││││
        5010010001│路灯维护│4.00│4.00││总成本│≤4万元│维护路灯数│≥300盏│市民满意度│≥90%
        │││││││故障修复率│100%││
        5010010002│路灯维护│5.00│5.00│总成本│≤5万元│更换灯具数│≥50个│市民满意度│≥90%│

        ││││││更换及时性│及时│││
        """;

    private const string Overall = """
        部门（单位）整体绩效目标表
        部门（单位）名称│林业局│││
        年度主要任务│任务名称│主要内容││
        │造林│造林一千亩││
        预算情况│部门预算总额（万元）││80.00│
        │1、资金来源：（1）政府预算资金││75.00│
        │（2）单位资金││5.00│
        │2、资金结构：（1）基本支出││60.00│
        │（2）项目支出│││
        一级指标│二级指标│三级指标│指标值│指标值说明
        产出指标│重点工作任务完成│重点工作任务完成│造林完成率│100%
        ││资金合规性│合规 资金的拨付有完整的审批程序和手续，没有截留
        ││││和挪用。
        效益指标│履职效益│森林覆盖率│≥40%│按年末统计
        """;

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
    public void Values_and_explanations_that_stand_in_one_cell_are_told_apart()
    {
        var targets = FormSource.Read(Overall).Targets.ToList();
        Assert.Equal(["产出指标/重点工作任务完成/造林完成率 100%", "产出指标/重点工作任务完成/资金合规性 合规", "效益指标/履职效益/森林覆盖率 ≥40%"], targets.Select(Print));
        Assert.Equal("资金的拨付有完整的审批程序和手续，没有截留和挪用。", targets[1].Explanation);
        Assert.Equal(["row-shifted", "cells-merged", null], targets.Select(target => target.Repair));
    }

    [Fact]
    public void Two_value_columns_share_the_names_of_the_targets()
    {
        var read = FormSource.Read("""
            社区养老项目支出绩效目标表
            单位：万元
            项目名称│社区养老││││
            年度资金总额│60.00│其中：财政拨款│40.00│其他资金│20.00
            一级指标│二级指标│三级指标│实施期指标值│年度指标值│权重
            产出指标│数量指标│新建站点│≥9个│≥3个│20
            ││服务老人│≥900人│≥300人│10
            """);
        Assert.Equal(
            ["WholeTerm 产出指标/数量指标/新建站点 ≥9个", "FiscalYear 产出指标/数量指标/新建站点 ≥3个", "WholeTerm 产出指标/数量指标/服务老人 ≥900人", "FiscalYear 产出指标/数量指标/服务老人 ≥300人"],
            read.Targets.Select(target => $"{target.Period} {Print(target)}"));
        Assert.Equal(["fiscal-funds other-funds"], read.Forms[0].Sums.Select(sum => string.Join(' ', sum.Parts)));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Remarks_in_brackets_do_not_hide_levels_headings_and_labels()
    {
        var read = FormSource.Read("""
            项目支出绩效目标申报表
            项目名称│困难救助│项目负责人及电话│李四 13700000000
            项目资金（万元）│年度资金总额：│8.00││
            一级指标│二级指标│三级指标│指标值（含单位）
            产出指标（40分）│成本指标│补助标准│≥600元/人·月
            满意度指标（10分）│服务对象满意度指标（10分）│受助对象满意度│≥95%
            """);
        Assert.Equal(["产出指标（40分）/成本指标/补助标准 ≥600元/人·月", "满意度指标（10分）/服务对象满意度指标（10分）/受助对象满意度 ≥95%"], read.Targets.Select(Print));
        Assert.Equal(FieldReader.Withheld, read.Forms[0].Fields[^1].Text);
        Assert.Equal(80_000m, Assert.Single(read.Facts).Figure.Value);
    }

    [Fact]
    public void A_heading_that_a_page_repeats_keeps_the_levels()
    {
        var read = FormSource.Read("""
            项目绩效目标表
            单位：元
            项目名称│图书采购││
            一级指标│二级指标│三级指标│指标值
            产出指标│数量指标│采购图书│500册

            一级指标│二级指标│三级指标│指标值
            ││采购书架│10个
            """);
        Assert.Equal(["产出指标/数量指标/采购图书 500册", "产出指标/数量指标/采购书架 10个"], read.Targets.Select(Print));
    }

    [Fact]
    public void Several_forms_of_one_region_are_told_apart_by_their_projects()
    {
        var forms = FormSource.Read("""
            项目绩效目标表
            单位：元
            项目名称：图书采购│资金总额：20000
            一级指标│二级指标│三级指标│指标值
            产出指标│数量指标│采购图书│不少于500册
            项目名称：书架采购│资金总额：8000
            一级指标│二级指标│三级指标│指标值
            产出指标│数量指标│采购书架│10个
            """).Forms;
        Assert.Equal(["图书采购", "书架采购"], forms.Select(form => form.Project));
        Assert.Equal([20_000m, 8_000m], forms.Select(form => form.Amounts.Single().Figure.Value));
        Assert.Equal(["产出指标/数量指标/采购图书 ≥500册", "产出指标/数量指标/采购书架 10个"], forms.SelectMany(form => form.Targets).Select(Print));
    }

    [Fact]
    public void An_amount_that_is_none_is_said()
    {
        var read = FormSource.Read(Project.Replace("1, 200. 50", "约一千万", StringComparison.Ordinal));
        Assert.Empty(read.Facts);
        Assert.Equal(CellState.Illegible, read.Forms[0].Amounts.Single().Figure.State);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Id == "amount-illegible");
    }

    private static string Print(PerformanceTarget target) =>
        $"{target.Level1}/{target.Level2}/{target.Level3} {target.Operator}{target.Value}{target.MeasureUnit}{(target.Deadline.Length > 0 ? $" {target.Deadline}" : string.Empty)}";

    private static string? Member(DraftFact fact, string dimension) => fact.Coordinate[fact.Coordinate.Cube[dimension]]?.Id;
}
