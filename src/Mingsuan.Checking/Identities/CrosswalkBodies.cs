using Mingsuan.Catalog;

namespace Mingsuan.Checking;

/// <summary>
/// Which type of body the rows of a document follow where two classifications stand side by side: the government classification has sections of
/// its own for administrative bodies and for public institutions. Where nearly all rows follow one type, the rest are exceptions from it, and the
/// other type does not apply.
/// </summary>
internal sealed class CrosswalkBodies
{
    public const string Kind = "economic-crosswalk";

    private const string AnyBody = "any";
    private const int FewestRows = 5;
    private const int RowsPerException = 4;

    private readonly string? followed;
    private readonly string? told;

    private CrosswalkBodies(string? followed, string? told) => (this.followed, this.told) = (told ?? followed, told);

    /// <summary>Found from every mapping as the numbers alone decide it, unless the type was told.</summary>
    public static CrosswalkBodies Of(IEnumerable<(MappingRule Rule, Identity Identity)> decided, string? told)
    {
        var types = decided
            .Where(each => each.Rule.Kind == Kind && !IsForAny(each.Rule))
            .GroupBy(each => each.Rule.Bodies[0], StringComparer.Ordinal)
            .Select(type => (Type: type.Key, Following: type.Count(each => !each.Identity.IsBroken), All: type.Count()))
            .Where(type => type.Following > 0).ToList();
        return new CrosswalkBodies(types is [var only] && only.Following >= FewestRows && only.Following >= RowsPerException * (only.All - only.Following) ? only.Type : null, told);
    }

    /// <summary>The identity as it stands, or undecided or inapplicable where the mapping is for another type of body; what only a slip of the pen denies is for this one.</summary>
    public Identity Decide(MappingRule rule, Identity identity)
    {
        if (!identity.IsBroken || IsForAny(rule) || IsFollowed(rule)) return identity;
        if (!IsDecided(rule) && SingleSlips.ShowsTheSame(identity)) return identity.ShownBySlip();
        var verdict = IsDecided(rule) ? Verdict.Inapplicable(Reasons.OtherBodyType) : Verdict.Undecided(Reasons.BodyType);
        return new Identity(identity.Kind, identity.Rule, identity.Left, identity.Right, verdict) { IsFirm = identity.IsFirm, Evidence = identity.Evidence };
    }

    private bool IsFollowed(MappingRule rule) => IsDecided(rule) && rule.Bodies.Contains(followed!, StringComparer.Ordinal); // decided by what is followed

    /// <summary>What the rows show decides the two classifications; what was told decides every mapping.</summary>
    private bool IsDecided(MappingRule rule) => told is not null || (rule.Kind == Kind && followed is not null);

    private static bool IsForAny(MappingRule rule) => rule.Bodies.IsDefaultOrEmpty || rule.Bodies.Contains(AnyBody, StringComparer.Ordinal);
}
