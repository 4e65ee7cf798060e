using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>One error planted in one document: the fact that was drawn, and the document with it.</summary>
internal sealed record Mutation(MutationKind Kind, Fact Fact, SourceDocument Source)
{
    /// <summary>What was printed, as a person would point it out.</summary>
    public required string Before { get; init; }

    /// <summary>What is printed now.</summary>
    public required string After { get; init; }

    /// <summary>The figure that the fact has now; null where more than its number was changed.</summary>
    public Figure? Wrong { get; init; }
}
