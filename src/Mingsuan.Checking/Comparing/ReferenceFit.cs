namespace Mingsuan.Checking;

/// <summary>Whether a reference document speaks of the same budget, so that the two can be compared at all.</summary>
public enum ReferenceFit
{
    Fits,

    /// <summary>It is of another year than it should be.</summary>
    OtherYear,

    /// <summary>It is of another body.</summary>
    OtherBody,
}
