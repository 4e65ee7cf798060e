namespace Mingsuan.Cli;

/// <summary>Where reports go.</summary>
internal abstract record ReportTarget
{
    private ReportTarget()
    {
    }

    /// <summary>One report to the standard output.</summary>
    public sealed record Output : ReportTarget;

    /// <summary>One report of all files to that path.</summary>
    public sealed record File(string Path) : ReportTarget;

    /// <summary>A report for each file into that folder.</summary>
    public sealed record Folder(string Path) : ReportTarget;

    /// <summary>A report for each file next to it.</summary>
    public sealed record Beside : ReportTarget;
}
