using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Checking;

/// <summary>What a check is told that the document does not say. What is not told could not be checked.</summary>
public sealed record CheckContext
{
    /// <summary>Nothing is known besides the document.</summary>
    public static CheckContext None { get; } = new();

    /// <summary>The day of the approval (批复) of this budget.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The day on which the document was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The day on which the people's congress approved the government's budget.</summary>
    public DateOnly? CongressOn { get; init; }

    /// <summary>The type of the body.</summary>
    public BodyType? UnitType { get; init; }

    /// <summary>Other documents that it is held against: its approval, last year's disclosure, other copies, its units.</summary>
    public ImmutableArray<ReferenceDocument> References { get; init; } = [];
}
