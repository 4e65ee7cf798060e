using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>The kinds of table that titles name; each title is looked at once.</summary>
internal sealed class TableKinds(ImmutableArray<CoreTable> kinds)
{
    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);

    /// <summary>The ids of the kinds in their order; none for a table of another kind.</summary>
    public IReadOnlyList<string> Of(string title)
    {
        if (!known.TryGetValue(title, out var found)) known.Add(title, found = [.. kinds.Where(kind => kind.IsTitled(title)).Select(kind => kind.Id)]);
        return found;
    }
}
