using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Tells a budget disclosure from any other paper, so that a contract, a notice or a template is not reported as free of errors.
/// No single sign decides: a heading may be quoted, a table of statistics has a column named revenue. What its headings speak
/// of, which tables it holds and what its amounts mean count together.
/// </summary>
internal sealed class DisclosureTest(DisclosureCatalog catalog)
{
    /// <summary>As many signs as no other paper has.</summary>
    private const int EnoughSigns = 3;

    /// <summary>Signs in the words alone that make a paper look like a disclosure, whether or not it holds amounts.</summary>
    private const int EnoughWords = 2;

    private const int OverallFormSigns = 2;
    private const int CoverLines = 20;
    private const int TitleLines = 3;
    private const int LongestTitle = 50;
    private const int HeadRows = 4;
    private const int EnoughCodes = 3;

    /// <summary>Why the document is refused, or null for a disclosure.</summary>
    public Diagnostic? Fault(Disclosure disclosure)
    {
        var heads = HeadCells(disclosure).ToList();
        var words = Words(disclosure, heads) + Kinds(disclosure, heads);
        var signs = words + (IsStatement(disclosure) ? 1 : 0) + FormSigns(disclosure) + (SpeaksOfBudgets(disclosure) ? 1 : 0) + (PrintsCodes(disclosure) ? 1 : 0);
        var file = disclosure.Source.FileName;
        if (IsOfGovernment(disclosure)) return HostDiagnostics.GovernmentAccount(file);
        if (HasContent(disclosure) && signs >= EnoughSigns) return null;
        if (UnreadPages.Of(disclosure.Source) is { } unread) return unread;
        return words >= EnoughWords && !HasContent(disclosure) ? HostDiagnostics.WithoutAmounts(file) : HostDiagnostics.NotADisclosure(file);
    }

    /// <summary>How many of the words of disclosures its cover, headings and titles have.</summary>
    private int Words(Disclosure disclosure, List<string> heads)
    {
        var cover = disclosure.Source.Blocks.OfType<Paragraph>().Take(CoverLines).Select(line => line.Text);
        var headings = disclosure.Sections.Select(section => section.Title).Concat(disclosure.Tables.Select(table => table.Title));
        var texts = cover.Concat(headings).Concat(heads).Select(TextFolding.Fold).Distinct().ToList();
        return catalog.Pages.Disclosure.Count(word => texts.Exists(text => text.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>A title may stand in the first rows of a grid.</summary>
    private static IEnumerable<string> HeadCells(Disclosure disclosure) =>
        disclosure.Source.Blocks.OfType<Grid>().SelectMany(grid => grid.Rows.Take(HeadRows)).SelectMany(row => row.Cells).Select(cell => cell.Text);

    /// <summary>True for a paper whose title says that it discloses one matter (2024年“三公”经费预算情况说明): its amounts must speak of budgets all the same.</summary>
    private bool IsStatement(Disclosure disclosure) => disclosure.Source.Blocks.OfType<Paragraph>().Take(TitleLines).Select(line => TextFolding.Fold(line.Text))
        .Any(text => text.Length <= LongestTitle && !text.EndsWith('。') && catalog.Pages.Statement.IsMatch(text));

    /// <summary>True for a paper whose title says that it is the budget, the accounts or the statistics of a whole government, and names no department or unit.</summary>
    private bool IsOfGovernment(Disclosure disclosure)
    {
        var titles = disclosure.Source.Blocks.OfType<Paragraph>().Take(TitleLines).Select(line => TextFolding.Fold(line.Text)).Where(text => text.Length <= LongestTitle && !text.EndsWith('。')).ToList();
        return titles.Exists(catalog.Pages.GovernmentAccount.IsMatch) && !titles.Exists(catalog.Pages.DepartmentAccount.IsMatch);
    }

    /// <summary>How many kinds of core tables it holds, with amounts in them or titled in the grid itself.</summary>
    private int Kinds(Disclosure disclosure, List<string> heads)
    {
        var titles = disclosure.Tables.Where(HasAmounts).Select(table => table.Title).Concat(heads).Distinct().ToList();
        return catalog.CoreTables.Count(kind => kind.IsCore && titles.Exists(kind.IsTitled));
    }

    private static int FormSigns(Disclosure disclosure)
    {
        var filled = disclosure.Forms.Where(HasContent).ToList();
        return filled.Exists(form => form.Kind == PerformanceFormKind.Overall) ? OverallFormSigns : filled.Count > 0 ? 1 : 0;
    }

    private static bool HasContent(Disclosure disclosure) =>
        disclosure.Facts.Any(fact => !fact.Figure.IsNothing) || disclosure.Tables.Any(table => table.IsIllegible) || disclosure.Forms.Any(HasContent);

    private static bool HasContent(PerformanceForm form) => !form.Targets.IsEmpty || form.Amounts.Any(amount => !amount.Figure.IsNothing);

    private static bool HasAmounts(Table table) => table.Panels.Any(panel => panel.Cells.Any(cell => !cell.Figure.IsNothing));

    /// <summary>Some amount is said to be of an account, a source or an aspect of budgets.</summary>
    private static bool SpeaksOfBudgets(Disclosure disclosure) =>
        disclosure.Facts.Any(fact => !fact.Figure.IsNothing && fact.Coordinate.Stated.Any(member => !member.IsAll && IsOfBudgets(member.Dimension, disclosure.Cube)));

    /// <summary>Several rows have codes of the classifications.</summary>
    private static bool PrintsCodes(Disclosure disclosure) =>
        disclosure.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Rows).Count(row => row.Code is { Length: > 0 } && IsAccount(row.Coordinate)) >= EnoughCodes;

    private static bool IsAccount(Coordinate coordinate) =>
        coordinate.Stated.Any(member => member is { IsAll: false, IsLocal: false } && IsOfClassifications(member.Dimension, coordinate.Cube));

    private static bool IsOfBudgets(Dimension dimension, CubeSpace cube) =>
        IsOfClassifications(dimension, cube) || dimension == cube.Source || dimension == cube.Aspect;

    private static bool IsOfClassifications(Dimension dimension, CubeSpace cube) =>
        dimension == cube.Function || dimension == cube.Economic || dimension == cube.GovernmentEconomic;
}
