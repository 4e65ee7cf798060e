using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The use case “give the facts of a document”: as they were read, and beside misread figures of a scan the value that the sums leave.</summary>
public sealed class ReadFacts(DisclosureCatalog catalog, ReportProjection projection)
{
    private readonly CheckFiles checker = new(catalog);

    /// <summary>The document as the formats of facts print it. Only what was recognised is held against its sums.</summary>
    public FactsDocument Of(ReadDocument document)
    {
        var facts = FactsDocument.Of(document, projection);
        return facts.Disclosure is { } disclosure && disclosure.Facts.Any(fact => fact.Place.Recognition is not null) ? WithMended(facts, checker.Check(document)) : facts;
    }

    private FactsDocument WithMended(FactsDocument facts, CheckedDocument document) => document switch
    {
        CheckedDocument.Checked { Report.Mended: var mended } => facts with
        {
            Mended = mended.Where(figure => figure.Fact is not null).ToDictionary(figure => figure.Fact!.Value),
            Notes = [.. facts.Notes, .. mended.Select(figure => projection.Of(HostDiagnostics.Mended(figure)))],
        },
        CheckedDocument.Refused refused => facts with { Notes = [.. facts.Notes, projection.Of(refused.Reason)] },
        _ => throw new InvalidOperationException("a document is either checked or refused"),
    };
}
