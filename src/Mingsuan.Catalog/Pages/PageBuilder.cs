using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>Builds the grammar of captions, covers and labels from data.</summary>
internal sealed partial class PageBuilder(IReadOnlyList<PageData> data)
{
    public PageGrammar Build() => new()
    {
        Title = Pattern("title"),
        NoTitle = Pattern("no-title"),
        ContentsLine = Pattern("contents-line"),
        Caption = Pattern("caption"),
        Continued = Pattern("continued"),
        CommonUnit = Pattern("common-unit"),
        Signature = Pattern("signature"),
        Note = Pattern("note"),
        TableNumber = Pattern("table-number"),
        DisplayUnit = Pattern("display-unit"),
        RemarkUnit = Pattern("remark-unit"),
        BodyCaption = Pattern("body-caption"),
        TitleTail = Pattern("title-tail"),
        TitleHead = Pattern("title-head"),
        TitleNumbering = Pattern("title-numbering"),
        TitleYear = Pattern("title-year"),
        BodyInSentence = Pattern("body-in-sentence"),
        BodyLine = Pattern("body-line"),
        TitledBody = Pattern("titled-body"),
        RestOfName = Pattern("rest-of-name"),
        FileBody = Pattern("file-body"),
        BodyMark = Pattern("body-mark"),
        Year = Pattern("year"),
        BudgetYear = Pattern("budget-year"),
        UnitBudget = Pattern("unit-budget"),
        DepartmentBudget = Pattern("department-budget"),
        FinalAccounts = Pattern("final-accounts"),
        WholeDisclosure = Pattern("whole-disclosure"),
        Statement = Pattern("statement"),
        GovernmentAccount = Pattern("government-account"),
        DepartmentAccount = Pattern("department-account"),
        BodyEndings = [.. Words("body-ending")],
        OfWhich = [.. Words("of-which")],
        Sum = [.. Words("sum")],
        AccountEnding = [.. Words("account-ending")],
        AmountEnding = [.. Words("amount-ending")],
        PaidFrom = [.. Words("paid-from")],
        Numberings = [.. data.Where(element => element.Id == "numbering").OrderBy(element => element.Level).Select(element => (element.Level ?? 0, ToExpression(element)))],
        LabelYear = Pattern("label-year"),
        PriorYearLabel = Pattern("prior-year-label"),
        ComparedHeading = Pattern("compared-heading"),
        ShareHeading = Pattern("share-heading"),
        RateHeading = Pattern("rate-heading"),
        CodedLabel = Pattern("coded-label"),
        LabelRemark = Pattern("label-remark"),
        AmountInLabel = Pattern("amount-in-label"),
        YearHeading = Pattern("year-heading"),
        Illegible = Pattern("illegible"),
        LeftOpen = Pattern("left-open"),
        Disclosure = [.. Words("disclosure")],
    };

    private TextPattern Pattern(string id) => ToExpression(Element(id));

    private TextPattern ToExpression(PageData element) =>
        new(Placeholder().Replace(element.Pattern ?? throw Missing(element.Id), match => OneOf(match.Groups[1].Value)));

    private string OneOf(string id) => $"(?:{string.Join('|', Words(id).Select(Regex.Escape))})";

    private string[] Words(string id) => Element(id).Words ?? throw Missing(id);

    private PageData Element(string id) => data.FirstOrDefault(element => element.Id == id) ?? throw Missing(id);

    private static InvalidOperationException Missing(string id) => new($"data/pages lacks the element {id}, its words or its pattern");

    [GeneratedRegex(@"\{([a-z][a-z-]+)\}")]
    private static partial Regex Placeholder();
}
