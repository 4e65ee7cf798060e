using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Texts without a list of contents that end before their end.</summary>
public sealed class CutOffTests
{
    private const string Tables = """
        2024年某局部门预算
        表1 收支预算总表
        单位：万元
        收入│预算数│支出│预算数
        一般公共预算拨款收入│12.00│农林水支出│9.00
        政府性基金预算拨款收入││住房保障支出│3.00
        收入总计│12.00│支出总计│12.00

        表2 支出预算总表
        单位：万元
        科目编码│科目名称│合计│基本支出│项目支出
        │合计│12.00│10.00│2.00
        213│农林水支出│9.00│7.00│2.00
        21303│水利│9.00│7.00│2.00
        221│住房保障支出│3.00│3.00│0.00

        """;

    [Theory]
    [InlineData(15, "221│住房保")]
    [InlineData(15, "221│住房保障支出│3.00│3.")]
    [InlineData(15, "2210201")]
    [InlineData(15, "221│住房保障支出│3.00│3.00│0.0")]
    public void A_row_that_breaks_off_is_told(int line, string row) =>
        AssertDamage.Notices(Tables[..Tables.LastIndexOf("221", StringComparison.Ordinal)] + row, $"possibly-cut-off-in-row@{line}");

    [Fact]
    public void A_text_that_ends_in_a_table_that_is_not_all_there_is_told() =>
        AssertDamage.Notices(Tables[..Tables.LastIndexOf("221", StringComparison.Ordinal)], "possibly-cut-off-before-tables@14 count=6 entry=财政拨款收支总表");

    [Fact]
    public void A_title_without_its_table_at_the_end_is_told() =>
        AssertDamage.Notices(Tables + "表3 财政拨款收支预算总表\n单位：万元\n", "possibly-cut-off-before-tables@17 count=6 entry=财政拨款收支总表");

    [Fact]
    public void A_text_that_ends_with_a_sentence_is_whole_whatever_it_lacks() => AssertDamage.IsSilent(Tables + "本局2024年没有政府性基金预算拨款安排的支出。\n");

    [Fact]
    public void A_line_of_signatures_below_a_table_is_no_row() => AssertDamage.IsSilent(Tables.TrimEnd('\n') + "\n单位负责人：│填表人：\n\n本局没有其他表格。\n");

    [Fact]
    public void A_file_of_few_whole_tables_is_a_part_of_a_disclosure() => AssertDamage.IsSilent(Tables);

    [Fact]
    public void One_table_alone_is_no_text_that_is_cut_off() => AssertDamage.IsSilent(Tables[..Tables.IndexOf("表2", StringComparison.Ordinal)]);
}
