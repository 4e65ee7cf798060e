using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Scanned pages that were not read: what is left of such a file says nothing of what it is.</summary>
internal static class UnreadPages
{
    private static readonly string[] Reasons = ["scan-timed-out", "scan-programs-missing"];
    private static readonly string[] Pages = ["pdf-page-scan", "pdf-page-picture"];

    /// <summary>Why so little of the file was read; null where every page was.</summary>
    public static Diagnostic? Of(SourceDocument source)
    {
        var pages = source.Diagnostics.Count(note => Pages.Contains(note.Id) && note.Severity != Severity.Information);
        if (pages == 0) return null;
        var reason = source.Diagnostics.FirstOrDefault(note => Reasons.Contains(note.Id));
        return reason is null ? HostDiagnostics.Of("scan-left-unread", source.FileName, ("pages", $"{pages}")) : reason with { Severity = Severity.Error };
    }
}
