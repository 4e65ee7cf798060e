using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>
/// One line of a budget: an exact amount and what it is for. Its coordinate states year, stage, body, function item, departmental and government
/// economic section, nature, source, timing and, for project expenditure, the project; lines are expenditure (uses), year-end carryover among them, and
/// revenue is the same money by its source. Lines are addends: two with equal coordinates add up.
/// </summary>
public sealed record BudgetLine(Coordinate Coordinate, Money Amount)
{
    /// <summary>What else the money is: procurement of goods, purchased services, debt, reception … (members of the dimension aspect).</summary>
    public ImmutableArray<Member> Aspects { get; init; } = [];

    /// <summary>The unit of the same department that the money comes from or goes to, or null: what a department's sum leaves out.</summary>
    public string? Counterparty { get; init; }

    /// <summary>How the amount was computed (人数 × 标准 × 次数), or null.</summary>
    public Costing? Costing { get; init; }

    /// <summary>The clerk's remark; never published.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Where it stands in the clerk's file.</summary>
    public Place? Place { get; init; }
}

/// <summary>A costing: so many of something, at a standard in yuan, so many times.</summary>
public sealed record Costing(decimal Count, Money Standard, decimal Times)
{
    /// <summary>What it comes to.</summary>
    public Money Amount => new(Count * Standard.Yuan * Times);
}

/// <summary>An amount that stands as a document states it: its coordinate, the print and where. Rounded to its print, unlike a line.</summary>
public sealed record ApprovedAmount(Coordinate Coordinate, Figure Figure, Place Place);
