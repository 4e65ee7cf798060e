using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// The use case “check what was written”: the document's web page is read back and checked like any disclosure. What stands against the ledger itself, such as
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
        var name = WrittenFiles.Name(document, format);
        var context = CheckContext.None with
        {
            UnitType = catalog.BodyTypes.FirstOrDefault(type => type.Id == ledger.Body.Type),
            ApprovedOn = Day(ledger, "approval-date"),
            PublishedOn = Day(ledger, "disclosure-date"),
        };
        var checking = new CheckFiles(catalog, context: context);
        var documents = reader.Read(page, name, ReadLimits.Default, cancellationToken).Select(checking.Check).ToImmutableArray();
        if (documents.OfType<CheckedDocument.Refused>().FirstOrDefault() is { } refused) return ([], refused.Reason);
        return ([.. projection.Of([new CheckedFile(name, documents)]).Documents.SelectMany(checkedOne => checkedOne.Findings).Where(IsTold)], null);
    }

    private static DateOnly? Day(Ledger ledger, string question) =>
        DateOnly.TryParseExact(ledger.Answers.GetValueOrDefault(question), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsTold(ReportFinding found) => found.Finding.Severity > Severity.Information && !ToldElsewhere.Contains(found.Finding.Rule);
}
