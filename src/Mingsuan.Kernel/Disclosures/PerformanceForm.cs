using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>What a performance form speaks about.</summary>
public enum PerformanceFormKind
{
    /// <summary>The whole body (整体绩效目标).</summary>
    Overall,

    /// <summary>One project (项目绩效目标).</summary>
    Project,

    /// <summary>The sum that a table of projects prints for a body: amounts only.</summary>
    Sum,
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

    /// <summary>The amounts that the form has room for, in order, the blank ones too. Those that are stated are facts of the document.</summary>
    public ImmutableArray<FormAmount> Amounts { get; init; } = [];

    /// <summary>Which amounts the form prints as the parts of which.</summary>
    public ImmutableArray<FormSum> Sums { get; init; } = [];

    /// <summary>The amount of that field, or null.</summary>
    public FormAmount? Amount(string field) => Amounts.FirstOrDefault(amount => amount.Field == field);
}

/// <summary>An amount of a form: the id of its field, unique in the form, what is printed, and what it states.</summary>
public sealed record FormAmount(string Field, Figure Figure, Place Place, Coordinate Coordinate);

/// <summary>The parts that add up to a whole, all by the ids of their fields (资金总额 = 财政拨款 + 其他资金).</summary>
public sealed record FormSum(string Whole, ImmutableArray<string> Parts);

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
