using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>The counts of a set of planted errors.</summary>
public sealed record MutationFigures(IReadOnlyList<MutationResult> Results)
{
    public int Planted => Results.Count;

    public int Found => Results.Count(result => result.IsFound);

    public int Named => Results.Count(result => result.IsNamed);

    public int FoundByEquality => Results.Count(result => result.IsFoundByEquality);

    public int FoundByTolerance => Results.Count(result => result.IsFoundByTolerance);

    /// <summary>All new findings.</summary>
    public int Findings => Results.Sum(result => result.Findings);

    /// <summary>Those that the identities determine uniquely.</summary>
    public MutationFigures Unique => new([.. Results.Where(result => result.Determination == Determination.Unique)]);

    public int FirstSuspects => Results.Count(result => result.IsFirstSuspect);

    public int ExactValues => Results.Count(result => result.IsValueExact);

    public MutationFigures Of(Predicate<MutationResult> condition) => new([.. Results.Where(result => condition(result))]);
}
