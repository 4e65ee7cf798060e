using System.Text.RegularExpressions;
using CsCheck;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whatever a text says, every number with a unit is a fact or is listed, and reading never fails.</summary>
public sealed partial class NothingIsLostTests
{
    private static readonly string[] Fragments =
    [
        "收入", "支出总计", "基本支出", "“三公”经费", "公务接待费", "卫生健康支出（类）", "上年结转", "一般公共预算", "其中：", "（", "）", "，", "；", "。", "、", "：",
        "1.5万元", "3,200.50 万元", "20元", "8.52%", "3辆", "2个", "约5万元", "50万元以上", "2080501 ", "2023年", "2024年", "比", "与", "上年", "预算数", "执行数",
        "增加", "减少", "持平", "占", "主要原因", "以下方面", "无", "未安排", "分别为", "收、支总计", "各", "车辆", "项目", "某某局", "\n", "一、", "（一）", "1.", "同比", "-",
    ];

    [Fact]
    public void Every_number_with_a_unit_is_accounted_for() =>
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]).Array[1, 60].Select(string.Concat).Sample(text =>
        {
            var reading = AssertNarrative.Read(text);
            var printed = reading.Sections.SelectMany(section => section.Paragraphs).Sum(paragraph => Numbers().Count(paragraph.Text));
            var stated = reading.Facts.Where(fact => fact.Figure.IsStated && Numbers().IsMatch(fact.Figure.Text)).DistinctBy(fact => (fact.Statement, fact.Place)).Count();
            return stated + reading.Skipped.Length == printed;
        });

    [GeneratedRegex("[0-9][0-9,.]*\\s*(?:万元|元|%|辆|个)")]
    private static partial Regex Numbers();
}
