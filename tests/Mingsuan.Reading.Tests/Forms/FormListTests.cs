using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Lists of projects with their targets below one another.</summary>
public sealed class FormListTests
{
    private const string Head = "<tr><td rowspan=2>项目名称</td><td rowspan=2>项目总额</td><td colspan=2>其中：</td><td rowspan=2>绩效目标</td><td rowspan=2>一级指标</td><td rowspan=2>二级指标</td><td rowspan=2>三级指标</td><td rowspan=2>绩效指标性质</td><td rowspan=2>本年绩效指标值</td><td rowspan=2>绩效度量单位</td></tr><tr><td>财政资金</td><td>其他资金</td></tr>";
    private const string First = "<tr><td rowspan=2>99000026T000000000001-社区读书活动经费</td><td rowspan=2>12.50</td><td rowspan=2>12.50</td><td rowspan=2></td><td rowspan=2>办好读书活动</td><td>产出指标</td><td>数量指标</td><td>活动场次</td><td>≥</td><td>6</td><td>场</td></tr><tr><td>效益指标</td><td>社会效益指标</td><td>居民知晓率</td><td>≥</td><td>85</td><td>%</td></tr>";
    private const string Second = "<tr><td rowspan=2>99000026T000000000002-河道保洁经费</td><td rowspan=2>30.00</td><td rowspan=2>20.00</td><td rowspan=2>10.00</td><td rowspan=2>保持河道清洁</td><td>产出指标</td><td>质量指标</td><td>保洁合格率</td><td>＝</td><td>100</td><td>%</td></tr><tr><td>满意度指标</td><td>服务对象满意度指标</td><td>居民满意度</td><td>≥</td><td>90</td><td>%</td></tr>";

    [Fact]
    public void Each_project_is_a_form_with_its_own_amounts_goal_and_targets()
    {
        var forms = Read(Head + First + Second).Forms;
        Assert.Equal(["社区读书活动经费", "河道保洁经费"], forms.Select(form => form.Project));
        Assert.Equal(["99000026T000000000001", "99000026T000000000002"], forms.Select(form => form.ProjectCode));
        Assert.Equal([["12.50", "12.50", ""], ["30.00", "20.00", "10.00"]], forms.Select(form => form.Amounts.Select(amount => amount.Figure.Text).ToArray()));
        Assert.Equal(["办好读书活动", "保持河道清洁"], forms.Select(form => Assert.Single(form.Fields).Text));
        Assert.Equal(["活动场次 ≥ 6 场", "居民知晓率 ≥ 85 %", "保洁合格率 = 100 %", "居民满意度 ≥ 90 %"], forms.SelectMany(form => form.Targets).Select(target => $"{target.Level3} {target.Operator} {target.Value} {target.MeasureUnit}"));
        Assert.All(forms.SelectMany(form => form.Targets), target => Assert.Null(target.Repair));
    }

    [Fact]
    public void A_heading_that_the_next_page_repeats_is_no_project() =>
        Assert.Equal(2, Read(Head + First + Head + Second).Forms.Length);

    [Fact]
    public void Numbers_before_the_projects_and_marks_behind_the_targets_are_neither()
    {
        const string List = "<tr><td>序号</td><td>项目名称</td><td>当年财政拨款预算金额</td><td>当年绩效目标</td><td>指标名称</td><td>指标性质</td><td>指标值</td><td>计量单位</td><td>指标权重(%)</td><td>是否核心</td></tr>"
            + "<tr><td rowspan=2>1</td><td rowspan=2>社区读书活动</td><td rowspan=2>12.50</td><td rowspan=2>办好活动</td><td>活动场次</td><td>≥</td><td>6</td><td>场</td><td>50</td><td>是</td></tr><tr><td>居民知晓率</td><td>≥</td><td>85</td><td>%</td><td>50</td><td>否</td></tr>"
            + "<tr><td>2</td><td>河道保洁</td><td>30.00</td><td>保持清洁</td><td>保洁次数</td><td>≥</td><td>9</td><td>次</td><td>100</td><td>是</td></tr>";
        var read = Read(List);
        Assert.Equal(["社区读书活动 12.50", "河道保洁 30.00"], read.Forms.Select(form => $"{form.Project} {form.Amounts[0].Figure.Text}"));
        Assert.Equal(["活动场次 ≥6场", "居民知晓率 ≥85%", "保洁次数 ≥9次"], read.Forms.SelectMany(form => form.Targets).Select(target => $"{target.Level3} {target.Operator}{target.Value}{target.MeasureUnit}"));
        Assert.DoesNotContain(read.Diagnostics, note => note.Id is "target-cell-unread" or "row-shifted");
    }

