using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Damage of the carrier that is no fault of the body: it is repaired where it can be, and always told.</summary>
public sealed class DamageTests
{
    private const string FormHead = """
        项目支出绩效目标表
        单位：万元
        项目名称│河道清淤│││││
        预算资金情况│12.00│││││
        绩效指标│一级指标│二级指标│三级指标│运算符号│指标值│度量单位│完成时限

        """;

    private const string Announced = """
        2024年某局部门预算
        目录
        第一部分 部门概况....1
        第二部分 部门预算表....2
        收支预算总表....3
        支出预算总表....4
        第三部分 预算情况说明....5
        第四部分 名词解释....9
        第一部分 部门概况
        本局负责全市河道的管理和维护。
        第二部分 部门预算表
        收支预算总表
        单位：万元
        收入│预算数│支出│预算数
        一般公共预算拨款收入│12.00│农林水支出│12.00
        收入总计│12.00│支出总计│12.00

        """;

    private const string Closing = "本局没有其他需要公开的表格。\n";

    private const string Rest = """
        支出预算总表
        单位：万元
        科目编码│科目名称│合计
        │合计│12.00
        213│农林水支出│12.00
        第三部分 预算情况说明
        2024年支出预算总计12.00万元，与表格一致。
        第四部分 名词解释
        一般公共预算：指以税收为主体的财政收入安排的收支预算

        """;

    [Fact]
    public void A_text_that_ends_in_a_table_before_what_its_contents_announce_is_told() =>
        AssertDamage.Notices(Announced, "possibly-cut-off@16 count=3 entry=支出预算总表");

    [Fact]
    public void A_text_that_ends_inside_a_sentence_is_told() => AssertDamage.Notices(
        Announced + Rest[..Rest.IndexOf("万元，与", StringComparison.Ordinal)],
        "possibly-cut-off@23 count=1 entry=名词解释");

    [Fact]
    public void A_text_that_holds_all_that_it_announces_is_whole_however_it_ends() => AssertDamage.IsSilent(Announced + Rest);

    [Fact]
    public void A_text_whose_tables_lie_elsewhere_is_whole() => AssertDamage.IsSilent(Announced[..Announced.IndexOf("第二部分 部门预算表\n收支", StringComparison.Ordinal)] + "第二部分 部门预算表\n另附。\n");

    [Fact]
    public void Tags_in_a_cell_are_counted_and_taken_out()
    {
        var text = FormHead.Replace("河道清淤│", "<p>河道</p><p>清淤&nbsp;</p>│", StringComparison.Ordinal) + "│产出指标│数量指标│清淤长度│>=│12│公里│2024-12\n";
        AssertDamage.Notices(text, "markup-residue@3 count=5 mark=<p>");
        Assert.Equal("河道清淤", TextFolding.Fold(Assert.Single(AssertDamage.Read(text).Forms).Project!));
    }

    [Fact]
    public void A_tag_parts_what_it_stood_between_and_an_entity_is_its_character()
    {
        var document = AssertDamage.Read("2024年某局部门预算\n本年支出5.00万元。<br/>其中：基本支出&lt;3.00万元。\n");
        Assert.Equal("本年支出5.00万元。 其中：基本支出<3.00万元。", document.Source.Blocks.OfType<Paragraph>().Last().Text);
    }

    [Theory]
    [InlineData("完成时间<1年，合格率>90%。")]
    [InlineData("见《财政法》<试行>第三条，A&B公司，R&D经费。")]
    public void Operators_and_marks_are_no_tags(string sentence) => AssertDamage.IsSilent($"2024年某局部门预算\n{sentence}\n");

    [Fact]
    public void A_clipped_level_is_told_with_its_whole_name() => AssertDamage.Notices(
        FormHead + "│产出指标│数量指标│清淤长度│>=│12│公里│2024-12\n│满意度指标│务对象满意度指│居民评价│>=│90│%│2024-12\n",
        "level-clipped@7 text=务对象满意度指 name=服务对象满意度指标");

