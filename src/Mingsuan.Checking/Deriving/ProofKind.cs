namespace Mingsuan.Checking;

/// <summary>What a step of a proof rests on.</summary>
public enum ProofKind
{
    /// <summary>The same coordinate, or one that is the same money for this body.</summary>
    Agreement,

    /// <summary>A whole divides completely into parts, as a sum of the document shows; so does each cut of it.</summary>
    Partition,

    /// <summary>All members of an exhaustive list.</summary>
    Members,

    /// <summary>Revenue pays for uses.</summary>
    Balance,

    /// <summary>A part is at most its whole.</summary>
    Containment,

    /// <summary>Nothing lies there.</summary>
    Nothing,

    /// <summary>Several constraints together, added and subtracted.</summary>
    Elimination,
}
