namespace Mingsuan.DataCompiler;

/// <summary>Checks mappings from dimension to member: the dimension exists and the member is one of its own,
/// or a code of the classification that the dimension follows.</summary>
internal sealed class CoordinateValidator(DataSet data, FaultList faults)
{
    private readonly Lazy<Dictionary<string, HashSet<string>>?> members = new(() => Collect(data));

    public void Validate(DataNode.Mapping mapping, Schema schema, IReadOnlyList<string> besides)
    {
        if (members.Value is not { } dimensions)
            return;
        foreach (var property in mapping.Properties.Where(property => !schema.Properties.ContainsKey(property.Name)))
        {
            if (!dimensions.TryGetValue(property.Name, out var known))
                faults.Add(property.Place, $"“{property.Name}” is not a dimension", $"one of {string.Join(", ", dimensions.Keys)}");
            else if (property.Value is DataNode.Scalar { Text: var member } && !known.Contains(member) && !besides.Contains(member))
                faults.Add(property.Value.Place, $"“{member}” is not a member of {property.Name}", "a member of data/dimensions or a code of its classification");
        }
    }

    /// <summary>False where the dimension has no such member; true where no dimensions are at hand.</summary>
    public bool Knows(string dimension, string member) => members.Value is not { } dimensions || (dimensions.TryGetValue(dimension, out var known) && known.Contains(member));

    private static Dictionary<string, HashSet<string>>? Collect(DataSet data)
    {
        if (data.Find("dimensions") is not { IsPresent: true } list)
            return null;
        return list.Elements.OfType<DataNode.Mapping>()
            .GroupBy(dimension => Text(dimension, "id"))
            .ToDictionary(group => group.Key, group => group.SelectMany(dimension => Members(dimension, data)).ToHashSet());
    }

    private static IEnumerable<string> Members(DataNode.Mapping dimension, DataSet data) =>
        Ids(dimension).Concat(Codes(Text(dimension, "classification"), data));

    private static IEnumerable<string> Ids(DataNode.Mapping parent) =>
        parent.Find("members") is DataNode.Sequence members
            ? members.Items.OfType<DataNode.Mapping>().SelectMany(member => Ids(member).Prepend(Text(member, "id")))
            : [];

    private static IEnumerable<string> Codes(string classification, DataSet data) =>
        data.Find($"classifications-{classification}")?.Elements.OfType<DataNode.Mapping>().Select(row => Text(row, "code")) ?? [];

    private static string Text(DataNode.Mapping mapping, string name) => (mapping.Find(name) as DataNode.Scalar)?.Text ?? "";
}