    [Fact]
    public void A_first_level_of_no_framework_is_told_once_and_read_by_its_second_level()
    {
        var text = FormHead + "│效益指标│社会效益指标│群众投诉│<=│3│件│2024-12\n│碧水目标│生态效益指标│水质│=│好││2024-12\n│碧水目标│可持续影响指标│管护年限│>=│3│年│2024-12\n";
        AssertDamage.Notices(text, "level-unknown@7 text=碧水目标 read=效益指标");
        Assert.All(AssertDamage.Read(text).Forms.Single().Targets, target => Assert.Equal("效益指标", target.Level1));
    }

    [Fact]
    public void A_known_framework_is_silent() => AssertDamage.IsSilent(
        FormHead + "│成本指标│经济成本指标│清淤单价│<=│3│万元/公里│2024-12\n│产出指标│数量指标│清淤长度│>=│12│公里│2024-12\n│满意度指标│服务对象满意度指标│居民满意度│>=│90│%│2024-12\n");

    [Fact]
    public void A_code_that_runs_together_with_a_name_is_told_apart()
    {
        const string text = "部门（单位）整体绩效目标表\n单位：万元\n部门（单位）名称│208003临江市气象台-330400000│││\n一级指标│二级指标│三级指标│指标值│指标值说明\n产出指标│数量指标│预报次数│≥365次│按年统计\n";
        AssertDamage.Notices(text, "code-with-name@3 code=208003 name=临江市气象台");
        Assert.Equal([("body-code", "208003"), ("region-code", "330400000"), ("body-name", "临江市气象台")], AssertDamage.Read(text).Forms.Single().Fields.Select(field => (field.Id, field.Text)));
    }

    [Theory]
    [InlineData("临江市气象台")]
    [InlineData("120急救指挥中心")]
    [InlineData("12345政务热线中心")]
    [InlineData("208003-临江市气象台")]
    public void A_name_alone_or_behind_a_mark_stays_as_it_is(string name) =>
        AssertDamage.IsSilent($"部门（单位）整体绩效目标表\n单位：万元\n部门（单位）名称│{name}│││\n一级指标│二级指标│三级指标│指标值│指标值说明\n产出指标│数量指标│预报次数│≥365次│按年统计\n");

    [Fact]
    public void A_code_of_a_project_that_lost_a_digit_and_a_rule_of_dashes_are_told() => AssertDamage.Notices(
        """
        部门预算项目绩效目标汇总表
        单位编码（项目编码）│项目单位（项目名称）│项目金额（万元）││绩效目标│││
        ││││产出指标││满意度指标│
        ││资金总额│政府预算资金│三级指标│指标值│三级指标│指标值
        5010010001│路灯维护│4.00│4.00│维护路灯数│≥300盏│市民满意度│≥90%
        501001002│护栏清洗│2.00│2.00│清洗长度│≥30公里│市民满意度│≥90%
        5010010003│井盖更换│3.00│3.00│更换井盖数│≥50个│市民满意度│≥90%
        5010010004│树木修剪│1.00│1.00│修剪树木数│≥80株│市民满意度│≥90%
        --│--│--│--│--│--│--│--
        """,
        "project-code-length@6 code=501001002 length=9 usual=10",
        "rule-row-skipped@9");

    [Fact]
    public void A_title_that_the_next_page_repeats_is_joined_and_told()
    {
        const string text = """
            2024年部门支出总表
            单位：万元
            科目编码│科目名称│合计
            │合计│3.00
            201│一般公共服务支出│2.00

            2024年部门支出总表
            单位：万元
            科目编码│科目名称│合计
            205│教育支出│1.00
            """;
        AssertDamage.Notices(text, "caption-repeated@7 table=2024年部门支出总表");
        Assert.Single(AssertDamage.Read(text).Tables);
    }

    [Fact]
    public void Numbers_of_tables_that_are_lost_or_on_the_wrong_side_are_told() => AssertDamage.Notices(
        Table("部门收支总表", null, null) + Table("部门收入总表", null, "预算02表") + Table("部门支出总表", "预算03表", null) + Closing,
        "table-numbers-missing@7 count=1 printed=预算02表、预算03表",
        "table-number-displaced@12 number=预算03表");

