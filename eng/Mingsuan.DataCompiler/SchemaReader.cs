using System.Text.Json;

namespace Mingsuan.DataCompiler;

/// <summary>Reads a schema file. A keyword that the validator does not know is a fault: it would otherwise pass in silence.</summary>
internal sealed class SchemaReader(string file, FaultList faults)
{
    private readonly Dictionary<string, Schema> definitions = [];
    private readonly List<string> references = [];

    public Schema Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var schema = Read(document.RootElement);
            ReportMissingDefinitions();
            return schema;
        }
        catch (JsonException exception)
        {
            var place = new Place(file, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            faults.Add(place, "the schema cannot be read as JSON", "well-formed JSON");
            return new Schema(definitions);
        }
        catch (InvalidOperationException exception)
        {
            faults.Add(Place.StartOf(file), $"a keyword has a value of the wrong kind ({exception.Message})", "values as JSON Schema defines them");
            return new Schema(definitions);
        }
    }

    private Schema Read(JsonElement element)
    {
        ReadDefinitions(element);
        ReportUnknownKeywords(element);
        return new Schema(definitions)
        {
            Type = Text(element, "type"),
            Properties = Map(element, "properties", Read),
            Required = Texts(element, "required"),
            AllowsOthers = Find(element, "additionalProperties")?.ValueKind != JsonValueKind.False,
            Others = Find(element, "additionalProperties") is { ValueKind: JsonValueKind.Object } others ? Read(others) : null,
            Items = Find(element, "items") is { } items ? Read(items) : null,
            Enum = Texts(element, "enum"),
            Pattern = ReadPattern(element),
            MinItems = Find(element, "minItems")?.GetInt32() ?? 0,
            Minimum = Find(element, "minimum")?.GetDecimal(),
            Reference = ReadReference(element),
            RefersTo = Find(element, "x-references") is { ValueKind: JsonValueKind.String } path ? path.GetString() : null,
            ApartFrom = Text(element, "x-apart-from"),
            RefersTogether = ReadReferencesTogether(element),
            Unique = Texts(element, "x-unique"),
            UniqueTexts = Texts(element, "x-unique-texts"),
            IsRegex = Find(element, "x-regex")?.ValueKind == JsonValueKind.True,
            Ascending = Texts(element, "x-ascending"),
            CoordinatesBesides = Find(element, "x-coordinates") is null ? null : Texts(element, "x-coordinates"),
            Part = Text(element, "x-part"),
            IsRule = Find(element, "x-rule")?.ValueKind == JsonValueKind.True,
            FileIsList = Find(element, "x-file-is-list")?.ValueKind == JsonValueKind.True,
        };
    }

    private void ReadDefinitions(JsonElement element)
    {
        foreach (var (name, schema) in Map(element, "$defs", Read))
            definitions[name] = schema;
    }

    private string? ReadPattern(JsonElement element)
    {
        var pattern = Text(element, "pattern");
        if (Patterns.FaultOf(pattern ?? "") is not { } fault) return pattern;
        faults.Add(Place.StartOf(file), $"the pattern {pattern} cannot be read ({fault})", Patterns.Expected);
        return null;
    }

    private string? ReadReference(JsonElement element)
    {
        var name = Text(element, "$ref")?.Split('/')[^1];
        if (name is not null)
            references.Add(name);
        return name;
    }

    private static Dictionary<string, string> ReadReferencesTogether(JsonElement element) =>
        Find(element, "x-references") is { ValueKind: JsonValueKind.Object }
            ? Map(element, "x-references", path => path.GetString() ?? "")
            : [];

    private void ReportMissingDefinitions()
    {
        foreach (var name in references.Where(name => !definitions.ContainsKey(name)))
            faults.Add(Place.StartOf(file), $"$ref names “{name}”", "a definition under $defs");
    }

    private void ReportUnknownKeywords(JsonElement element)
    {
        foreach (var keyword in element.EnumerateObject().Select(property => property.Name))
        {
            if (!SchemaKeywords.All.Contains(keyword))
                faults.Add(Place.StartOf(file), $"“{keyword}” is not a keyword that the data compiler knows", $"one of {string.Join(", ", SchemaKeywords.All)}");
        }
    }

    private static JsonElement? Find(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) => Find(element, name)?.GetString();

    private static string[] Texts(JsonElement element, string name) =>
        Find(element, name) is { } list ? [.. list.EnumerateArray().Select(item => item.ToString())] : [];

    private static Dictionary<string, T> Map<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        Find(element, name) is { } map
            ? map.EnumerateObject().ToDictionary(property => property.Name, property => read(property.Value))
            : [];
}
