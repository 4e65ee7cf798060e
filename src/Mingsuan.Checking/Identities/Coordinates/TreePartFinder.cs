using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Parts on an axis whose entries differ in one dimension only: found by walking up from each member, without comparing pairs.</summary>
internal sealed class TreePartFinder : IPartFinder
{
    private readonly Member?[] members;
    private readonly Dictionary<Member, List<int>> parts = [];
    private readonly Dictionary<Member, List<int>> ofWhich = [];
    private readonly HashSet<Member> repeated = [];

    public TreePartFinder(Coordinate?[] axis, bool[] flags, Dimension dimension)
    {
        members = [.. axis.Select(coordinate => coordinate?[dimension])];
        var printed = new HashSet<Member>();
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] is { } member && !printed.Add(member) && !flags[i]) repeated.Add(member);
        }

        for (var i = 0; i < members.Length; i++) Place(i, flags[i] ? ofWhich : parts, printed);
    }

    /// <inheritdoc/>
    public FoundParts PartsOf(int whole)
    {
        if (members[whole] is not { } member) return new FoundParts([], false, []);
        var found = parts.GetValueOrDefault(member) ?? [];
        var overlap = found.Exists(part => repeated.Contains(members[part]!)); // parts always have a member
        return new FoundParts(found, overlap, ofWhich.GetValueOrDefault(member) ?? []);
    }

    private void Place(int entry, Dictionary<Member, List<int>> below, HashSet<Member> printed)
    {
        for (var member = members[entry]?.Parent; member is not null; member = member.Parent)
        {
            if (!printed.Contains(member)) continue;
            if (!below.TryGetValue(member, out var list)) below.Add(member, list = []);
            list.Add(entry);
            return;
        }
    }
}