    [Fact]
    public void Numbers_that_are_all_there_or_nowhere_are_silent()
    {
        AssertDamage.IsSilent(Table("部门收支总表", null, "表1") + Table("部门收入总表", null, "表2") + Closing);
        AssertDamage.IsSilent(Table("部门收支总表", null, null) + Table("部门收入总表", null, null) + Closing);
        AssertDamage.IsSilent(Table("部门收支总表", "公开01表", null) + Table("部门收入总表", null, null) + Closing);
    }

    [Fact]
    public void A_chart_of_which_only_the_title_is_left_is_told_once() => AssertDamage.Notices(
        "2024年某局部门预算\n一、支出情况\n2024年支出预算5.00万元。\n图1支出预算结构图\n二、收入情况\n2024年收入预算5.00万元。\n近三年收入变化图\n基本支出 3.00万元\n三、其他\n见附图。\n",
        "chart-lost@4 title=图1支出预算结构图");

    [Fact]
    public void A_value_that_the_same_target_prints_whole_elsewhere_is_clipped() => AssertDamage.Notices(
        FormHead + "│产出指标│质量指标│水面保洁│=│全年保持清││2024-12\n││时效指标│水面保洁│=│全年保持清洁││2024-12\n",
        "target-clipped@6 text=全年保持清 name=全年保持清洁");

    [Fact]
    public void A_first_word_that_is_everywhere_else_behind_one_character_lost_it() => AssertDamage.Notices(
        "2024年某局部门预算\n城镇居民的用水改善。\n为城镇居民修建泵站。\n城镇居民安全饮水。\n保障城镇居民权益。\n" + FormHead + "│产出指标│数量指标│镇居民受益户数│>=│120│户│2024-12\n",
        "target-clipped@11 text=镇居民受益户数 name=城镇居民受益户数");

    [Fact]
    public void A_word_that_others_may_stand_before_is_whole() => AssertDamage.IsSilent(
        "2024年某局部门预算\n全市居民的用水改善。\n为全市居民修建泵站。\n惠及本市居民。\n市居民安全饮水。\n保障市居民权益。\n" + FormHead + "│产出指标│数量指标│居民受益户数│>=│120│户│2024-12\n");

    [Theory]
    [InlineData("非的河段按规定清")]
    [InlineData("全面清理（含支流")]
    [InlineData("）按规定清理")]
    public void A_fragment_that_no_text_begins_or_ends_like_is_told(string value)
    {
        AssertDamage.Notices(FormHead + $"│产出指标│质量指标│清淤标准│=│{value}││2024-12\n", $"target-torn@6 text={value}");
    }

    [Theory]
    [InlineData("全面清理（含支流）")]
    [InlineData("非汛期完成")]
    [InlineData("1.按规定清理，")]
    [InlineData("印发《清淤工作手册》")]
    [InlineData("指标1：")]
    public void A_whole_text_is_silent(string value) => AssertDamage.IsSilent(FormHead + $"│产出指标│质量指标│清淤标准│=│{value}││2024-12\n");

    [Fact]
    public void Many_names_that_end_at_one_width_are_cut_by_the_cell()
    {
        string[] names = ["清理上游支流河道淤积的", "修复下游两岸护坡工程所", "维护全市水文监测站点设", "更换老旧排涝泵站机组配", "巡查重点水域违规排放行", "水质达标率"];
        var rows = names.Select(name => $"│产出指标│数量指标│{name}│>=│12│个│2024-12");
        AssertDamage.Notices(FormHead + string.Join('\n', rows) + "\n", "names-cut@6 count=5 width=11");
    }

    private static string Table(string title, string? before, string? behind) => string.Join('\n',
        [.. new[] { before, title, behind, "单位：万元", "项目│预算数", "合计│3.00", string.Empty }.OfType<string>(), string.Empty]);
}
