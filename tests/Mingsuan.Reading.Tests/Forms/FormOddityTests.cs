using Mingsuan.Kernel;
using Xunit;
using static Mingsuan.Reading.Tests.FormTexts;

namespace Mingsuan.Reading.Tests;

/// <summary>What makes forms hard to read: shared cells, remarks, headings repeated by a page, amounts that are none.</summary>
public sealed class FormOddityTests
{
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
    public void A_date_is_a_value_where_deadlines_have_no_column()
    {
        var read = FormSource.Read("""
            社区养老项目支出绩效目标表
            单位：万元
            项目名称│社区养老│││
            年度资金总额│60.00│││
            一级指标│二级指标│三级指标│年度(/项目)指标值│分值
            产出指标│数量指标│新建面积│≥3000(平方米)│10
            ││服务覆盖率│=100.00(%)│10
            │时效指标│新建站点完成时间│11月底前│10
            ││验收完成时间│2026年12月31日│10
            """);
        Assert.Equal(
            ["产出指标/数量指标/新建面积 ≥3000平方米", "产出指标/数量指标/服务覆盖率 =100.00%", "产出指标/时效指标/新建站点完成时间 11月底前", "产出指标/时效指标/验收完成时间 2026年12月31日"],
            read.Targets.Select(Print));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void What_fits_no_column_of_the_targets_is_told()
    {
        var read = FormSource.Read("""
            社区养老项目支出绩效目标表
            单位：万元
            项目名称│社区养老│││
            年度资金总额│60.00│││
            一级指标│二级指标│三级指标│指标值│权重（90分
            产出指标│数量指标│新建站点│保质保量│10
            ││服务老人│≥900人│20│另行安排
            """);
        Assert.Equal(["产出指标/数量指标/新建站点 保质保量", "产出指标/数量指标/服务老人 ≥900人"], read.Targets.Select(Print));
        Assert.Equal("另行安排", Assert.Single(read.Diagnostics, note => note.Id == "target-cell-unread").Values["text"]);
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
}
