using System.Text;
using Mingsuan.Reading;
using NJsonSchema;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What changed between two versions or years is told figure by figure.</summary>
public sealed class DifferenceTests
{
    private const string First = "示例市测试学校2023年单位预算\n\n一、收入预算情况\n\n收入预算120.00万元，联系人手机13800000000。\n\n表3 支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t120.00\t100.00\t20.00\n205\t教育支出\t120.00\t100.00\t20.00\n20502\t普通教育\t120.00\t100.00\t20.00\n2050202\t小学教育\t120.00\t100.00\t20.00\n";

    private static readonly string Second = First.Replace("120.00\t100.00\t20.00", "132.00\t105.00\t27.00", StringComparison.Ordinal)
        .Replace("2050202\t小学教育\t132.00\t105.00\t27.00\n", "2050202\t小学教育\t131.00\t104.00\t27.00\n2050203\t初中教育\t1.00\t1.00\t0.00\n", StringComparison.Ordinal)
        .Replace("一、收入预算情况", "一、收入情况", StringComparison.Ordinal);

    [Fact]
    public void A_document_does_not_differ_from_itself() => Assert.True(Difference(First, First).IsNone);

    [Fact]
    public void A_changed_amount_has_its_difference_and_rate()
    {
        var total = Model(First, Second).Entries.First(entry => entry.Kind == DiffKind.Changed && entry.Label.Contains("“合计”行“合计”栏", StringComparison.Ordinal));
        Assert.Equal(("120.00", "132.00", "+12.00", "+10.00", "万元"), (total.Before?.Printed, total.After?.Printed, total.Difference, total.Rate, total.Unit));
    }

    [Fact]
    public void A_total_that_is_left_blank_is_no_fall_to_nothing()
    {
        var model = Model(First, First.Replace("\t合计\t120.00\t100.00", "\t合计\t\t100.00", StringComparison.Ordinal));
        Assert.DoesNotContain(model.Entries, entry => entry.Rate == "-100.00");
    }

    [Fact]
    public void What_only_one_of_them_states_is_added_or_removed()
    {
        Assert.Contains(Model(First, Second).Entries, entry => entry.Kind == DiffKind.Added && entry.Label.Contains("初中教育", StringComparison.Ordinal));
        Assert.Contains(Model(Second, First).Entries, entry => entry.Kind == DiffKind.Removed && entry.Label.Contains("初中教育", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_years_are_aligned_and_that_is_said()
    {
        var model = Model(First, First.Replace("2023", "2024", StringComparison.Ordinal));
        Assert.Equal(1, model.Years);
        Assert.Empty(model.Entries);
        Assert.Contains("2023年的数与2024年的对应", Text("text", model), StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_and_tables_are_told_by_their_titles_without_numbers()
    {
        var difference = Difference(First, Second.Replace("表3 支出总表", "三、支出总表", StringComparison.Ordinal));
        Assert.Equal(["收入情况"], difference.Sections.Added);
        Assert.Equal(["收入预算情况"], difference.Sections.Removed);
        Assert.Empty(difference.Tables.Added);
    }

    [Fact]
    public void The_difference_is_printed_for_people() => Golden.Equal("difference.txt", Text("text", Model(First, Second)));

    [Fact]
    public async Task The_json_satisfies_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs", "schemas", "diff-report.schema.json"), TestContext.Current.CancellationToken);
        var json = Text("json", Model(First, Second));
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"changed\"", "\"other\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    public void No_format_repeats_personal_data(string format)
    {
        var text = Text(format, Model(First, Second.Replace("120.00万元，联系人", "121.00万元，联系人", StringComparison.Ordinal)));
        Assert.Contains("初中教育", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", text, StringComparison.Ordinal);
    }

    private static DisclosureDifference Difference(string before, string after)
    {
        using var given = new Given();
        var result = new DiffFiles(Given.Catalog).Of(given.Text("前.txt", before), given.Text("后.txt", after), ReadLimits.Default, CancellationToken.None);
        return Assert.IsType<DisclosureDifference>(result.Difference);
    }

    private static DiffModel Model(string before, string after) => new DiffProjection(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese)).Of(Difference(before, after));

    private static string Text(string format, DiffModel model)
    {
        using var stream = new MemoryStream();
        DiffFormats.All(Given.Catalog, Phrases.Chinese, new ReportOptions { ProductVersion = "0.0.0" }).Single(each => each.Id == format).Write(model, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
