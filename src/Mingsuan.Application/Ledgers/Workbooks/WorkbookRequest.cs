using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Whose workbook is to be written, of which year, and what is carried over from last year.</summary>
public sealed record WorkbookRequest(FiscalYear Year)
{
    public string Name { get; init; } = string.Empty;

    public string Code { get; init; } = string.Empty;

    public BodyKind Kind { get; init; } = BodyKind.BudgetUnit;

    public BodyType? Type { get; init; }

    /// <summary>The id of the jurisdiction, or null.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Last year's ledger, or what a published disclosure gave of it; null where nothing is carried over.</summary>
    public Ledger? LastYear { get; init; }

    /// <summary>This year's ledger, which the workbook is to complete: what it answers already stands there, its lines and approved amounts do not; null where there is none.</summary>
    public Ledger? ThisYear { get; init; }
}
