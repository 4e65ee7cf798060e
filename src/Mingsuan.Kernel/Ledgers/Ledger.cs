using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>
/// A budget as a body compiles it, once: as approved amounts, as budget lines, or both, and what no table holds. Every document is a projection of
/// it; none alters it. All coordinates are of one <see cref="LedgerScope"/>, so that the same unit, project and year is the same member.
/// </summary>
public sealed record Ledger
{
    public required LedgerScope Scope { get; init; }

    public required LedgerBody Body { get; init; }

    public required FiscalYear Year { get; init; }

    /// <summary>The id of the jurisdiction whose form it follows, such as <c>cn-21</c>, or null.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The units whose budgets it holds, in the order in which tables list them; the body itself where it is one unit.</summary>
    public ImmutableArray<LedgerUnit> Units { get; init; } = [];

    public ImmutableArray<BudgetLine> Lines { get; init; } = [];

    /// <summary>Amounts that stand as approved, as last year's disclosure states them, or as the questionnaire gives them.</summary>
    public ImmutableArray<ApprovedAmount> Approved { get; init; } = [];

    public ImmutableArray<LedgerProject> Projects { get; init; } = [];

    public ImmutableArray<LedgerTarget> Targets { get; init; } = [];

    /// <summary>What the questionnaire asks for, by the id of the question (data/questions): duties, organisation, reasons, dates …</summary>
    public ImmutableSortedDictionary<string, string> Answers { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>The disclosing body (部门 or 单位): its code in the budget system, its name, its type (data/body-types) and the department it belongs to, where known.</summary>
public sealed record LedgerBody(string Code, string Name, BodyKind Kind)
{
    public string? Type { get; init; }

    public string? Department { get; init; }
}

/// <summary>A unit (预算单位) of the body.</summary>
public sealed record LedgerUnit(string Code, string Name)
{
    /// <summary>The id of its type in data/body-types, or null.</summary>
    public string? Type { get; init; }

    /// <summary>Authorised posts (编制) and persons employed, where known.</summary>
    public int? Posts { get; init; }

    public int? Persons { get; init; }
}
