using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What is said of a comparison with another document: how much was compared, or why nothing was.</summary>
internal static class ComparisonNotes
{
    private const string ApprovedId = "compared-approved";
    private const string LastYearId = "compared-last-year";
    private const string SameBodyId = "compared-same-body";
    private const string UnitId = "compared-unit";
    private const string OtherYearId = "reference-other-year";
    private const string OtherBodyId = "reference-other-body";
    private const string NothingSharedId = "reference-shares-nothing";

    /// <summary>True where the note says what a document was compared with: a report shows it at the head of the document.</summary>
    public static bool IsOne(string id) => id is ApprovedId or LastYearId or SameBodyId or UnitId or OtherYearId or OtherBodyId or NothingSharedId;

    public static Diagnostic Of(DisclosureComparison comparison, Disclosure disclosure) => new(IdOf(comparison), comparison.Compared > 0 ? Severity.Information : Severity.Warning, new Place { File = disclosure.Source.FileName })
    {
        Values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["file"] = comparison.Reference.FileName,
            ["body"] = comparison.Reference.Disclosure.Body ?? string.Empty,
            ["year"] = comparison.Reference.Disclosure.Year?.ToString() ?? string.Empty,
            ["compared"] = $"{comparison.Compared}",
            ["equal"] = $"{comparison.Count(ComparisonOutcome.Equal)}",
            ["rounded"] = $"{comparison.Count(ComparisonOutcome.EqualRounded)}",
            ["differing"] = $"{comparison.Count(ComparisonOutcome.Different)}",
            ["onlyHere"] = $"{comparison.Count(ComparisonOutcome.OnlyOurs)}",
            ["onlyThere"] = $"{comparison.Count(ComparisonOutcome.OnlyTheirs)}",
            ["undecided"] = $"{comparison.Count(ComparisonOutcome.Undecided)}",
        },
    };

    private static string IdOf(DisclosureComparison comparison) => (comparison.Fit, comparison.Compared, comparison.Reference.Kind) switch
    {
        (ReferenceFit.OtherYear, _, _) => OtherYearId,
        (ReferenceFit.OtherBody, _, _) => OtherBodyId,
        (_, 0, _) => NothingSharedId,
        (_, _, ReferenceKind.Approved) => ApprovedId,
        (_, _, ReferenceKind.LastYear) => LastYearId,
        (_, _, ReferenceKind.SameBody) => SameBodyId,
        (_, _, ReferenceKind.BudgetUnit) => UnitId,
        _ => throw new InvalidOperationException("unknown kind of reference"),
    };
}
