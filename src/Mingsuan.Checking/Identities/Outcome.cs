namespace Mingsuan.Checking;

/// <summary>What became of an identity.</summary>
public enum OutcomeKind
{
    /// <summary>To the last printed digit.</summary>
    Holds,

    /// <summary>Only inside the intervals that the printed digits stand for.</summary>
    Rounded,

    /// <summary>No values inside the intervals satisfy it.</summary>
    Broken,

    NotApplicable,

    CouldNotCheck,
}

/// <summary>The outcome of an identity, with the id of the reason where it could not be decided.</summary>
public readonly record struct Outcome(OutcomeKind Kind, string Reason = "")
{
    public static Outcome Holds => new(OutcomeKind.Holds);

    public static Outcome Rounded => new(OutcomeKind.Rounded);

    public static Outcome Broken => new(OutcomeKind.Broken);

    public static Outcome NotApplicable(string reason) => new(OutcomeKind.NotApplicable, reason);

    public static Outcome CouldNotCheck(string reason) => new(OutcomeKind.CouldNotCheck, reason);
}
