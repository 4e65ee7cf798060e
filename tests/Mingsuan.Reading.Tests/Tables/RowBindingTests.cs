using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What rows become that say what they are only beside or above themselves: totals among codes, matters above bodies, details.</summary>
public sealed class RowBindingTests
{
    private const string Accounts = "收入决算表\n单位：万元\n项目\t\t\t\t本年收入合计\t其他收入\n支出功能分类\t\t\t科目名称\t\t\n科目编码\t\t\t\t\t\n";

    private const string Goods = "政府采购支出表\n单位：万元\n采购品目大类\t专项名称\t经济科目\t采购物品名称\t总计\n";

    [Fact]
    public void Bodies_that_come_to_the_total_below_them_are_parts_of_it_and_of_no_other()
    {
        var table = Read("部门支出总表\n单位：万元\n单位名称\t合计\t基本支出\n临江市档案局本级\t60.00\t50.00\n临江市档案馆\t40.00\t40.00\n合计\t100.00\t90.00\n", "部门：临江市档案局\n");
        var bodies = Cells(table).Where(cell => cell.Column == 0).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Body]!).ToList();
        Assert.True(bodies[2].IsAll);
        Assert.All(bodies.Take(2), body => Assert.True(body.Parent?.IsAll));
    }

    [Fact]
    public void A_column_may_print_a_unit_of_its_own()
    {
        var table = Read("一般公共预算“三公”经费支出表\n单位：万元\n项目\t上年（万元）\t2026年预算数（元）\n合计\t3.50\t35000.00\n公务接待费\t3.50\t35000.00\n");
        Assert.Equal(["35000", "35000"], Cells(table).Take(2).Select(cell => $"{cell.Figure.Value:0}"));
        Assert.Equal(["10000", "1"], Cells(table).Take(2).Select(cell => $"{cell.Figure.Unit!.Value.InYuan():0}"));
    }

    [Fact]
    public void An_amount_in_a_label_is_told_and_the_blank_beside_it_is_no_blank()
    {
        var table = Read("一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\n208\t社会保障和就业支出 100.00\t\t100.00\n20805\t行政事业单位养老支出\t100.00\t100.00\n");
        Assert.Equal([CellState.Illegible, CellState.Stated, CellState.Stated, CellState.Stated], Cells(table).Select(cell => cell.Figure.State));
    }

    [Fact]
    public void The_first_row_of_data_may_stand_in_the_row_of_the_code_headings()
    {
        var table = Read($"{Accounts}类\t款\t项\t合计\t9.00\t2.00\n201\t\t\t一般公共服务支出\t9.00\t2.00\n201\t06\t\t财政事务\t9.00\t2.00\n201\t06\t01\t行政运行\t9.00\t2.00\n");
        Assert.Equal(["合计", "一般公共服务支出", "财政事务", "行政运行"], table.Panels[0].Rows.Select(row => row.Label));
        Assert.Equal("2010601", Last(table)[Last(table).Cube.Function]!.Id);
    }

    [Fact]
    public void What_final_accounts_say_was_spent_is_of_all_years()
    {
        var table = Read("支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\n\t合计\t9.00\n201\t一般公共服务支出\t9.00\n");
        var spent = Last(table);
        Assert.Equal(("final-accounts", "all"), (spent[spent.Cube.Stage]!.Id, spent[spent.Cube.Timing]!.Id));
    }

    [Fact]
    public void Bodies_named_again_below_each_matter_are_of_that_matter()
    {
        var table = Read($"{Goods}合计\t\t\t\t9.00\n货物\t\t\t\t4.00\n临江市档案馆\t\t\t\t4.00\n\t设备更新\t办公设备购置\t档案柜\t4.00\n服务\t\t\t\t5.00\n临江市档案馆\t\t\t\t5.00\n\t库房看护\t物业管理费\t看护\t5.00\n", "部门：临江市档案馆\n");
        Assert.Equal(["procurement", "procurement-goods", "procurement-goods", "procurement-goods", "procurement-services", "procurement-services", "procurement-services"], Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Aspect]!.Id));
        Assert.All(table.Panels[0].Rows, row => Assert.False(row.IsUnknown));
    }

    [Theory]
    [InlineData("12.00", 1)]
    [InlineData("9.00", 2)]
    public void Bodies_of_equal_amounts_are_beside_one_another_where_the_total_counts_both(string total, int depth)
    {
        var table = Read($"收入总表\n单位：万元\n单位名称\t总计\t本年收入\n合计\t{total}\t{total}\n临江市档案局本级\t6.00\t6.00\n临江市档案中心\t6.00\t6.00\n", "部门：临江市档案局\n");
        Assert.Equal(depth, Last(table)[Last(table).Cube.Body]!.Depth);
    }

    [Theory]
    [InlineData("专项收入", "0.00", Severity.Information)]
    [InlineData("专项收入", "2.00", Severity.Warning)]
    public void A_row_that_nobody_knows_is_a_warning_only_where_money_stands_in_it(string label, string amount, Severity severity)
    {
        var read = ReadAll($"收入总表\n单位：万元\n项目\t预算数\n本年收入合计\t3.00\n财政拨款收入\t3.00\n{label}\t{amount}\n");
        Assert.Equal(severity, Assert.Single(read.Diagnostics, diagnostic => diagnostic.Id == "unknown-row").Severity);
    }

    [Fact]
    public void A_code_that_the_classification_does_not_know_is_told_once_and_a_finer_one_is_no_fault()
    {
        const string table = "支出总表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t9.00\n30211\t差旅费\t5.00\n3021101\t市内差旅费\t5.00\n30288\t杂费\t4.00\n\n";
        var notes = ReadAll(table + table.Replace("支出总表", "基本支出表", StringComparison.Ordinal)).Diagnostics.Where(note => note.Id is "unknown-code" or "local-code");
        Assert.Equal([("local-code", Severity.Information), ("unknown-code", Severity.Warning)], notes.Select(note => (note.Id, note.Severity)));
    }

    [Fact]
    public void A_note_in_the_last_row_of_a_table_is_no_row()
    {
        var table = Read("政府性基金预算支出表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t\n此表为空\t\t\n");
        Assert.Equal(["合计"], table.Panels.SelectMany(panel => panel.Rows).Select(row => row.Label));
        Assert.Equal("此表为空", Assert.Single(table.Notes).Text);
    }

    [Fact]
    public void A_row_with_no_label_but_a_detail_is_a_part_of_the_row_above()
    {
        var table = Read($"{Goods}合计\t\t\t\t9.00\n货物\t\t\t\t9.00\n\t设备更新\t办公设备购置\t\t9.00\n\t\t\t档案柜\t4.00\n\t\t\t阅览桌\t5.00\n");
        var cells = Cells(table).ToList();
        Assert.All(cells.TakeLast(2), cell => Assert.True(cell.Coordinate.StrictlyRefines(cells[2].Coordinate)));
        Assert.True(cells[3].Coordinate.IsDisjointFrom(cells[4].Coordinate));
    }

    [Fact]
    public void Money_left_on_the_account_is_carried_over_beside_what_else_is()
    {
        var table = Read("2024年部门收支总表\n单位：元\n收入\t\n项目\t预算数\n一、部门预算\t7.00\n1、财政拨款\t5.00\n2、事业收入\t2.00\n本年收入合计\t7.00\n上年实户资金余额\t1.00\n上年结转\t3.00\n收入总计\t11.00\n");
        Assert.Equal(["current", "current", "current", "current", "account-balance", "carried", "all"], Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Timing]?.Id));
    }

    [Theory]
    [InlineData("60.00", true)]
    [InlineData("0.00", false)]
    [InlineData("", false)]
    public void A_total_with_parts_above_and_below_it_is_not_known_to_hold_them_all(string below, bool isUnknown)
    {
        var table = Read($"收支总体情况表\n单位：万元\n收入\t\n项目\t预算数\n一、财政拨款收入\t800.00\n二、其他收入\t75.00\n本年收入合计\t875.00\n上级补助收入\t{below}\n收入总计\t935.00\n");
        Assert.Equal(isUnknown ? ["本年收入合计"] : [], table.Panels[0].Rows.Where(row => row.IsUnknown).Select(row => row.Label));
    }

    [Theory]
    [InlineData("7\t11\t02", "2101102")]
    [InlineData("210\t11\t20", "2101120")]
    [InlineData("7\t12\t02", "71202")]
    public void A_code_of_no_category_is_the_account_of_its_name_where_one_cell_differs(string code, string account)
    {
        var table = Read($"支出预算总表\n单位：元\n功能分类科目编码\t\t\t功能分类科目名称\t合计\n类\t款\t项\t\t\n210\t\t\t卫生健康支出\t9\n210\t11\t\t行政事业单位医疗\t9\n{code}\t事业单位医疗\t9\n");
        Assert.Equal(account, Last(table)[Last(table).Cube.Function]!.Id);
    }

    [Fact]
    public void A_department_named_again_among_its_units_is_its_own_office_there()
    {
        var table = Read("收入预算总表\n单位：万元\n单位名称\t总计\t一般公共预算\n合计\t9.00\t9.00\n临江市档案馆\t9.00\t9.00\n临江市档案馆\t5.00\t5.00\n临江市档案服务中心\t3.00\t3.00\n", "部门：临江市档案馆\n");
        Assert.Equal(["all", "all", "临江市档案馆", "临江市档案服务中心"], table.Panels[0].Rows.Select(row => row.Coordinate[Last(table).Cube.Body]?.Id ?? "all"));
    }

    [Fact]
    public void A_row_that_nothing_names_is_no_second_total()
    {
        var table = Read("收支预算总表\n单位：万元\n收入\t\n项目\t预算数\n财政拨款\t8.00\n其他收入\t1.00\n\t0.00\n收入总计\t9.00\n");
        Assert.Equal([false, false, true, false], table.Panels[0].Rows.Select(row => row.IsUnknown));
    }

    [Fact]
    public void A_row_of_column_numbers_may_name_itself()
    {
        var table = Read("2024年国有资本经营预算支出预算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n栏次\t\t1\t2\t3\n合计\t\t6.00\t2.00\t4.00\n");
        Assert.Equal("合计", Assert.Single(table.Panels[0].Rows).Label);
    }

    [Fact]
    public void Projects_below_their_kinds_are_told_by_what_the_kinds_sum()
    {
        var table = Read("2024年部门专项业务经费支出表\n单位：元\n单位编码\t单位（项目）名称\t项目金额\n\t合计\t9.00\n403001\t临江市档案馆\t9.00\n\t通用项目\t4.00\n\t大型活动\t4.00\n\t读书节\t1.00\n\t档案日\t3.00\n-\t专用项目\t5.00\n\t库房\t5.00\n\t防潮\t5.00\n");
        var projects = Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Project]!).ToList();
        Assert.Equal([0, 0, 1, 2, 3, 3, 1, 2, 3], projects.Select(project => project.Depth));
        Assert.True(projects[5].IsWithin(projects[2]));
        Assert.True(projects[8].IsWithin(projects[6]));
    }

    [Fact]
    public void Projects_that_add_up_as_they_stand_are_no_kinds()
    {
        var table = Read("2024年部门专项业务经费支出表\n单位：元\n单位编码\t单位（项目）名称\t项目金额\n\t合计\t9.00\n\t读书节\t4.00\n\t档案日\t4.00\n\t防潮\t1.00\n");
        Assert.Equal([0, 1, 1, 1], Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Project]!.Depth));
    }

    [Fact]
    public void A_body_that_prints_the_code_of_an_account_is_of_that_account_unless_its_parts_print_others()
    {
        var table = Read("2024年部门政府采购预算表\n单位：元\n科目编码\t\t\t单位编码\t采购项目\t预算金额\n类\t款\t项\t\t\t\n\t\t\t\t合计\t9.00\n201\t26\t04\t403\t临江市档案局\t9.00\n201\t26\t04\t403001\t临江市档案馆\t5.00\n201\t26\t04\t\t书架\t5.00\n201\t26\t99\t403002\t临江市方志馆\t4.00\n201\t26\t99\t\t书柜\t4.00\n");
        Assert.Equal(["all", "all", "2012604", "2012604", "2012699", "2012699"], Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Function]!.Id));
    }

    [Fact]
    public void Last_year_beside_this_year_is_the_year_before()
    {
        var table = Read("2024年部门一般公共预算拨款“三公”经费及会议费预算表\n单位：元\n单位名称\t上年\t\t\t当年\t\t\n\t合计\t一般公共预算拨款安排的“三公”经费预算\t会议费\t合计\t一般公共预算拨款安排的“三公”经费预算\t会议费\n临江市档案馆\t3.00\t1.00\t2.00\t5.00\t1.00\t4.00\n");
        var cells = Cells(table).ToList();
        Assert.Equal(["2023", "2023", "2023", "2024", "2024", "2024"], cells.Select(cell => cell.Coordinate[cell.Coordinate.Cube.Year]!.Id));
        Assert.Equal(["three-public", "meetings"], cells.TakeLast(2).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Aspect]!.Id));
    }

    [Fact]
    public void An_account_printed_again_below_itself_is_counted_once()
    {
        var table = Read("2024年部门支出总表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t5.00\n219\t援助其他地区支出\t5.00\n21999\t其他支出\t5.00\n21999\t其他支出\t5.00\n");
        Assert.Equal([false, false, false, true], table.Panels[0].Rows.Select(row => row.IsOfWhich));
    }

    [Theory]
    [InlineData("")]
    [InlineData("小计")]
    public void Rows_of_accounts_that_print_their_body_again_are_of_both(string own)
    {
        const string unit = "101\t临江市档案馆（本级）";
        var table = Read($"部门支出总表\n单位：万元\n单位编码\t单位名称\t科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t\t\t9.00\t5.00\t4.00\n{unit}\t\t{own}\t9.00\t5.00\t4.00\n{unit}\t201\t一般公共服务支出\t9.00\t5.00\t4.00\n{unit}\t20126\t档案事务\t9.00\t5.00\t4.00\n{unit}\t2012601\t行政运行\t9.00\t5.00\t4.00\n", "部门：临江市档案馆\n");
        Assert.Equal(["all", "all", "201", "20126", "2012601"], Cells(table).Where(cell => cell.Column == 0).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Function]!.Id));
        Assert.Equal(["all", "101", "101", "101", "101"], Cells(table).Where(cell => cell.Column == 0).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Body]!.Id));
    }

    private static Coordinate Last(Table table) => Cells(table).Last().Coordinate;

    private static IEnumerable<TableCell> Cells(Table table) => table.Panels.SelectMany(panel => panel.Cells);

    private static Table Read(string text, string above = "") => Assert.Single(ReadAll(text, above).Tables);

    private static Disclosure ReadAll(string text, string above = "")
    {
        var title = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.Insert(title, above)));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }
}
