using Mingsuan.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application;

/// <summary>Reads a YAML file that people write as its parsed nodes; what is wrong is told with its line, all of it.</summary>
internal sealed class YamlTree(string path, string family = "review")
{
    /// <summary>How the parser's message about a name given twice begins; the name follows.</summary>
    private const string DuplicateKey = "Duplicate key";

    private readonly List<Diagnostic> faults = [];

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Everything that was wrong, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Faults => faults;

    /// <summary>The object that the file is; null where it is none or cannot be read.</summary>
    public YamlMappingNode? Read()
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            Fault(1, stream.Documents.Count == 0 ? "empty" : "not-an-object", System.IO.Path.GetFileName(path));
        }
        catch (YamlException wrong) when (wrong.Message.StartsWith(DuplicateKey, StringComparison.Ordinal))
        {
            Fault(wrong.Start.Line, "duplicate-name", wrong.Message[DuplicateKey.Length..].Trim());
        }
        catch (YamlException wrong)
        {
            Fault(wrong.Start.Line, "not-yaml");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            faults.Add(HostDiagnostics.Of($"{family}-file-not-read", path));
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            Fault(1, "not-yaml"); // some ill-formed files trip the parser itself
        }

        return null;
    }

    /// <summary>Names that the object must not have are faults.</summary>
    public void Allow(YamlMappingNode node, params ReadOnlySpan<string> names)
    {
        foreach (var key in node.Children.Keys)
        {
            if (!names.Contains(key.ToString())) Fault(key, "unknown-name", key.ToString());
        }
    }

    /// <summary>The objects of a list; another kind of node is a fault, no node an empty list.</summary>
    public IEnumerable<YamlMappingNode> Objects(YamlMappingNode node, string name)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(name), out var list)) yield break;
        if (list is not YamlSequenceNode sequence)
        {
            Fault(list, "not-a-list", name);
            yield break;
        }

        foreach (var item in sequence.Children)
        {
            if (item is YamlMappingNode each) yield return each;
            else Fault(item, "not-an-object", name);
        }
    }

    /// <summary>The text of that name, or null where there is none.</summary>
    public string? Text(YamlMappingNode node, string name)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(name), out var value)) return null;
        if (value is YamlScalarNode { Value: { } text } && text.Trim().Length > 0) return text.Trim();
        Fault(value, "not-a-text", name);
        return null;
    }

    /// <summary>The text of that name; none is a fault.</summary>
    public string? Required(YamlMappingNode node, string name)
    {
        if (!node.Children.ContainsKey(new YamlScalarNode(name))) Fault(node, "missing", name);
        return Text(node, name);
    }

    /// <summary>The object of that name; another kind of node is a fault, null where there is none.</summary>
    public YamlMappingNode? Object(YamlMappingNode node, string name)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(name), out var value)) return null;
        if (value is YamlMappingNode found) return found;
        Fault(value, "not-an-object", name);
        return null;
    }

    /// <summary>The texts of an object by their names, as they stand; a blank is none.</summary>
    public IEnumerable<(string Name, string Text, YamlNode Node)> Texts(YamlMappingNode node)
    {
        foreach (var (key, value) in node.Children)
        {
            if (value is YamlScalarNode { Value: var text })
            {
                if (!string.IsNullOrEmpty(text)) yield return (key.ToString(), text, value);
            }
            else
            {
                Fault(value, "not-a-text", key.ToString());
            }
        }
    }

    /// <summary>Notes what is wrong at that node.</summary>
    public void Fault(YamlNode node, string fault, string value = "") => Fault(node.Start.Line, fault, value, node.Start.Column);

    private void Fault(long line, string fault, string value = "", long column = 1) => faults.Add(
        HostDiagnostics.Of($"{family}-{fault}", path, ("line", $"{line}"), ("value", value), ("at", $"{System.IO.Path.GetFileName(path)}:{line}:{column}"), ("stated", value)) with { Place = new Place { File = path, Line = (int)line } });
}
