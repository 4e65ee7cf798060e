using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “import”: approved tables or a published disclosure, in one file or several, become a ledger. Only cancellation is thrown.</summary>
public sealed class ImportFiles(DisclosureCatalog catalog)
{
    private readonly ReadFile reader = new(catalog);

    /// <summary>The ledger that the files make together, and all that is to be said of them.</summary>
    public LedgerReading Import(IReadOnlyList<string> paths, ImportRequest request, ReadLimits limits, CancellationToken cancellationToken)
    {
        var workbook = new WorkbookLedger(catalog);
        if (paths is [var only] && workbook.IsOne(only)) return workbook.Read(only);
        var faults = new LedgerFaults();
        var documents = Documents(paths, limits, cancellationToken);
        foreach (var file in documents.OfType<ReadDocument.Read>().Select(document => document.Disclosure.Source).Where(workbook.IsOne)) faults.Add("ledger-workbook-elsewhere", new Place { File = file.FileName }, string.Empty);
        if (faults.HasErrors) return new LedgerReading(null, [.. faults.All]);
        foreach (var refused in documents.OfType<ReadDocument.Refused>()) faults.Add([refused.Reason]);
        var read = documents.OfType<ReadDocument.Read>().Select(document => document.Disclosure).ToList();
        if (read.Count > 1) faults.Warn("import-several", new Place { File = read[0].Source.FileName }, $"{read.Count}");
        var ledger = read.Count == 0 ? null : new DisclosureLedger(catalog, request).Make(read[0], faults);
        return new LedgerReading(faults.HasErrors ? null : ledger, [.. faults.All]);
    }

    /// <summary>Several files are one budget: their tables are read as one document.</summary>
    private ImmutableArray<ReadDocument> Documents(IReadOnlyList<string> paths, ReadLimits limits, CancellationToken cancellationToken)
    {
        var read = paths.Select(path => (path, reader.Read(path, limits, cancellationToken))).ToList();
        var files = paths.Count == 1 ? [new JoinedFile([paths[0]], read[0].Item2)] : new JoinFiles(catalog, FileJoin.All).Join(read, cancellationToken);
        return [.. files.SelectMany(file => file.Documents).Select(document => reader.Accept(document, cancellationToken))];
    }
}
