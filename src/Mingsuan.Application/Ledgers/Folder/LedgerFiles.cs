namespace Mingsuan.Application;

/// <summary>The names of the files that a ledger's folder holds.</summary>
internal static class LedgerFiles
{
    public const string Head = "ledger.yaml";

    public const string Members = "members.csv";

    public const string Lines = "lines.csv";

    public const string Approved = "approved.csv";

    public const string Projects = "projects.yaml";

    public const string Targets = "targets.csv";
}
