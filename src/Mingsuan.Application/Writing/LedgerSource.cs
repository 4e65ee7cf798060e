using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>Reads the ledger that a path names: a folder of plain files, or a file that is imported for this once: a workbook that was filled in, a published disclosure.</summary>
public sealed class LedgerSource(DisclosureCatalog catalog)
{
    /// <summary>The ledger, or what is wrong with it.</summary>
    public LedgerReading Read(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (LedgerFolder.IsOne(path)) return Told(new LedgerFolder(catalog).Read(path));
        return Directory.Exists(path)
            ? new LedgerReading(null, [HostDiagnostics.NoLedger(path)])
            : new ImportFiles(catalog).Import([path], new ImportRequest(), limits, cancellationToken);
    }

    /// <summary>What answers contradict is told wherever a ledger is used.</summary>
    private LedgerReading Told(LedgerReading reading)
    {
        if (reading.Ledger is not { } ledger) return reading;
        var faults = new LedgerFaults();
        new AnswerSums(catalog, ledger, question => new Place { File = LedgerFiles.Head, Column = question }).Check(faults);
        return reading with { Faults = [.. reading.Faults, .. faults.All] };
    }

    /// <summary>The ledgers of a department's units as one; a folder that holds ledgers stands for all of them, in the order of their names.</summary>
    public LedgerReading ReadDepartment(string name, string code, IReadOnlyList<string> paths, ReadLimits limits, CancellationToken cancellationToken)
    {
        var readings = paths.SelectMany(Ledgers).Select(path => Read(path, limits, cancellationToken)).ToList();
        var faults = readings.SelectMany(reading => reading.Faults).ToList();
        if (readings.Any(reading => reading.Ledger is null)) return new LedgerReading(null, [.. faults]);
        var whole = new DepartmentLedger(catalog).Consolidate(name, code, [.. readings.Select(reading => reading.Ledger).OfType<Ledger>()]);
        return whole with { Faults = [.. faults, .. whole.Faults] };
    }

    private static IEnumerable<string> Ledgers(string path)
    {
        if (LedgerFolder.IsOne(path) || !Directory.Exists(path)) return [path];
        var inner = Directory.EnumerateDirectories(path).Where(LedgerFolder.IsOne).Order(StringComparer.Ordinal).ToList();
        return inner.Count == 0 ? [path] : inner;
    }
}
