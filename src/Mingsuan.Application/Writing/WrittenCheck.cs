using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// The use case “check what was written”: the document's web page, and a file that another program printed, is read back and checked like any disclosure. What stands against the ledger itself, such as
/// approved amounts that do not add up, is found so before anybody else finds it.
/// </summary>
public sealed class WrittenCheck(DisclosureCatalog catalog)
{
    /// <summary>What is told elsewhere: parts that miss their sum by a last digit carry a note in the document, and what is open is listed as it is written.</summary>
    private static readonly ImmutableArray<string> ToldElsewhere = [RuleIds.Rounded, "open-left"];

    private readonly ReadFile reader = new(catalog);

    /// <summary>The errors and warnings of the document; or why it could not be checked.</summary>
    public (ImmutableArray<ReportFinding> Findings, Diagnostic? Unchecked) Check(WrittenDocument document, Ledger ledger, ReportProjection projection, CancellationToken cancellationToken)
    {
        var format = new HtmlPageFormat(catalog);
        using var page = new MemoryStream();
        if (format.Write(document, page, cancellationToken) is { } fault) return ([], fault);
        page.Position = 0;
        return Check(page, WrittenFiles.Name(document, format), ledger, projection, cancellationToken);
    }

    /// <summary>
    /// What a printed file (PDF) shows otherwise than the page does: the errors and warnings that only its reading has, such as a number that the printing program broke at the end of a
    /// line; or why it could not be checked.
    /// </summary>
    public (ImmutableArray<ReportFinding> Findings, Diagnostic? Unchecked) CheckPrinted(Stream printed, string name, Ledger ledger, IEnumerable<ReportFinding> ofPage, ReportProjection projection, CancellationToken cancellationToken)
    {
        var known = ofPage.Select(found => found.Finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var (findings, notChecked) = Check(printed, name, ledger, projection, cancellationToken);
        return ([.. findings.Where(found => !known.Contains(found.Finding.Fingerprint))], notChecked);
    }

    private (ImmutableArray<ReportFinding> Findings, Diagnostic? Unchecked) Check(Stream written, string name, Ledger ledger, ReportProjection projection, CancellationToken cancellationToken)
    {
        var context = CheckContext.None with
        {
            UnitType = catalog.BodyTypes.FirstOrDefault(type => type.Id == ledger.Body.Type),
            ApprovedOn = Day(ledger, "approval-date"),
            PublishedOn = Day(ledger, "disclosure-date"),
        };
        var checking = new CheckFiles(catalog, context: context);
        var documents = reader.Read(written, name, ReadLimits.Default, cancellationToken).Select(checking.Check).ToImmutableArray();
        if (documents.OfType<CheckedDocument.Refused>().FirstOrDefault() is { } refused) return ([], refused.Reason);
        return ([.. projection.Of([new CheckedFile(name, documents)]).Documents.SelectMany(checkedOne => checkedOne.Findings).Where(IsTold)], null);
    }

    private static DateOnly? Day(Ledger ledger, string question) =>
        DateOnly.TryParseExact(ledger.Answers.GetValueOrDefault(question), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsTold(ReportFinding found) => found.Finding.Severity > Severity.Information && !ToldElsewhere.Contains(found.Finding.Rule);
}
