using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The diagnostics of the use cases; their words are in data/messages.</summary>
public static class HostDiagnostics
{
    /// <summary>How many of the identities that prove a mended figure are printed.</summary>
    private const int MostProofs = 3;

    /// <summary>The id of a text without budget tables.</summary>
    public const string NotADisclosureId = "not-a-disclosure";

    /// <summary>The id of what has the headings of a disclosure and no amounts.</summary>
    public const string WithoutAmountsId = "disclosure-without-amounts";

    /// <summary>What has the headings of a disclosure and no amounts: a template, a list of contents, a form nobody filled in.</summary>
    public static Diagnostic WithoutAmounts(string file) => Of(WithoutAmountsId, file);

    /// <summary>A warning: a disclosure that was read and in which no two numbers could be held against each other.</summary>
    public static Diagnostic NothingChecked(string file, int tables) => Of("nothing-checked", file, ("tables", $"{tables}")) with { Severity = Severity.Warning };

    /// <summary>The id of a defect of ours.</summary>
    public const string InternalErrorId = "internal-error";

    /// <summary>A text without budget tables.</summary>
    public static Diagnostic NotADisclosure(string file) => Of(NotADisclosureId, file);

    /// <summary>The id of the accounts of a whole government.</summary>
    public const string GovernmentAccountId = "government-account";

    /// <summary>The budget or accounts of a whole government, or statistics: no disclosure of a department or unit.</summary>
    public static Diagnostic GovernmentAccount(string file) => Of(GovernmentAccountId, file);

    /// <summary>A defect of ours that a file brought to light; its kind, never its stack.</summary>
    public static Diagnostic InternalError(string file, Exception fault) => Of(InternalErrorId, file, ("kind", fault.GetType().Name));

    /// <summary>A figure that was misread in a scan and mended for the check, with its proof.</summary>
    public static Diagnostic Mended(MendedFigure figure) => new("figure-mended", Severity.Warning, figure.Place)
    {
        Values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["file"] = figure.Place.File,
            ["read"] = figure.Read.Text,
            ["mended"] = figure.Mended.Text,
            ["place"] = string.Join(" · ", new[] { figure.Place.Table, figure.Place.Row, figure.Place.Column }.Where(text => !string.IsNullOrEmpty(text))),
            ["count"] = $"{figure.Proof.Length}",
            ["proof"] = string.Join("; ", figure.Proof.Take(MostProofs)),
        },
    };

    /// <summary>A file of several disclosures where one is wanted: the first is taken.</summary>
    public static Diagnostic SeveralDocuments(string path, string taken, int count) =>
        Of("several-documents", path, ("taken", taken), ("count", $"{count}")) with { Severity = Severity.Warning };

    /// <summary>A path that holds no ledger.</summary>
    public static Diagnostic NoLedger(string path) => Of("no-ledger", path);

    /// <summary>Several ledgers, and no department to consolidate them for.</summary>
    public static Diagnostic SeveralLedgers(string path) => Of("several-ledgers", path);

    /// <summary>No layout is there for the jurisdiction that is asked for.</summary>
    public static Diagnostic NoLayout(string path, string wanted, IEnumerable<string> known) => wanted.Length == 0
        ? Of("no-layout-told", path, ("known", string.Join("; ", known)))
        : Of("no-layout", path, ("wanted", wanted), ("known", string.Join("; ", known)));

    /// <summary>No format has that name.</summary>
    public static Diagnostic NoFormat(string path, string wanted, IEnumerable<string> known) => Of("no-format", path, ("wanted", wanted), ("known", string.Join(", ", known)));

    /// <summary>A folder where a file is expected.</summary>
    public static Diagnostic IsFolder(string path) => Of("path-is-folder", path);

    /// <summary>A report that could not be saved.</summary>
    public static Diagnostic ReportNotWritten(string file) => Of("report-not-written", file);

    /// <summary>A report named as a link that leads back to itself.</summary>
    public static Diagnostic LinkLeadsNowhere(string file) => Of("report-link-broken", file);

    /// <summary>A report for a folder that does not exist.</summary>
    public static Diagnostic FolderMissing(string file, string folder) => Of("report-folder-missing", file, ("folder", folder));

    /// <summary>A report that would replace a file that is being read.</summary>
    public static Diagnostic ReportReplacesInput(string file) => Of("report-replaces-input", file);

    /// <summary>The ids of what ends a worker.</summary>
    public const string WorkerTimedOutId = "worker-timed-out";

    public const string WorkerOutOfMemoryId = "worker-out-of-memory";

    public const string WorkerCrashedId = "worker-crashed";

    public const string WorkerNotStartedId = "worker-not-started";

    /// <summary>The ids of what keeps a corpus from being run.</summary>
    public const string ManifestNotReadId = "manifest-not-read";

    public const string JudgementsNotReadId = "judgements-not-read";

    public const string ContextsNotReadId = "contexts-not-read";

    public const string JournalNotOpenedId = "journal-not-opened";

    public const string PagesNotReadId = "pages-not-read";

    public const string FolderNotListedId = "folder-not-listed";

    public const string CorpusIsEmptyId = "corpus-is-empty";

    /// <summary>An error of that file; “file” is among the values.</summary>
    public static Diagnostic Of(string id, string file, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = file };
        foreach (var (name, value) in values) all[name] = value;
        return new Diagnostic(id, Severity.Error, new Place { File = file }) { Values = all };
    }
}
