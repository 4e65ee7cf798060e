using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingsuan.DataCompiler;

/// <summary>Holds one element against its schema: types, names, words, patterns and bounds. References are the <see cref="ReferenceValidator"/>'s.</summary>
internal sealed class SchemaValidator(FaultList faults)
{
    public void Validate(DataNode node, Schema schema)
    {
        var resolved = schema.Resolve();
        switch (node)
        {
            case DataNode.Mapping mapping when resolved.Type is "object":
                ValidateMapping(mapping, resolved);
                break;
            case DataNode.Sequence sequence when resolved.Type is "array":
                ValidateSequence(sequence, resolved);
                break;
            case DataNode.Scalar scalar when resolved.Type is not ("object" or "array"):
                ValidateScalar(scalar, resolved);
                break;
            default:
                faults.Add(node.Place, $"this is {Describe(node)}", $"{Describe(resolved.Type)}");
                break;
        }
    }

    private void ValidateMapping(DataNode.Mapping mapping, Schema schema)
    {
        foreach (var name in schema.Required.Where(name => mapping.Find(name) is null))
            faults.Add(mapping.Place, $"“{name}” is missing", $"an object with {string.Join(", ", schema.Required)}");
        foreach (var property in mapping.Properties)
            ValidateProperty(property, schema);
        ValidateOrder(mapping, schema);
    }

    /// <summary>What is no number was told before.</summary>
    private void ValidateOrder(DataNode.Mapping mapping, Schema schema)
    {
        (string Name, decimal Value)? last = null;
        foreach (var name in schema.Ascending)
        {
            if (mapping.Find(name) is not DataNode.Scalar { Text: var text } scalar || !decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                continue;
            if (last is { } before && value <= before.Value)
                faults.Add(scalar.Place, $"{name} is {value}", $"more than {before.Name}, which is {before.Value}");
            last = (name, value);
        }
    }

    private void ValidateProperty(DataNode.Property property, Schema schema)
    {
        if (schema.Of(property.Name) is { } propertySchema)
            Validate(property.Value, propertySchema);
        else if (!schema.AllowsOthers)
            faults.Add(property.Place, $"“{property.Name}” is not a known name here", $"one of {string.Join(", ", schema.Properties.Keys)}");
    }

    private void ValidateSequence(DataNode.Sequence sequence, Schema schema)
    {
        if (sequence.Items.Count < schema.MinItems)
            faults.Add(sequence.Place, $"the list has {sequence.Items.Count} items", $"at least {schema.MinItems}");
        if (schema.Items is not { } items)
            return;
        foreach (var item in sequence.Items)
            Validate(item, items);
    }

    private void ValidateScalar(DataNode.Scalar scalar, Schema schema)
    {
        if (scalar.IsNothing)
            faults.Add(scalar.Place, "the value is empty", $"{Describe(schema.Type)}; leave the name out where there is nothing to say");
        else if (!IsOfType(scalar.Text, schema.Type))
            faults.Add(scalar.Place, $"“{scalar.Text}” is not {Describe(schema.Type)}", Describe(schema.Type));
        else
            ValidateText(scalar, schema);
    }

    private void ValidateText(DataNode.Scalar scalar, Schema schema)
    {
        if (schema.Enum.Count > 0 && !schema.Enum.Contains(scalar.Text))
            faults.Add(scalar.Place, $"“{scalar.Text}” is not one of the words allowed", $"one of {string.Join(", ", schema.Enum)}");
        if (schema.Pattern is { } pattern && !Regex.IsMatch(scalar.Text, pattern, RegexOptions.CultureInvariant))
            faults.Add(scalar.Place, $"“{scalar.Text}” does not have the right form", $"text that matches {pattern}");
        if (schema.IsRegex && Patterns.FaultOf(scalar.Text) is { } fault)
            faults.Add(scalar.Place, $"“{scalar.Text}” cannot be read ({fault})", Patterns.Expected);
        if (schema.Minimum is { } minimum && decimal.Parse(scalar.Text, CultureInfo.InvariantCulture) < minimum)
            faults.Add(scalar.Place, $"{scalar.Text} is too small", $"at least {minimum}");
    }

    private static bool IsOfType(string text, string? type) => type switch
    {
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "boolean" => text is "true" or "false",
        _ => true,
    };

    private static string Describe(DataNode node) => node switch
    {
        DataNode.Mapping => "an object",
        DataNode.Sequence => "a list",
        _ => "a single value",
    };

    private static string Describe(string? type) => type switch
    {
        "object" => "an object",
        "array" => "a list",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        _ => "text",
    };
}
