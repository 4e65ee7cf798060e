using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Gives broken identities by their causes.</summary>
internal sealed class Causes(Disclosure disclosure, IReadOnlyList<Identity> identities, Witnesses witnesses)
{
    /// <summary>Those of the firm ones: located, and put together where one paragraph, one displaced form or column, one part or row that is left out, one amount, one slip or one habit is behind several.</summary>
    public List<Cause> Located()
    {
        if (!identities.Any(identity => identity is { IsBroken: true, IsFirm: true, Kind: not IdentityKind.Joint })) return [];
        var graph = new LocatingGraph(identities);
        var (causes, unlocated) = new Locator(graph, new Slips(disclosure)).Locate();
        causes.AddRange(unlocated.SelectMany(new UnlocatedCauses(graph, witnesses).Of));
        var joined = OmittedParts.Join(FormBlocks.Join(SharedMatters.Join([.. TargetMatters.Apart(causes)])), identities);
        return CutOffFigures.Join(RepeatedFigures.Join(SameDifferences.Join(MissingRows.Join(DisplacedColumns.Join(SharedWholes.Join(joined), identities)))));
    }

    /// <summary>Those of others, by the number that most of them contain.</summary>
    public List<Cause> Grouped(Func<Identity, bool> condition) =>
        [.. FindingGroups.Of([.. identities.Where(condition)], witnesses).ConvertAll(Cause.Unknown)];
}
