using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Words that performance forms print and what they are there. <see cref="States"/> is what an amount or a goal states of coordinates.</summary>
public sealed record FormTerm(string Id, FormRole Role, ImmutableArray<string> Labels, Coordinate States)
{
    /// <summary>The id of the level above, or of the amount that this one is part of; null for none.</summary>
    public string? Within { get; init; }

    /// <summary>Parts of one whole with the same split add up to it.</summary>
    public string? Split { get; init; }

    /// <summary>For an operator: ≥, ≤, =, &gt;, &lt;, or empty for a qualitative target.</summary>
    public string? Symbol { get; init; }

    /// <summary>True for a field that names a body.</summary>
    public bool NamesBody { get; init; }

    /// <summary>What else says it where a declaration lacks the field: patterns of other fields, the first whose fields are all there.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>True where that holds only for a project that lasts one year.</summary>
    public bool IsFromOneYear { get; init; }

    /// <summary>True where a form may leave it blank: not every project or body has it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True for the heading of a target column.</summary>
    public bool IsColumn => Role is >= FormRole.Level1Column and <= FormRole.OtherColumn;

    /// <summary>True for a label that a value follows.</summary>
    public bool IsField => Role <= FormRole.TaskContent;
}
