namespace Mingsuan.Catalog;

/// <summary>An expression that is none: where in its text, what stands there, and what was expected.</summary>
public sealed class RuleSyntaxException(int position, string what, string expected) : Exception($"{what} at {position + 1}; expected {expected}")
{
    /// <summary>Characters from the start of the expression.</summary>
    public int Position { get; } = position;

    public string What { get; } = what;

    public string Expected { get; } = expected;
}
