using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingsuan.DataCompiler;

/// <summary>Writes valid data as one compact JSON object: an array for each folder, or an object of arrays where each file is a list.
/// Scalars become strings, numbers or truth values as their schema says; codes stay strings.</summary>
internal sealed class JsonEmitter(Utf8JsonWriter writer)
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the lists of one output file: those whose schema names that part, or none where it is null.</summary>
    public void Write(DataSet data, string? part)
    {
        writer.WriteStartObject();
        foreach (var folder in data.Lists.Where(list => list.Schema.Part == part).GroupBy(list => list.Key is { } key ? list.Name[..^(key.Length + 1)] : list.Name))
        {
            writer.WritePropertyName(folder.Key);
            WriteFolder([.. folder]);
        }
        writer.WriteEndObject();
        writer.Flush();
    }

    private void WriteFolder(IReadOnlyList<DataList> lists)
    {
        if (lists is [{ Key: null } only])
        {
            WriteElements(only.Elements, only.Schema);
            return;
        }
        writer.WriteStartObject();
        foreach (var list in lists)
        {
            writer.WritePropertyName(list.Key ?? list.Name);
            WriteElements(list.Elements, list.Schema);
        }
        writer.WriteEndObject();
    }

    private void WriteElements(IReadOnlyList<DataNode> elements, Schema? schema)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
            Write(element, schema?.Resolve());
        writer.WriteEndArray();
    }

    private void Write(DataNode node, Schema? schema)
    {
        switch (node)
        {
            case DataNode.Mapping mapping:
                WriteMapping(mapping, schema);
                break;
            case DataNode.Sequence sequence:
                WriteElements(sequence.Items, schema?.Items);
                break;
            case DataNode.Scalar scalar:
                WriteScalar(scalar.Text, schema?.Type);
                break;
            default:
                throw new InvalidOperationException($"A {node.GetType().Name} has no JSON form.");
        }
    }

    private void WriteMapping(DataNode.Mapping mapping, Schema? schema)
    {
        writer.WriteStartObject();
        foreach (var property in mapping.Properties)
        {
            writer.WritePropertyName(property.Name);
            Write(property.Value, schema?.Of(property.Name));
        }
        writer.WriteEndObject();
    }

    private void WriteScalar(string text, string? type)
    {
        switch (type)
        {
            case "integer" or "number":
                writer.WriteNumberValue(decimal.Parse(text, CultureInfo.InvariantCulture));
                break;
            case "boolean":
                writer.WriteBooleanValue(text == "true");
                break;
            default:
                writer.WriteStringValue(text);
                break;
        }
    }
}
