namespace Mingsuan.DataCompiler;

/// <summary>A value as a data file writes it, YAML and CSV alike, with the place where it begins.</summary>
internal abstract record DataNode(Place Place)
{
    /// <summary>A single value, still text: its schema says whether it is a string, a number or a truth value.</summary>
    internal sealed record Scalar(Place Place, string Text, bool IsNothing) : DataNode(Place);

    /// <summary>A list of values.</summary>
    internal sealed record Sequence(Place Place, IReadOnlyList<DataNode> Items) : DataNode(Place);

    /// <summary>Named values in the order of the file; names are unique.</summary>
    internal sealed record Mapping(Place Place, IReadOnlyList<Property> Properties) : DataNode(Place)
    {
        public DataNode? Find(string name) =>
            Properties.FirstOrDefault(property => property.Name == name)?.Value;
    }

    /// <summary>One name of a mapping and its value.</summary>
    internal sealed record Property(Place Place, string Name, DataNode Value);
}
