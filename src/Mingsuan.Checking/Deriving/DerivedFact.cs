using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>How far the document determines what it does not state.</summary>
public enum DerivedState
{
    /// <summary>One printable value is left.</summary>
    Exact,

    /// <summary>Bounds, but more than one value.</summary>
    Bounded,

    /// <summary>Nothing but that money is not below zero.</summary>
    Open,
}

/// <summary>
/// Money that a document does not state and that follows from what it states. Never a <see cref="Kernel.Fact"/>: what is derived is no statement
/// and is never mixed with one. Bounds are in yuan.
/// </summary>
public sealed record DerivedFact(Coordinate Coordinate, decimal Low, decimal? High)
{
    /// <summary>The least that a table would print for it, in yuan.</summary>
    public decimal Least { get; init; }

    /// <summary>The most that a table would print for it, in yuan; null where nothing limits it.</summary>
    public decimal? Most { get; init; }

    /// <summary>The value as a table would print it, in yuan; null where more than one is left.</summary>
    public decimal? Value => Least == Most ? Least : null;

    /// <summary>How far it is determined.</summary>
    public DerivedState State => Value is not null ? DerivedState.Exact : Low == 0 && High is null ? DerivedState.Open : DerivedState.Bounded;

    /// <summary>What it follows from, each step behind those that it needs.</summary>
    public ImmutableArray<ProofStep> Proof { get; init; } = [];
}

/// <summary>One step of a proof: what holds between which money, and the facts of the document that it rests on.</summary>
public sealed record ProofStep(ProofKind Kind, ProofTerm Whole, ImmutableArray<ProofTerm> Parts, bool IsEqual, ImmutableArray<Claim> Claims)
{
    /// <summary>Why nothing lies there; only for <see cref="ProofKind.Nothing"/>.</summary>
    public NothingKind? Nothing { get; init; }
}

/// <summary>Money in a proof with the bounds that it has; in yuan.</summary>
public sealed record ProofTerm(Coordinate Coordinate, decimal Low, decimal? High);
