using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Numbers that look like figures of the budget and are none, and counts.</summary>
public sealed class NoFactTests
{
    [Theory]
    [InlineData("单价50万元以上的采购另行公开。", "50万元: threshold")]
    [InlineData("补助标准为35.2元/人。", "35.2元: unit-price")]
    [InlineData("依据〔2019〕3号文第2项办理，3个月内完成。", "2项: article", "3个: duration")]
    [InlineData("信息系统运维需要40万元。", "40万元: unbound")]
    [InlineData("因公出国费、公务接待费和会议费共5万元。", "5万元: unbound")]
    [InlineData("收入总额为3 200万元。", "200万元: unbound")]
    [InlineData("一、主要职责\n全年完成投资12亿元。", "12亿元: section")]
    public void Some_numbers_state_no_fact(string text, params string[] skipped) => AssertNarrative.Skips(text, skipped);

    [Fact]
    public void Reasons_are_no_amounts() => AssertNarrative.Yields(
        "公务接待费3万元，比上年增加1万元，主要原因是新增项目50万元、培训5次。",
        "expenditure reception | amount | 30000",
        "expenditure reception | change | 10000 | 2023");

    [Fact]
    public void A_glossary_and_the_contents_state_nothing()
    {
        Assert.Empty(AssertNarrative.Facts("第三部分 名词解释\n一、“三公”经费：指5万元的公务接待费10万元。"));
        Assert.Empty(AssertNarrative.Facts("目 录\n一、收入预算5万元……3\n二、支出预算6万元……4"));
    }

    [Fact]
    public void A_body_called_like_an_account_is_no_subject() => AssertNarrative.Yields(
        "某市档案馆2024年度收入总计15万元。", "revenue source=all timing=all | amount | 150000");

    [Fact]
    public void Vehicles_have_kinds() => AssertNarrative.Yields(
        "共有车辆3辆，其中：机要通信用车1辆、其他用车2辆；单价100万元（含）以上专用设备0台（套）。",
        " | vehicles-held | 3", " | 机要通信用车 | 1", " | 其他用车 | 2", " | 单价100万元以上专用设备 | 0");

    [Fact]
    public void Money_behind_a_count_is_of_what_was_counted() => AssertNarrative.Yields(
        "实行绩效目标管理的项目3个，涉及一般公共预算当年拨款97.04万元。",
        "expenditure targets-covered | 实行绩效目标管理的项目 | 3",
        "expenditure general current targets-covered | amount | 970400");
}
