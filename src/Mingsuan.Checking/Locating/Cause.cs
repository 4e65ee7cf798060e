using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Broken identities with one cause, and the sets of changes each of which mends them: the likeliest first.</summary>
internal sealed record Cause(List<Identity> Identities, Location Location, List<Change[]> Repairs)
{
    /// <summary>The cells of the one part that all totals leave out, where that is the cause: one for each identity.</summary>
    public ImmutableArray<Claim> Omitted { get; init; } = [];

    /// <summary>The first cell of a column whose amounts stand in the neighbouring rows, where that is the cause.</summary>
    public Claim? Displaced { get; init; }

    /// <summary>The change, where one alone is the answer.</summary>
    public Change? Only => Location == Location.Unique && Repairs is [[var change]] ? change : null;

    /// <summary>The change of the only repair that the stated side of the identity asks for, else its first one; null where there are several ways.</summary>
    public Change? Wrong(Identity identity) => Location != Location.Unique
        ? null
        : Array.Find(Repairs[0], change => Witnesses.AreOne(change.Claim, identity.Left.Terms[0].Claim)) ?? (Repairs[0] is [var only] ? only : null);

    /// <summary>Several as one: what mends each of them mends it, as far as each has one repair.</summary>
    public static Cause Joined(IReadOnlyList<Cause> causes)
    {
        if (causes is [var only]) return only;
        var isKnown = causes.All(cause => cause.Location == Location.Unique);
        var location = isKnown ? Location.Unique : causes.Any(cause => cause.Location == Location.Undecided) ? Location.Undecided : Location.None;
        return new Cause([.. causes.SelectMany(cause => cause.Identities)], location, isKnown ? [[.. causes.SelectMany(cause => cause.Repairs[0])]] : []);
    }

    /// <summary>A cause of which nothing more is known.</summary>
    public static Cause Unknown(List<Identity> identities) => new(identities, Location.None, []);
}
