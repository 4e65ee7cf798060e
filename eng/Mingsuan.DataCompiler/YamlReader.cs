using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.DataCompiler;

/// <summary>Reads the elements of a YAML file: those of its list, or the one object that it is.</summary>
internal sealed class YamlReader(string file, FaultList faults)
{
    public IReadOnlyList<DataNode> Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return Elements(stream);
        }
        catch (YamlException exception)
        {
            faults.Add(At(exception.Start), $"the file cannot be read as YAML ({exception.Message})", "well-formed YAML");
            return [];
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // some ill-formed files trip the parser itself; then it does not say where
            faults.Add(Place.StartOf(file), "the file cannot be read as YAML (a bracket or quotation mark may be left open)", "well-formed YAML");
            return [];
        }
    }

    private IReadOnlyList<DataNode> Elements(YamlStream stream)
    {
        if (stream.Documents.Count != 1)
        {
            faults.Add(Place.StartOf(file), $"the file holds {stream.Documents.Count} YAML documents", "one object or one list");
            return [];
        }
        var root = Convert(stream.Documents[0].RootNode);
        return root is DataNode.Sequence sequence ? sequence.Items : [root];
    }

    private DataNode Convert(YamlNode node) => node switch
    {
        YamlScalarNode scalar => new DataNode.Scalar(At(node.Start), scalar.Value ?? "", IsNothing(scalar)),
        YamlSequenceNode sequence => new DataNode.Sequence(At(node.Start), [.. sequence.Children.Select(Convert)]),
        YamlMappingNode mapping => new DataNode.Mapping(At(node.Start), [.. mapping.Children.Select(Convert)]),
        _ => throw new InvalidOperationException($"A YAML node of type {node.NodeType} has no counterpart."),
    };

    private DataNode.Property Convert(KeyValuePair<YamlNode, YamlNode> pair) =>
        new(At(pair.Key.Start), pair.Key.ToString(), Convert(pair.Value));

    private static bool IsNothing(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
