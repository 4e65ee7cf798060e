using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Says what a scope was inferred from.</summary>
internal static class ScopeWords
{
    public static string Of(Phrases phrases, InferredScope scope) => phrases.Fill(Id(scope.Basis), ("count", $"{scope.Count}"));

    private static string Id(ScopeBasis basis) => basis switch
    {
        ScopeBasis.Amounts => "scope-amounts",
        ScopeBasis.WiderAmounts => "scope-wider-amounts",
        ScopeBasis.Empty => "scope-empty",
        ScopeBasis.NoCarryover => "scope-no-carryover",
        ScopeBasis.OneSource => "scope-one-source",
        ScopeBasis.Title => "scope-title",
        ScopeBasis.GrandTotal => "scope-grand-total",
        ScopeBasis.Habit => "scope-habit",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "unknown basis"),
    };
}
