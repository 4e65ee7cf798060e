using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What a check came to: every identity with its outcome, and the findings made of those that do not hold.</summary>
public sealed record CheckReport(ImmutableArray<Identity> Identities, OutcomeCounts Outcomes, ImmutableArray<Finding> Findings)
{
    /// <summary>What each rule came to.</summary>
    public ImmutableArray<RuleOutcome> Rules { get; init; } = [];

    /// <summary>Figures that were misread in a scan and mended; the identities and findings are those with them.</summary>
    public ImmutableArray<MendedFigure> Mended { get; init; } = [];

    /// <summary>The document held against each of those that were given for it.</summary>
    public ImmutableArray<DisclosureComparison> Comparisons { get; init; } = [];
}

/// <summary>How many identities had each outcome.</summary>
public sealed record OutcomeCounts(int Holds, int Rounded, int Broken, int NotApplicable, int CouldNotCheck)
{
    /// <summary>How many were held against the numbers, with whatever result.</summary>
    public int Checked => Holds + Rounded + Broken;

    /// <summary>The counts of these identities.</summary>
    public static OutcomeCounts Of(IEnumerable<Identity> identities)
    {
        var counts = new int[Enum.GetValues<OutcomeKind>().Length];
        foreach (var identity in identities) counts[(int)identity.Outcome.Kind]++;
        return new OutcomeCounts(
            counts[(int)OutcomeKind.Holds],
            counts[(int)OutcomeKind.Rounded],
            counts[(int)OutcomeKind.Broken],
            counts[(int)OutcomeKind.NotApplicable],
            counts[(int)OutcomeKind.CouldNotCheck]);
    }
}
