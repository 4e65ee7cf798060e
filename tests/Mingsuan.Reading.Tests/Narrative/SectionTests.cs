using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The sections of a running text.</summary>
public sealed class SectionTests
{
    [Fact]
    public void Headings_nest_in_the_order_in_which_they_appear()
    {
        var text = "某局2024年预算公开\n第一部分\n某局概况\n1、职责\n负责某项工作。\n（一）细则\n第二部分 说明\n一、收入情况\n收入5万元。";
        Assert.Equal(["0 ", "1 某局概况", "2 职责", "3 细则", "1 说明", "2 收入情况"], Titles(text));
    }

    [Fact]
    public void Contents_are_no_headings()
    {
        var text = "目  录\n第一部分 概况\n一、主要职责\n第二部分 说明\n第一部分 概况\n一、主要职责\n负责某项工作。";
        Assert.Equal(["0 目录", "1 概况", "2 主要职责"], Titles(text));
    }

    [Fact]
    public void Words_of_a_heading_that_stand_alone_are_one_without_a_number()
    {
        var text = "某局2024年预算公开\n某某局（部门）主要职能\n主要职能包括：\n一、组织某项工作。\n某某局（部门）机构设置\n某某局设两个科，承担某局主要职责\n1．综合科。\n名词解释\n（一）某收入：指某项收入。\n2024年部门预算编制说明\n一、收入情况\n收入5万元。";
        Assert.Equal(["0 ", "1 某某局（部门）主要职能", "1 某某局（部门）机构设置", "1 名词解释", "1 2024年部门预算编制说明", "2 收入情况"], Titles(text));
    }

    [Fact]
    public void A_heading_without_a_number_closes_no_numbered_one() =>
        Assert.Equal(["1 基本情况", "2 主要职责", "2 机构设置", "1 收入情况"], Titles("一、基本情况\n主要职责\n负责某项工作。\n机构设置\n设两个科。\n二、收入情况\n收入5万元。"));

    [Fact]
    public void A_line_that_ends_a_sentence_with_the_words_of_a_heading_is_none() =>
        Assert.Equal(["1 收入"], Titles("一、收入\n某某省某某事务服务中心安排的收入预\n算为五万元，与上年相比增加的是因为某\n局机构设置\n"));

    [Fact]
    public void A_page_of_entries_below_the_title_of_the_contents_is_no_heading()
    {
        string[] entries = ["目录", "一、部门主要职能", "二、部门机构设置", "三、名词解释", "四、其他相关情况说明"];
        var contents = entries.Index().Aggregate(new PdfSheet(), (sheet, entry) => sheet.Text(60, 100 + (entry.Index * 30), entry.Item));
        var duties = new PdfSheet().Text(60, 100, "某某局（部门）主要职能").Text(60, 130, "负责某项工作。");
        var read = new DisclosureReader(Catalog.DisclosureCatalog.Default).Read(AssertPdf.Yields(contents, duties));
        Assert.Equal(["0 目录", "1 某某局（部门）主要职能"], read.Sections.Select(section => $"{section.Level} {section.Title}"));
    }

