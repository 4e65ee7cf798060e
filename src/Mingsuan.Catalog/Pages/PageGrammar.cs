using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>How captions, titles, covers and labels are printed (data/pages): words and patterns over folded text. Immutable.</summary>
public sealed class PageGrammar
{
    internal PageGrammar()
    {
    }

    /// <summary>What covers, headings and titles of disclosures speak of.</summary>
    public required ImmutableArray<string> Disclosure { get; init; }

    /// <summary>The end of a line that can be the title of a table.</summary>
    public required TextPattern Title { get; init; }

    /// <summary>What no title without 表 at its end has: the marks of sentences.</summary>
    public required TextPattern NoTitle { get; init; }

    /// <summary>A line of a table of contents.</summary>
    public required TextPattern ContentsLine { get; init; }

    /// <summary>A whole line that only captions a table: its number, body or year, or the number of a page.</summary>
    public required TextPattern Caption { get; init; }

    /// <summary>What a title says that only goes on from the page before.</summary>
    public required TextPattern Continued { get; init; }

    /// <summary>A sentence that states the unit of display of all tables, which is the first group.</summary>
    public required TextPattern CommonUnit { get; init; }

    /// <summary>The beginning of a row that says who made a table and when.</summary>
    public required TextPattern Signature { get; init; }

    /// <summary>The beginning of a note below a table.</summary>
    public required TextPattern Note { get; init; }

    /// <summary>The number printed with a table.</summary>
    public required TextPattern TableNumber { get; init; }

    /// <summary>A statement of the unit of display, which is the first group.</summary>
    public required TextPattern DisplayUnit { get; init; }

    /// <summary>A unit of display in brackets behind a title or a heading; the first group.</summary>
    public required TextPattern RemarkUnit { get; init; }

    /// <summary>A caption that names the body, which is the first group.</summary>
    public required TextPattern BodyCaption { get; init; }

    /// <summary>The end of a title whose beginning stands on the line above.</summary>
    public required TextPattern TitleTail { get; init; }

    /// <summary>The beginning of a title whose end stands on the line below.</summary>
    public required TextPattern TitleHead { get; init; }

    /// <summary>The numbering before a title.</summary>
    public required TextPattern TitleNumbering { get; init; }

    /// <summary>The year before a title.</summary>
    public required TextPattern TitleYear { get; init; }

    /// <summary>The body behind a year in running text, the first group.</summary>
    public required TextPattern BodyInSentence { get; init; }

    /// <summary>How the names of bodies end in running text (局, 检察院).</summary>
    public required ImmutableArray<string> BodyEndings { get; init; }

    /// <summary>A line of a cover that names the body, which is the first group.</summary>
    public required TextPattern BodyLine { get; init; }

    /// <summary>The title of a page on the web that names the body and its budget or accounts; the first group is the body.</summary>
    public required TextPattern TitledBody { get; init; }

    /// <summary>How the rest of a name begins whose beginning stands on the line above.</summary>
    public required TextPattern RestOfName { get; init; }

    /// <summary>The name of a file that names the body, which is the first group that matches.</summary>
    public required TextPattern FileBody { get; init; }

    /// <summary>The mark of a row that is a body's.</summary>
    public required TextPattern BodyMark { get; init; }

    /// <summary>A year, the first group.</summary>
    public required TextPattern Year { get; init; }

    /// <summary>The year of a budget, the first group.</summary>
    public required TextPattern BudgetYear { get; init; }

    /// <summary>Words of a unit's budget.</summary>
    public required TextPattern UnitBudget { get; init; }

    /// <summary>Words of a department's budget.</summary>
    public required TextPattern DepartmentBudget { get; init; }

    /// <summary>What the titles of final accounts say.</summary>
    public required TextPattern FinalAccounts { get; init; }

    /// <summary>The title of a whole document that names one of its matters besides.</summary>
    public required TextPattern WholeDisclosure { get; init; }

    /// <summary>The title of a paper that discloses one matter only.</summary>
    public required TextPattern Statement { get; init; }

    /// <summary>The title of the budget, the accounts or the statistics of a whole government.</summary>
    public required TextPattern GovernmentAccount { get; init; }

    /// <summary>The title of the budget or accounts of a department or unit.</summary>
    public required TextPattern DepartmentAccount { get; init; }

    /// <summary>The words before the label of a part (其中).</summary>
    public required ImmutableArray<string> OfWhich { get; init; }

    /// <summary>The words behind a label that make it a sum (合计).</summary>
    public required ImmutableArray<string> Sum { get; init; }

    /// <summary>The words that names of accounts end with or lack (支出).</summary>
    public required ImmutableArray<string> AccountEnding { get; init; }

    /// <summary>The words behind a label that only say that it heads amounts (预算数).</summary>
    public required ImmutableArray<string> AmountEnding { get; init; }

    /// <summary>What stands between a source and what it pays for.</summary>
    public required ImmutableArray<string> PaidFrom { get; init; }

    /// <summary>The styles of numbering a label with their levels, the highest first; the number is the first group that matches.</summary>
    public required ImmutableArray<(int Level, TextPattern Expression)> Numberings { get; init; }

    /// <summary>The year before a label, the first group.</summary>
    public required TextPattern LabelYear { get; init; }

    /// <summary>A whole heading that means the year before the document's.</summary>
    public required TextPattern PriorYearLabel { get; init; }

    /// <summary>A heading that compares: with what is the first group, and the word for the measure, which may be missing, the second.</summary>
    public required TextPattern ComparedHeading { get; init; }

    /// <summary>A heading of shares, in per cent.</summary>
    public required TextPattern ShareHeading { get; init; }

    /// <summary>A heading of rates of change, in per cent.</summary>
    public required TextPattern RateHeading { get; init; }

    /// <summary>The code before the words of a label, the first group.</summary>
    public required TextPattern CodedLabel { get; init; }

    /// <summary>The remark behind a label.</summary>
    public required TextPattern LabelRemark { get; init; }

    /// <summary>An amount among the words of a label: the text of the cell beside it.</summary>
    public required TextPattern AmountInLabel { get; init; }

    /// <summary>A column heading that begins with a year.</summary>
    public required TextPattern YearHeading { get; init; }

    /// <summary>The mark of a table that the carrier could not read.</summary>
    public required TextPattern Illegible { get; init; }

    /// <summary>The mark of what was left to be filled in.</summary>
    public required TextPattern LeftOpen { get; init; }
}
