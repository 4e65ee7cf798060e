using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Another value for one printed number, as it would be printed.</summary>
internal sealed record Change(PrintedNumber Number, Figure Figure)
{
    /// <summary>How the number may have gone wrong, or null where nothing explains it.</summary>
    public string? Slip { get; init; }

    /// <summary>How little there is to speak for it: 0 for a slip of one digit.</summary>
    public int Cost { get; init; }

    /// <summary>False where the identities leave the value a range: it is only one that would do.</summary>
    public bool IsDetermined { get; init; } = true;

    /// <summary>True for a change of money that is right but for its direction: more was written for less, or less for more.</summary>
    public bool IsTurned => Slip == SlipIds.Sign && Claim.Coordinate[Claim.Coordinate.Cube.Measure]?.Id == "change";

    public Claim Claim => Number.First;

    public decimal Value => Figure.Value;
}
