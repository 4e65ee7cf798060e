namespace Mingsuan.Checking;

/// <summary>
/// Which entries of a list the titles of the body are of. A title is of one entry: that which it repeats, else the most alike
/// that no title is closer to; entries that are equally alike share it. So a table does not stand in for its sister.
/// </summary>
internal sealed class TitleOwners
{
    private readonly HashSet<string> owners = new(StringComparer.Ordinal);

    private TitleOwners()
    {
    }

    /// <summary>True where the body has a title of that entry.</summary>
    public bool Has(PlainTitle entry) => owners.Contains(entry.Text);

    public static TitleOwners Of(List<PlainTitle> entries, IEnumerable<PlainTitle> titles)
    {
        var found = new TitleOwners();
        var written = entries.Select(entry => entry.Text).ToHashSet(StringComparer.Ordinal);
        var body = titles.DistinctBy(title => title.Text, StringComparer.Ordinal).Where(title => title.Text.Length > 0).ToLookup(title => written.Contains(title.Text));
        found.owners.UnionWith(body[true].Select(title => title.Text));
        found.Share([.. body[false]], entries.FindAll(entry => !found.Has(entry)));
        return found;
    }

    private void Share(List<PlainTitle> titles, List<PlainTitle> entries)
    {
        var used = new HashSet<PlainTitle>();
        var pairs = titles.SelectMany(title => entries.Select(entry => new Pair(title, entry, entry.Likeness(title) ?? 0))).Where(pair => pair.Likeness > 0).GroupBy(pair => (pair.Title, pair.Likeness)).OrderByDescending(alike => alike.Key.Likeness);
        foreach (var alike in pairs)
        {
            var open = alike.Select(pair => pair.Entry.Text).Where(text => !owners.Contains(text)).ToList();
            if (open.Count > 0 && used.Add(alike.Key.Title)) owners.UnionWith(open);
        }
    }

    /// <summary>How alike a title and an entry are.</summary>
    private sealed record Pair(PlainTitle Title, PlainTitle Entry, decimal Likeness);
}
