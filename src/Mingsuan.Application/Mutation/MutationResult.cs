using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What came of one planted error.</summary>
public sealed record MutationResult
{
    public required string File { get; init; }

    public required MutationKind Kind { get; init; }

    /// <summary>What the drawn number stands in.</summary>
    public required MutationPlace Place { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place At { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>What the document's identities could say of it.</summary>
    public Determination? Determination { get; init; }

    /// <summary>The errors and warnings that are there with it and not without it, or not as far off.</summary>
    public int Findings { get; init; }

    /// <summary>True where each of them was there without it, with another difference.</summary>
    public bool IsAtKnownPlaces { get; init; }

    /// <summary>True where one of them names the changed number among its places.</summary>
    public bool IsNamed { get; init; }

    /// <summary>True where the first suspect of the first of them is the changed number.</summary>
    public bool IsFirstSuspect { get; init; }

    /// <summary>True where that suspect's value is what was printed.</summary>
    public bool IsValueExact { get; init; }

    /// <summary>What the first of them says about who is to blame; None where there is none.</summary>
    public Location Location { get; init; }

    /// <summary>The rules of the new findings.</summary>
    public string Rules { get; init; } = string.Empty;

    /// <summary>True where an identity more is not equal to the last digit.</summary>
    public bool IsFoundByEquality { get; init; }

    /// <summary>True where an identity more is beyond a tolerance of 0.05 %.</summary>
    public bool IsFoundByTolerance { get; init; }

    public bool IsFound => Findings > 0;
}
