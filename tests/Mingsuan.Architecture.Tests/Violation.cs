namespace Mingsuan.Architecture.Tests;

/// <summary>A place that breaks a rule of the house, and what would mend it.</summary>
internal sealed record Violation(string File, int Line, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {Remedy}";
}
