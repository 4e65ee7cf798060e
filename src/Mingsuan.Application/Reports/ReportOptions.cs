using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>What a report for people shows.</summary>
public sealed record ReportOptions
{
    /// <summary>True to list what is only worth knowing; else it is counted.</summary>
    public bool ListsInformation { get; init; }

    /// <summary>True where the reader is a terminal that shows colours.</summary>
    public bool UsesColour { get; init; }

    /// <summary>The heads under which findings are listed, as inspections do; null to list them table by table.</summary>
    public InspectionHeads? Heads { get; init; }

    /// <summary>The version of the product for the report's foot.</summary>
    public string ProductVersion { get; init; } = string.Empty;
}
