using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Why nothing lies at a coordinate.</summary>
public enum NothingKind
{
    /// <summary>The cell prints nothing and a sum over it holds to the last digit.</summary>
    Confirmed,

    /// <summary>It is a part of what is nothing.</summary>
    Within,

    /// <summary>The whole is one part alone; this lies beside it.</summary>
    OnePart,

    /// <summary>The whole divides completely into parts; this is none of them.</summary>
    Beside,
}

/// <summary>The reason why nothing lies at a coordinate, with the claims that show it.</summary>
internal sealed record Nothing(NothingKind Kind, Coordinate Coordinate, ImmutableArray<Claim> Claims);
