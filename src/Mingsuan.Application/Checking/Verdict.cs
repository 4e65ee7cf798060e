using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What a run came to, the worst last.</summary>
public enum Verdict
{
    /// <summary>Nothing but information.</summary>
    Clean,

    /// <summary>Errors or warnings, of the numbers or of the way they are printed.</summary>
    Faulty,

    /// <summary>A file could not be read or is no disclosure.</summary>
    Unread,
}

/// <summary>The verdict of checked files. What could not be checked never changes it.</summary>
public static class Verdicts
{
    /// <summary>The worst verdict of the documents.</summary>
    public static Verdict Of(IEnumerable<CheckedFile> files) =>
        files.SelectMany(file => file.Documents).Select(Of).DefaultIfEmpty(Verdict.Clean).Max();

    /// <summary>The verdict of one document.</summary>
    public static Verdict Of(CheckedDocument document) => document switch
    {
        CheckedDocument.Refused { Reason.Severity: Severity.Error } => Verdict.Unread,
        CheckedDocument.Refused => Verdict.Faulty,
        CheckedDocument.Checked found => HasFaults(found) ? Verdict.Faulty : Verdict.Clean,
        _ => throw new InvalidOperationException("a document is either checked or refused"),
    };

    private static bool HasFaults(CheckedDocument.Checked document) =>
        document.Report.Findings.Any(finding => finding.Severity > Severity.Information)
        || document.Disclosure.Diagnostics.Any(diagnostic => diagnostic.Severity > Severity.Information);
}
