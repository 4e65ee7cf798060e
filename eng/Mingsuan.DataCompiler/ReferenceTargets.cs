namespace Mingsuan.DataCompiler;

/// <summary>The values that references may name. A path is a list's name and the names that lead down from its elements,
/// such as <c>instruments/articles/article</c>; lists on the way are walked through.</summary>
internal sealed class ReferenceTargets(DataSet data)
{
    private readonly Dictionary<string, HashSet<string>> known = [];

    /// <summary>The values at the path, or null where its list has not been written yet.</summary>
    public IReadOnlySet<string>? Values(string path) => Combinations([path]);

    /// <summary>The combinations that occur within one element, or null where the list has not been written yet.</summary>
    public IReadOnlySet<string>? Combinations(IReadOnlyList<string> paths)
    {
        var list = data.Find(paths[0].Split('/')[0]);
        if (list is not { IsPresent: true })
            return null;
        var key = Join(paths);
        if (!known.TryGetValue(key, out var combinations))
            known[key] = combinations = [.. list.Elements.SelectMany(element => Combine(element, paths))];
        return combinations;
    }

    /// <summary>The one text that stands for a combination of values.</summary>
    public static string Join(IEnumerable<string> values) => string.Join('\u001F', values);

    private static IEnumerable<string> Combine(DataNode element, IReadOnlyList<string> paths)
    {
        IEnumerable<IReadOnlyList<string>> combinations = [[]];
        foreach (var path in paths)
        {
            var values = Walk(element, path.Split('/').AsMemory(1)).ToList();
            combinations = combinations.SelectMany(left => values.Select(value => (IReadOnlyList<string>)[.. left, value]));
        }
        return combinations.Select(Join);
    }

    private static IEnumerable<string> Walk(DataNode node, ReadOnlyMemory<string> names) => node switch
    {
        DataNode.Sequence sequence => sequence.Items.SelectMany(item => Walk(item, names)),
        DataNode.Mapping mapping when names.Length > 0 =>
            mapping.Find(names.Span[0]) is { } value ? Walk(value, names[1..]) : [],
        DataNode.Scalar scalar when names.Length == 0 => [scalar.Text],
        _ => [],
    };
}
