using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>A clerk is asked first for what the chosen form prints.</summary>
public sealed class FormQuestionsTests
{
    private static readonly FiscalYear Year = new(2026);

    public static TheoryData<string> Layouts => [.. WritingCatalog.Default.Layouts.Select(layout => layout.Id)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_a_form_does_not_use_changes_nothing_in_its_document(string layout)
    {
        var scope = new LedgerScope(DisclosureCatalog.Default.Cube);
        var ledger = SmallLedger.In(scope, scope.Line(10_000, ("function", "2101501"), ("source", "general"), ("timing", "current"), ("nature", "operating"), ("economic", "30201"), ("government-economic", "50502")));
        var used = Used(layout);
        var left = DisclosureCatalog.Default.Questions.Where(question => !used.Contains(question.Id)).ToImmutableSortedDictionary(question => question.Id, _ => "另有安排", StringComparer.Ordinal);


        Assert.NotEmpty(left);
        Assert.Equal(Texts(Write(ledger, layout)), Texts(Write(ledger with { Answers = left, Approved = Amounts(scope, question => !used.Contains(question.Id)) }, layout)));
        Assert.NotEqual(Texts(Write(ledger, layout)), Texts(Write(ledger with { Approved = Amounts(scope, question => used.Contains(question.Id)) }, layout)));
    }

    [Theory]
    [InlineData("cn-31", "duties", true)]
    [InlineData("cn-31", "equipment-100", true)]
    [InlineData("cn-31", "reason-reception", true)]
    [InlineData("cn-31", "previous-three-public", true)]
    [InlineData("cn-31", "previous-meetings", false)]
    [InlineData("cn-31", "tasks", false)]
    [InlineData("cn-31", "debt", false)]
    [InlineData("cn-21", "debt", true)]
    [InlineData("cn-35", "tasks", true)]
    [InlineData("cn-35", "executed-general-public", false)]
    public void A_question_is_of_a_form_that_prints_its_answer(string layout, string question, bool isUsed) => Assert.Equal(isUsed, Used(layout).Contains(question));

    private static ImmutableArray<ApprovedAmount> Amounts(LedgerScope scope, Func<Question, bool> isMeant) =>
        [.. DisclosureCatalog.Default.Questions.Where(isMeant).Select(question => question.In(scope, Year)).OfType<Coordinate>().Select(coordinate => new ApprovedAmount(coordinate, new Figure("7777", 7777, 0), new Place { File = "answers" }))];

    private static IReadOnlySet<string> Used(string layout) =>
        new FormQuestions(WritingCatalog.Default, Year).Of(WritingCatalog.Default.Layout(layout)!, BodyKind.BudgetUnit, DisclosureCatalog.Default.BodyTypes.First(type => type.Id == "public-interest-1"));

    private static WrittenDocument Write(Ledger ledger, string layout) => new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout(layout)!);

    private static IEnumerable<string> Texts(WrittenDocument document) =>
        [.. document.Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Text), .. document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text)];
}
