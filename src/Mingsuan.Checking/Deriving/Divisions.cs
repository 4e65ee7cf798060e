using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Finds the divisions that the sums of a document show.</summary>
internal sealed class Divisions(Canonical canonical, Func<Claim, bool> isTrusted)
{
    private readonly HashSet<(Coordinate, Dimension, string)> known = [];

    /// <summary>The divisions by their dimension.</summary>
    public ILookup<Dimension, Division> Of(IEnumerable<Identity> identities) =>
        identities.Where(IsComplete).Select(Division).OfType<Division>().Where(IsNew).ToLookup(division => division.Dimension);

    /// <summary>True for a plain sum that holds, whose every term may be used.</summary>
    public bool IsComplete(Identity identity) =>
        identity.Outcome.Kind is OutcomeKind.Holds or OutcomeKind.Rounded
        && (IsPlainSum(identity) || IsAllOfForms(identity))
        && identity.Left.Value != 0
        && identity.Terms.All(term => isTrusted(term.Claim));

    private static bool IsPlainSum(Identity identity) => identity is { Kind: IdentityKind.RollUp, Evidence.Length: 0, Relation: Relation.Equal };

    /// <summary>The projects of all forms, which leave nothing of the money of projects.</summary>
    private static bool IsAllOfForms(Identity identity) =>
        (identity is { Kind: IdentityKind.PartOf, Evidence: "forms" } or { Kind: IdentityKind.CrossRollUp, Evidence: "forms:all" }) && identity.Difference == 0;

    private Division? Division(Identity identity)
    {
        var (one, many) = identity.Left.Terms.Length == 1 && identity.Kind != IdentityKind.PartOf ? (identity.Left, identity.Right) : (identity.Right, identity.Left);
        if (one.Terms.Length != 1) return null;
        var whole = canonical.Of(one.Terms[0].Claim);
        Dimension? dimension = null;
        var members = ImmutableArray.CreateBuilder<Member>(many.Terms.Length);
        foreach (var term in many.Terms)
        {
            var part = canonical.Of(term.Claim);
            if (part.DifferencesFrom(whole).Take(2).ToArray() is not [var own] || (dimension ??= own) != own) return null;
            if (part[own] is not { } member || whole[own] is not { } top || !member.IsWithin(top) || members.Any(other => !other.IsDisjointFrom(member))) return null;
            members.Add(member);
        }

        return dimension is { Kind: not DimensionKind.Comparative } ? new Division(whole, dimension, members.ToImmutable(), identity, canonical) : null;
    }

    private bool IsNew(Division division) =>
        known.Add((division.Whole, division.Dimension, string.Join('|', division.Members.Select(member => $"{member}").Order(StringComparer.Ordinal))));
}
