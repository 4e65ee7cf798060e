namespace Mingsuan.Application;

/// <summary>What is known of one file of a corpus besides its words, as the list of contexts says it: days as 2026-02-28, full paths, the id of a type of body.</summary>
public sealed record FileContext
{
    public string? ApprovedOn { get; init; }

    public string? PublishedOn { get; init; }

    public string? CongressDate { get; init; }

    /// <summary>The path of the approval.</summary>
    public string? Approved { get; init; }

    /// <summary>The path of last year's disclosure.</summary>
    public string? LastYear { get; init; }

    public string? UnitType { get; init; }

    /// <summary>The path of the profile.</summary>
    public string? Profile { get; init; }
}
