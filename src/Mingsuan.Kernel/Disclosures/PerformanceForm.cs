using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>What a performance form speaks about.</summary>
public enum PerformanceFormKind
{
    /// <summary>The whole body (整体绩效目标).</summary>
    Overall,

    /// <summary>One project (项目绩效目标).</summary>
    Project,
}

/// <summary>A performance-target form (绩效目标表/申报表): its fields, text slots and targets. Its amounts are facts of the document.</summary>
public sealed record PerformanceForm(string Id, PerformanceFormKind Kind, Place Place)
{
    /// <summary>The project's name as printed, or null for the whole body.</summary>
    public string? Project { get; init; }

    public string? ProjectCode { get; init; }

    /// <summary>Other printed fields in order: supervising department, implementing unit, attribute, period, basis …</summary>
    public ImmutableArray<FormField> Fields { get; init; } = [];

    public ImmutableArray<PerformanceTarget> Targets { get; init; } = [];
}

/// <summary>A field of a form: its label as printed, its id in data/forms, its text.</summary>
public sealed record FormField(string Id, string Label, string Text, Place Place);

/// <summary>The time that a target speaks of.</summary>
public enum TargetPeriod
{
    FiscalYear,

    /// <summary>实施期.</summary>
    WholeTerm,
}

/// <summary>One performance target (绩效指标): three levels, operator, value, unit, deadline, all as printed.</summary>
public sealed record PerformanceTarget(string Level1, string Level2, string Level3, Place Place)
{
    /// <summary>≥, ≤, =, &gt;, &lt; or empty.</summary>
    public string Operator { get; init; } = string.Empty;

    /// <summary>The value as printed, without operator and unit.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>The value where it is a number.</summary>
    public decimal? Number { get; init; }

    /// <summary>The unit of measure (度量单位) as printed, or empty.</summary>
    public string MeasureUnit { get; init; } = string.Empty;

    public string Deadline { get; init; } = string.Empty;

    /// <summary>The explanation printed beside it (指标值说明), or empty.</summary>
    public string Explanation { get; init; } = string.Empty;

    public TargetPeriod Period { get; init; }

    /// <summary>How a shifted or clipped row was put right, or null.</summary>
    public string? Repair { get; init; }
}
