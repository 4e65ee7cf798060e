namespace Mingsuan.Kernel;

/// <summary>How far the arithmetic tells what is wrong.</summary>
public enum Location
{
    /// <summary>No change of few numbers mends it.</summary>
    None,

    /// <summary>One change mends it.</summary>
    Unique,

    /// <summary>Several changes mend it equally.</summary>
    Equal,

    /// <summary>One change would mend it and break what holds now.</summary>
    Open,

    /// <summary>The search ran out of steps.</summary>
    Undecided,
}
