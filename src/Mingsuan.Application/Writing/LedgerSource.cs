using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>Reads the ledger that a path names: a folder of plain files.</summary>
public sealed class LedgerSource(DisclosureCatalog catalog)
{
    /// <summary>The ledger, or what is wrong with it.</summary>
    public LedgerReading Read(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = limits;
        return LedgerFolder.IsOne(path) ? new LedgerFolder(catalog).Read(path) : new LedgerReading(null, [HostDiagnostics.NoLedger(path)]);
    }
}
