using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>A word of running text, in folded form, with what its kind needs.</summary>
public sealed record NarrativeWord(string Text, NarrativeWordKind Kind)
{
    /// <summary>For a direction 1 (more), -1 (less), or 0 where the sign of the number tells.</summary>
    public int Sign { get; init; }

    /// <summary>For a stage, or a prior year printed with its stage: the member of the dimension.</summary>
    public Member? Stage { get; init; }

    /// <summary>For a stage that the word means in one kind of document only (全年预算数 in final accounts): the stage that document is of; else null.</summary>
    public Member? Within { get; init; }

    /// <summary>For both flows: true where the totals with carryover are meant (收支总计).</summary>
    public bool IsTotal { get; init; }
}
