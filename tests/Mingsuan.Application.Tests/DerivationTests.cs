using Mingsuan.Checking;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>How derived tables are written: derived and printed amounts are told apart in every format. Figures are invented.</summary>
public sealed class DerivationTests : IDisposable
{
    private const string Text = """
        示例市测试中心2024年单位预算

        支出预算总表
        单位：万元
        科目编码	科目名称	合计	基本支出	项目支出
        	合计	30.00	20.00	10.00
        205	教育支出	30.00	20.00	10.00

        一般公共预算支出表
        单位：万元
        科目编码	科目名称	合计	基本支出	项目支出
        	合计	30.00	[?]	10.00
        205	教育支出	30.00	20.00	[?]

        收支预算总表
        单位：万元
        项目	预算数	项目	预算数
        一般公共预算拨款收入	30.00	教育支出	30.00
        政府性基金预算拨款收入			
        国有资本经营预算拨款收入			
        财政专户管理资金收入			
        单位资金收入			
        本年收入合计	30.00	本年支出合计	30.00
        上年结转		年终结转	
        收入总计	30.00	支出总计	30.00

        收入预算总表
        单位：万元
        [illegible]
        """;

    private readonly Given given = new();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Derived_amounts_are_told_from_printed_ones_in_text(string language) =>
        Golden.Equal($"derived.{language}.txt", Write(language, phrases => new DerivationText(phrases, new ReportProjection(Given.Catalog, language))));

    [Fact]
    public void Derived_amounts_have_a_colour_of_their_own_and_their_proof()
    {
        var html = Write("zh", phrases => new DerivationHtml(phrases, new ReportProjection(Given.Catalog, "zh")));
        Assert.Contains("<td class=\"derived exact\" title=\"", html, StringComparison.Ordinal);
        Assert.Contains("<td>30.00</td>", html, StringComparison.Ordinal);
        Assert.Contains(".derived.exact {", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_lists_what_is_not_printed_with_its_proof()
    {
        var lines = Write("zh", phrases => new DerivationCsv(Given.Catalog, phrases)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("file,table,kind,row,code,column,state,value,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("一般公共预算支出表,partly-illegible,合计,,基本支出,exact,200000", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(",printed,", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_read_is_a_refusal()
    {
        var documents = new DeriveFile(Given.Catalog).Derive(given.Text("空.txt", string.Empty), ReadLimits.Default, CancellationToken.None);
        Assert.All(documents, document => Assert.NotNull(document.Refusal));
    }

    [Fact]
    public void Every_kind_of_step_and_table_has_words()
    {
        string[] ids =
        [
            .. Enum.GetValues<ProofKind>().Where(kind => kind != ProofKind.Nothing).Select(kind => $"derive-proof-{DerivationIds.Of(kind)}"),
            .. Enum.GetValues<NothingKind>().Select(kind => $"derive-nothing-{DerivationIds.Of(kind)}"),
            .. Enum.GetValues<DerivedTableKind>().Select(kind => $"derive-kind-{DerivationIds.Of(kind)}"),
        ];
        Assert.All(ids, id => Assert.True(Given.Catalog.Interface.ContainsKey(id), id));
    }

    public void Dispose() => given.Dispose();

    private string Write(string language, Func<Phrases, IDerivationFormat> format)
    {
        var documents = new DeriveFile(Given.Catalog).Derive(given.Text("示例.txt", Text), ReadLimits.Default, CancellationToken.None);
        using var writer = new StringWriter { NewLine = "\n" };
        format(new Phrases(Given.Catalog, language)).Write(documents, writer);
        return writer.ToString();
    }
}
