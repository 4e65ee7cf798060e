using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>What nobody said is not said to be none: a ledger of lines is silent on what no line is marked with.</summary>
public sealed class SilenceTests
{
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Procurement_of_which_no_line_and_no_answer_tells_is_open_and_not_nothing()
    {
        var document = Write(Ledger());

        Assert.DoesNotContain(Texts(document), text => text.Contains("没有安排政府采购", StringComparison.Ordinal) || text.Contains("债务支出0", StringComparison.Ordinal));
        Assert.Contains(document.Open, slot => slot.Question == "procurement-total");
        Assert.Contains(document.Open, slot => slot.Question == "debt");
    }

    [Fact]
    public void A_typed_zero_says_that_there_is_none()
    {
        var document = Write(Ledger(("procurement-total", "0"), ("debt", "无"), ("purchased-services", "0")));

        Assert.Contains("临川市某中心2026年没有安排政府采购预算。", Texts(document));
        Assert.Contains("支出预算中，债务支出0万元，政府采购支出0万元，政府购买服务支出0万元。", Texts(document));
    }

    [Fact]
    public void What_accounts_decide_is_nothing_without_a_word()
    {
        var document = Write(Ledger());

        Assert.Contains(Texts(document), text => text.StartsWith("（三）公务接待费0万元", StringComparison.Ordinal));
    }

    [Fact]
    public void Running_costs_of_a_body_of_unknown_type_are_open()
    {
        var ledger = Ledger();
        var document = Write(ledger with { Body = ledger.Body with { Type = null } });

        Assert.DoesNotContain(Texts(document), text => text.Contains("没有安排机关运行经费", StringComparison.Ordinal));
        Assert.Contains(document.Open, slot => slot.Question == "agency-running-costs");
    }

    [Fact]
    public void A_line_marked_as_procurement_tells_the_total_and_not_which_kind()
    {
        var cube = scope.Cube;
        var marked = Line() with { Aspects = [cube.Aspect["procurement"]] };
        var amounts = new DisclosureWriter(WritingCatalog.Default).AmountsOf(SmallLedger.In(scope, marked));
        var all = cube.Dimensions.Aggregate(cube.Blank, (coordinate, dimension) => coordinate.With(dimension.Root)).With(scope.Year(new FiscalYear(2026))).With(cube.Stage["budget"]).With(cube.Measure["amount"]);

        Assert.Equal(1_000_000m, amounts.At(all.With(cube.Aspect["procurement"]))?.Yuan);
        Assert.Null(amounts.At(all.With(cube.Aspect["procurement-goods"])));
        Assert.Null(amounts.At(all.With(cube.Aspect["procurement-for-smes"])));
    }

    [Theory]
    [InlineData("cn")]
    [InlineData("cn-35")]
    [InlineData("cn-41")]
    public void A_departments_units_that_nobody_lists_are_open_and_not_the_department_alone(string layout)
    {
        var department = Ledger() with { Body = new LedgerBody("901", "临川市某局", BodyKind.Department) { Type = "institution" } };
        var silent = Write(department, layout);
        var listed = Write(department with { Units = [new LedgerUnit("901001", "临川市某中心")] }, layout);

        Assert.Contains(silent.Open, slot => slot.What == "单位");
        Assert.DoesNotContain(Texts(silent), text => text.StartsWith("1.临川市某局", StringComparison.Ordinal));
        Assert.DoesNotContain(listed.Open, slot => slot.What == "单位");
    }

    [Theory]
    [InlineData("cn-31", "临川市某中心没有内设机构。")]
    [InlineData("cn-14", "临川市某中心没有内设机构。")]
    public void No_offices_are_said_only_by_a_word(string layout, string sentence)
    {
        var silent = Write(Ledger(), layout);
        var none = Write(Ledger(("organisation", "无"), ("organisation-note", "无")), layout);

        Assert.DoesNotContain(sentence, Texts(silent));
        Assert.Contains(silent.Open, slot => slot.Question == "organisation");
        Assert.Contains(none.Blocks.OfType<ParagraphBlock>(), paragraph => paragraph.Text == sentence);
        Assert.DoesNotContain(none.Open, slot => slot.Question is "organisation" or "organisation-note");
    }

    private static WrittenDocument Write(Ledger ledger, string layout = "cn-21") =>
        new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout(layout) ?? throw new InvalidOperationException("no layout"));

    private static List<string> Texts(WrittenDocument document) => [.. document.Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Text)];

    private BudgetLine Line() => scope.Line(1_000_000m, ("function", "2101550"), ("economic", "30201"), ("nature", "operating"), ("source", "general"), ("timing", "current"));

    private Ledger Ledger(params (string Id, string Answer)[] answers)
    {
        var given = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, answers.Select(answer => KeyValuePair.Create(answer.Id, answer.Answer)));
        var year = new FiscalYear(2026);
        var stated = DisclosureCatalog.Default.Questions.Where(question => given.ContainsKey(question.Id)).Select(question => question.In(scope, year)).OfType<Coordinate>();
        return SmallLedger.In(scope, Line()) with
        {
            Answers = given,
            Approved = [.. stated.Select(coordinate => new ApprovedAmount(coordinate, new Figure("0", 0, 0), new Place { File = "ledger.yaml" }))],
        };
    }
}
