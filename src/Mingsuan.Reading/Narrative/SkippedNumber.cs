using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A number with a unit that states no fact, and why: the id of an exclusion in data, or one of the reasons here.</summary>
internal sealed record SkippedNumber(string Text, string Reason, Place Place)
{
    /// <summary>It stands in a part of the document that does not speak of the budget.</summary>
    public const string Section = "section";

    /// <summary>It stands in a reason or a purpose and names no change of a known subject.</summary>
    public const string Explanation = "explanation";

    /// <summary>No subject was found for it, or several.</summary>
    public const string Unbound = "unbound";
}
