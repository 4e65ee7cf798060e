using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What is to be made of files that are imported.</summary>
public sealed record ImportRequest
{
    /// <summary>True where a disclosure is last year's: its figures become the previous year's, and it gives the structure.</summary>
    public bool AsLastYear { get; init; }

    /// <summary>The year of the ledger where the files do not say.</summary>
    public FiscalYear? Year { get; init; }

    /// <summary>The id of the jurisdiction whose form the ledger follows; null where that of the files is meant.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The name of the body where the files do not say.</summary>
    public string? Body { get; init; }
}
