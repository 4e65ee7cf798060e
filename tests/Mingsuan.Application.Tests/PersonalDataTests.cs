using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>A report never repeats the personal data that it finds, whatever finding quotes the sentence.</summary>
public sealed class PersonalDataTests
{
    private const string Text = "示例市测试学校2024年单位预算\n\n一、联系方式\n\n本单位收入预算120.00万元，比上年增加3.00万元，联系人某某，手机号码13800000000。\n\n表3 支出总表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t130.00\n205\t教育支出\t120.00\n";

    private const string Table = "示例市测试学校2024年单位预算\n\n表3 支出总表\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t130.00\n205\t教育支出（联系人手机13800000000）\t130.00\n20502\t普通教育\t130.00\n注：联系电话13800000000。\n";

    [Fact]
    public void What_is_derived_and_what_was_planted_repeat_no_number_of_a_person()
    {
        using var given = new Given();
        var path = given.Text("a.txt", Table.Replace("130.00\n20502", "[?]\n20502", StringComparison.Ordinal));
        using var derived = new StringWriter();
        new DerivationCsv(Given.Catalog, new Phrases(Given.Catalog, "zh")).Write(new DeriveFile(Given.Catalog).Derive(path, ReadLimits.Default, TestContext.Current.CancellationToken), derived);
        Assert.Contains("***********", derived.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", derived.ToString(), StringComparison.Ordinal);
        using var planted = new StringWriter();
        MutationCsv.Write(new MutateFiles(Given.Catalog).Run([given.Text("b.txt", Text)], new MutationOrder(1, 20, 1), ReadLimits.Default, TestContext.Current.CancellationToken), planted);
        Assert.Contains("***********", planted.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", planted.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_of_eleven_digits_is_no_telephone_number()
    {
        var texts = new MessageTexts(Given.Catalog, new Phrases(Given.Catalog, "zh"));
        string Title(string id) => texts.Of(id, new Dictionary<string, string> { ["at"] = "预算明细!N4", ["stated"] = "18000000000", ["computed"] = "1800000" }).Title;

        Assert.Contains("金额 18000000000 元", Title("ledger-costing-differs"), StringComparison.Ordinal);
        Assert.Contains("“***********”", Title("ledger-not-a-count"), StringComparison.Ordinal);
        Assert.Equal("安排13800000000元，联系电话***********", Given.Catalog.Personal.Mask("安排13800000000元，联系电话13800000000"));
    }

    [Theory]
    [InlineData("手机１３８００００００００。")]
    [InlineData("身份证110101199003070000，账号6222020000000000000，手机13800000000。")]
    [InlineData("，联系人某某某某某某，身份证110101199003070000，手机13800000000。")]
    public void No_part_of_a_number_is_left_where_a_quotation_is_cut(string numbers)
    {
        using var given = new Given();
        var report = Given.Report("json", "zh", [given.Checked(Text.Replace("手机号码13800000000。", numbers, StringComparison.Ordinal))], listsInformation: true);
        Assert.Contains("***********", report, StringComparison.Ordinal);
        Assert.DoesNotContain("19900307", report, StringComparison.Ordinal);
        Assert.DoesNotContain("00000000", report.Replace("０", "0", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    public void A_telephone_number_is_found_and_not_repeated(string format)
    {
        using var given = new Given();
        var report = Given.Report(format, "zh", [given.Checked(Text)], listsInformation: true);
        Assert.Contains("***********", report, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    public void A_telephone_number_in_a_table_is_not_repeated(string format)
    {
        using var given = new Given();
        var report = Given.Report(format, "zh", [given.Checked(Table)], listsInformation: true);
        Assert.Contains("***********", report, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("json")]
    [InlineData("csv")]
    public void What_read_prints_is_masked_too(string format)
    {
        using var given = new Given();
        var document = new ReadFile(Given.Catalog).Read(given.Text("示例.txt", Text + Table), ReadLimits.Default, CancellationToken.None)[0];
        IFactsFormat[] formats = [new SourceText(), new FactsJson(new Phrases(Given.Catalog, Phrases.Chinese)), new FactsCsv(Given.Catalog)];
        using var writer = new StringWriter();
        formats.Single(each => each.Id == format).Write([FactsDocument.Of(document, new ReportProjection(Given.Catalog, "zh"))], writer);
        Assert.DoesNotContain("13800000000", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("130.00", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("收入预算13800000000.00元")]
    [InlineData("项目编码140000000000000000000001")]
    public void An_amount_or_a_code_is_no_telephone_number(string text) => Assert.Equal(text, Given.Catalog.Personal.Mask(text));
}
