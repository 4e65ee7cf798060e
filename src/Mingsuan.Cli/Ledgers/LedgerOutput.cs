using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Writes a ledger's files into a folder; a file that says nothing any more is removed.</summary>
internal static class LedgerOutput
{
    /// <summary>What went wrong, or null.</summary>
    public static Diagnostic? Write(DisclosureCatalog catalog, Ledger ledger, string folder)
    {
        if (OutputFiles.Prepare(folder, isFolder: true) is { } missing) return missing;
        foreach (var (name, write) in new LedgerFolder(catalog).Files(ledger))
        {
            var path = Path.Combine(folder, name);
            var fault = write is null ? Remove(path) : OutputFiles.ToFile(path, [], marked: Path.GetExtension(name) == ".csv", write);
            if (fault is not null) return fault;
        }

        return null;
    }

    private static Diagnostic? Remove(string path)
    {
        try
        {
            File.Delete(path);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return HostDiagnostics.ReportNotWritten(path);
        }
    }
}