    [Theory]
    [InlineData("<tr><td rowspan=2>产出指标</td><td>时效指标</td><td>完成时间</td><td>≤</td><td>12</td><td>月</td></tr><tr><td>数量指标</td><td>印发册数</td><td>≥</td><td>300</td><td>册</td></tr>", "")]
    [InlineData("<tr><td rowspan=2>8.00</td><td rowspan=2>8.00</td><td rowspan=2></td><td rowspan=2>办好培训</td><td>产出指标</td><td>时效指标</td><td>完成时间</td><td>≤</td><td>12</td><td>月</td></tr><tr><td>产出指标</td><td>数量指标</td><td>印发册数</td><td>≥</td><td>300</td><td>册</td></tr>", "8.00")]
    [InlineData("<tr><td rowspan=2></td><td rowspan=2></td><td rowspan=2></td><td rowspan=2></td><td rowspan=2>办好培训</td><td>产出指标</td><td>时效指标</td><td>完成时间</td><td>≤</td><td>12</td><td>月</td></tr><tr><td>产出指标</td><td>数量指标</td><td>印发册数</td><td>≥</td><td>300</td><td>册</td></tr>", "")]
    public void Targets_without_their_project_are_kept_counted_and_given_to_nobody(string rows, string amount)
    {
        var read = Read(Head + First + rows);
        Assert.Equal(2, read.Forms.Length);
        Assert.Equal(2, read.Forms[0].Targets.Length);
        Assert.Null(read.Forms[1].Project);
        Assert.Equal(amount, read.Forms[1].Amounts[0].Figure.Text);
        Assert.Equal(["产出指标 时效指标 完成时间 ≤ 12 月", "产出指标 数量指标 印发册数 ≥ 300 册"], read.Forms[1].Targets.Select(target => $"{target.Level1} {target.Level2} {target.Level3} {target.Operator} {target.Value} {target.MeasureUnit}"));
        Assert.Equal("2", Assert.Single(read.Diagnostics, note => note.Id == "target-without-project").Values["count"]);
    }

    [Fact]
    public void A_name_below_the_page_break_is_that_of_the_targets_above_it()
    {
        const string Above = "<tr><td rowspan=2></td><td rowspan=2></td><td rowspan=2></td><td rowspan=2></td><td rowspan=2>保持河道</td><td>产出指标</td><td>时效指标</td><td>完成时间</td><td>≤</td><td>12</td><td>月</td></tr><tr><td>产出指标</td><td>数量指标</td><td>保洁次数</td><td>≥</td><td>300</td><td>次</td></tr>";
        var source = Open(Head + First + Above + Second.Replace("保持河道清洁", "清洁", StringComparison.Ordinal));
        var read = new DisclosureReader(DisclosureCatalog.Default).Read(source with { Blocks = [.. source.Blocks.Select(block => block is Grid grid ? grid with { Rows = [.. grid.Rows.Select((row, index) => OnPage(row, index < 6 ? 1 : 2))] } : block)] });
        Assert.Equal(["社区读书活动经费", "河道保洁经费"], read.Forms.Select(form => form.Project));
        Assert.Equal(["30.00", "20.00", "10.00"], read.Forms[1].Amounts.Select(amount => amount.Figure.Text));
        Assert.Equal("保持河道清洁", Assert.Single(read.Forms[1].Fields).Text);
        Assert.Equal(["完成时间", "保洁次数", "保洁合格率", "居民满意度"], read.Forms[1].Targets.Select(target => target.Level3));
        Assert.DoesNotContain(read.Diagnostics, note => note.Id == "target-without-project");
    }

    private static GridRow OnPage(GridRow row, int page) =>
        row with { Place = row.Place with { Page = page }, Cells = [.. row.Cells.Select(cell => cell with { Place = cell.Place with { Page = page } })] };

    private static Disclosure Read(string rows) => new DisclosureReader(DisclosureCatalog.Default).Read(Open(rows));

    private static SourceDocument Open(string rows)
    {
        var page = $"<!DOCTYPE html><html><body><p>2026年部门预算公开</p><p>项目支出绩效目标表</p><p>单位：万元</p><table>{rows}</table></body></html>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(page));
        return Assert.Single(Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.html", ReadLimits.Default, TestContext.Current.CancellationToken)).Documents);
    }
}
