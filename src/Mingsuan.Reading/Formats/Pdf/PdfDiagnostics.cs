using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of PDF files; their words are in data/messages.</summary>
internal static class PdfDiagnostics
{
    public static Diagnostic Encrypted(string file) => FileDiagnostics.Of("pdf-encrypted", file);

    public static Diagnostic Damaged(string file) => FileDiagnostics.Of("pdf-damaged", file);

    public static Diagnostic TooManyPages(string file, int pages, int limit) =>
        FileDiagnostics.Of("pdf-too-many-pages", file, ("pages", $"{pages}"), ("limit", $"{limit}"));

    public static Diagnostic TooManyObjects(string file, int limit) => FileDiagnostics.Of("pdf-too-many-objects", file, ("limit", $"{limit}"));

    public static Diagnostic TookTooLong(string file, TimeSpan limit) => FileDiagnostics.Of("pdf-took-too-long", file, ("seconds", $"{limit.TotalSeconds:0}"));

    public static Diagnostic Starved(string file, TimeSpan limit) => FileDiagnostics.Of("pdf-machine-busy", file, ("seconds", $"{limit.TotalSeconds:0}"));

    public static Diagnostic OnlyScans(string file, int pages) => FileDiagnostics.Of("pdf-scan", file, ("pages", $"{pages}"));

    public static Diagnostic ScannedPage(string file, int page) => OnPage(page, Severity.Warning, FileDiagnostics.Of("pdf-page-scan", file, ("page", $"{page}")));

    public static Diagnostic PicturePage(string file, int page, int letters, Severity severity) =>
        OnPage(page, severity, FileDiagnostics.Of("pdf-page-picture", file, ("page", $"{page}"), ("letters", $"{letters}")));

    /// <summary>The id of the want of programs that recognise scans.</summary>
    public const string ScanProgramsMissingId = "scan-programs-missing";

    public static Diagnostic ScanProgramsMissing(string file, int pages, IEnumerable<string> missing) =>
        FileDiagnostics.Of(ScanProgramsMissingId, file, ("pages", $"{pages}"), ("missing", string.Join(", ", missing))) with { Severity = Severity.Warning };

    /// <summary>The id of scanned pages that were not recognised in time.</summary>
    public const string RecognitionTimedOutId = "scan-timed-out";

    public static Diagnostic RecognitionTimedOut(string file, int left, int done, TimeSpan limit) =>
        FileDiagnostics.Of(RecognitionTimedOutId, file, ("pages", $"{left}"), ("done", $"{done}"), ("seconds", $"{limit.TotalSeconds:0}")) with { Severity = Severity.Warning };

    public static Diagnostic RecognisedPage(string file, int page, RecognisedCounts counts) =>
        OnPage(page, Severity.Information, FileDiagnostics.Of("scan-page-recognised", file, ("page", $"{page}"), ("words", $"{counts.Words}"), ("doubtful", $"{counts.Doubtful}"), ("unread", $"{counts.Unread}")));

    public static Diagnostic Recognised(string file, IReadOnlyList<RecognisedCounts> pages, int left) => FileDiagnostics.Of(
        "scan-recognised",
        file,
        ("pages", $"{pages.Count}"),
        ("left", $"{left}"),
        ("words", $"{pages.Sum(page => page.Words)}"),
        ("doubtful", $"{pages.Sum(page => page.Doubtful)}"),
        ("unread", $"{pages.Sum(page => page.Unread)}")) with
    {
        Severity = Severity.Warning,
    };

    public static Diagnostic DamagedPage(string file, int page) => OnPage(page, Severity.Error, FileDiagnostics.Of("pdf-page-damaged", file, ("page", $"{page}")));

    public static Diagnostic PageTooLarge(string file, int page) => OnPage(page, Severity.Error, FileDiagnostics.Of("pdf-page-too-large", file, ("page", $"{page}")));

    public static Diagnostic HiddenText(string file, int page, int letters) =>
        OnPage(page, Severity.Information, FileDiagnostics.Of("pdf-hidden-text", file, ("count", $"{letters}"), ("page", $"{page}")));

    public static Diagnostic SlantedText(string file, int pages, int letters) =>
        FileDiagnostics.Of("pdf-slanted-text", file, ("count", $"{letters}"), ("pages", $"{pages}")) with { Severity = Severity.Information };

    public static Diagnostic RunningHeads(string file, int count, int letters) =>
        FileDiagnostics.Of("pdf-running-heads", file, ("count", $"{count}"), ("letters", $"{letters}")) with { Severity = Severity.Information };

    public static Diagnostic JoinedGrids(string file, int grids, int rows, int letters) =>
        FileDiagnostics.Of("pdf-grids-joined", file, ("count", $"{grids}"), ("rows", $"{rows}"), ("letters", $"{letters}")) with { Severity = Severity.Information };

    private static Diagnostic OnPage(int page, Severity severity, Diagnostic diagnostic) =>
        diagnostic with { Severity = severity, Place = diagnostic.Place with { Page = page } };
}