    [Fact]
    public void Lines_of_a_wrapped_text_make_one_paragraph()
    {
        var text = "一、收入\n某某省某某事务服务中心安排的收入预\n算为五万元，与上年相比没有增加也没有\n减少。\n二、支出\n没有支出。";
        var section = AssertNarrative.Read(text).Sections[0];
        Assert.Single(section.Paragraphs);
        Assert.EndsWith("没有减少。", section.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    /// <summary>No line is broken in a figure: the one before it may be short, also where it looks like more of a title.</summary>
    [Fact]
    public void A_line_is_full_where_the_next_figure_had_no_room()
    {
        var text = "第二部分 收支情况\n2024年某某省某某事务服务中心收入\n14316.37万元，与上年相比没有增加也没有减少；\n与2023年相比没有任何增加也没有任何减少。";
        AssertNarrative.Yields(text, "revenue | amount | 143163700");
    }

    [Fact]
    public void The_dots_of_a_table_of_contents_are_no_measure_of_the_text()
    {
        var dots = new string('.', 60);
        var text = $"目  录\n一、收入{dots}1\n二、支出{dots}2\n一、收入\n某某省某某事务服务中心安排的收入预\n算为五万元，与上年相比没有增加也没有\n减少。\n二、支出\n没有支出。";
        Assert.Single(AssertNarrative.Read(text).Sections[1].Paragraphs);
    }

    [Fact]
    public void Rows_of_wide_tables_are_no_measure_of_the_text()
    {
        var sentences = string.Concat(Enumerable.Repeat("某某省某某事务服务中心安排的收入，预\n算为五万元，与上年相比没有增加也没有\n减少。\n", 10));
        var rows = string.Concat(Enumerable.Repeat($"甲乙丙{new string(' ', 90)}没有\n", 6));
        var section = AssertNarrative.Read($"一、收入\n{sentences}二、支出\n{rows}").Sections[0];
        Assert.Equal(10, section.Paragraphs.Count(paragraph => paragraph.Text.EndsWith("没有减少。", StringComparison.Ordinal)));
    }

    [Fact]
    public void Numbers_of_a_list_know_the_amount_that_they_are_parts_of()
    {
        Assert.Equal([null, "8.10万元", "8.10万元", null], Wholes(AssertNarrative.Read("（二）其他资金收入8.10万元\n1.事业收入7.60万元。\n2.上级补助收入0.50万元。\n（三）上年结转9.00万元")));
        Assert.Equal([null, "8.10万元", "7.60万元", "7.60万元", "8.10万元"], Wholes(AssertNarrative.Read("支出8.10万元，其中：基本支出7.60万元，包括人员经费5.00万元、公用经费2.60万元；项目支出0.50万元。")));
        Assert.DoesNotContain(Wholes(AssertNarrative.Read("收入4.10万元，支出4.10万元。其中：基本支出3.60万元，项目支出0.50万元。支出包括：卫生健康支出4.10万元。")), whole => whole is not null);
        Assert.DoesNotContain(Wholes(AssertNarrative.Read("货物和服务采购8.10万元，其中货物7.60万元，某某0.50万元。")), whole => whole is not null);
    }

    private static List<string?> Wholes(NarrativeReading reading)
    {
        var sentences = reading.Facts.Select(fact => (fact.Figure.Text, Sentence: (Statement.Sentence)fact.Statement)).ToList();
        return sentences.ConvertAll(each => each.Sentence.Whole is { } whole ? sentences.Find(other => new SentenceNumber(other.Sentence.Paragraph, other.Sentence.Span) == whole).Text : null);
    }

    [Fact]
    public void A_heading_over_two_lines_says_what_its_numbers_are()
    {
        var text = "一、收入\n某某省某某事务服务中心安排的收入预算是五\n万元整。\n（四）市对区专项或共同事权转移支付项目情\n况说明\n2024年，已安排社会保障和就业共同事权转移\n支付资金9.70万元。";
        Assert.Equal(["1 收入", "2 市对区专项或共同事权转移支付项目情况说明"], Titles(text));
        AssertNarrative.Skips(text, "9.70万元: section");
    }

    [Fact]
    public void A_full_line_that_ends_a_part_goes_on_with_the_next_part()
    {
        var text = "一、支出\n抚恤一百七十万元，与上年相比没有增加也没有减少；\n其中为某某省某某事务服务中心安排的公用经费为五万\n元。\n公用经费五万元；\n专项经费六万元。";
        Assert.Equal(3, AssertNarrative.Read(text).Sections[0].Paragraphs.Length);
    }

    [Fact]
    public void A_heading_as_wide_as_the_text_is_told_by_the_number_before_it()
    {
        var text = "（一）收入情况\n某某省某某事务服务中心安排的收入预算\n为五万元。\n（二）一般公共预算基本支出情况说明\n2024年没有这样的支出，与上年相比没有\n增加也没有减少。";
        Assert.Equal(["1 收入情况", "1 一般公共预算基本支出情况说明"], Titles(text));
    }

    [Fact]
    public void What_a_list_above_speaks_of_is_no_whole_of_a_section_about_another_source()
    {
        var facts = AssertNarrative.Facts("一、说明\n（一）总体情况的说明，按照综合预算的原则，收支总预算90万元。\n（二）一般公共预算当年拨款情况\n教育（类）支出40万元。");
        Assert.Equal("expenditure 205 general current | amount | 400000", facts[^1]);
    }

    [Fact]
    public void A_title_without_a_number_closes_the_headings_above()
    {
        var text = "一、机构\n1.某市某镇教育中心\n2024年部门预算编制说明\n某局支出50万元。";
        Assert.Equal(["1 机构", "2 某市某镇教育中心", "1 2024年部门预算编制说明"], Titles(text));
    }

    [Fact]
    public void A_paragraph_goes_on_behind_a_full_line_where_the_page_sets_the_next_one_back()
    {
        var text = new[] { (80, "1.教育支出为五十万元，某市某某事务服务中心安排的支出主要用于某某等活动。"), (60, "与上年相比没有增减。"), (80, "2.某市某某事务服务中心安排的支出主要用于某某。") };
        var lines = text.Select(line => new Paragraph(new Place { File = "a.pdf", Page = 1, Box = new Box(line.Item1, 0, 500, 10) }, line.Item2)).ToList();
        Assert.Equal(2, NarrativeReading.Of(lines, null).Sections.Sum(section => section.Paragraphs.Length));
    }

    [Theory]
    [InlineData(74, 1)]
    [InlineData(80, 2)]
    public void A_full_line_that_ends_in_a_colon_goes_on_where_the_next_one_begins_further_left(int left, int paragraphs)
    {
        var text = new[] { (80, "1.教育支出为五十万元，某市某某事务服务中心安排的支出主要的用途包括如下："), (left, "支付某某费用。") };
        var lines = text.Select(line => new Paragraph(new Place { File = "a.pdf", Page = 1, Box = new Box(line.Item1, 0, 500, 10) }, line.Item2)).ToList();
        Assert.Equal(paragraphs, NarrativeReading.Of(lines, null).Sections.Sum(section => section.Paragraphs.Length));
    }

    private static IEnumerable<string> Titles(string text) => AssertNarrative.Read(text).Sections.Select(section => $"{section.Level} {section.Title}");
}
