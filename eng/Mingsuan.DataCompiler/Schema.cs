namespace Mingsuan.DataCompiler;

/// <summary>One node of a JSON schema, in the subset that the data needs, with our keywords for references and uniqueness.</summary>
internal sealed class Schema
{
    private readonly IReadOnlyDictionary<string, Schema> definitions;

    public Schema(IReadOnlyDictionary<string, Schema> definitions) => this.definitions = definitions;

    /// <summary>object, array, string, integer, number or boolean; null where anything written as text is allowed.</summary>
    public string? Type { get; init; }

    public IReadOnlyDictionary<string, Schema> Properties { get; init; } = new Dictionary<string, Schema>();

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>False where an unknown property is a fault.</summary>
    public bool AllowsOthers { get; init; } = true;

    /// <summary>The schema of properties that are not listed, where one is given.</summary>
    public Schema? Others { get; init; }

    public Schema? Items { get; init; }

    public IReadOnlyList<string> Enum { get; init; } = [];

    public string? Pattern { get; init; }

    public int MinItems { get; init; }

    public decimal? Minimum { get; init; }

    /// <summary>The name of a definition that stands in for this node.</summary>
    public string? Reference { get; init; }

    /// <summary>x-references on a scalar: the list and path whose values are the only ones allowed.</summary>
    public string? RefersTo { get; init; }

    /// <summary>x-apart-from on a scalar: the list and path whose values it may not repeat.</summary>
    public string? ApartFrom { get; init; }

    /// <summary>x-references on an object: properties whose combination must occur in one element of the list.</summary>
    public IReadOnlyDictionary<string, string> RefersTogether { get; init; } = new Dictionary<string, string>();

    /// <summary>x-unique on an object: the properties whose combination occurs once among its siblings.</summary>
    public IReadOnlyList<string> Unique { get; init; } = [];

    /// <summary>x-unique-texts on an object: the properties, single or lists, whose texts occur in one sibling only, however they are typed.</summary>
    public IReadOnlyList<string> UniqueTexts { get; init; } = [];

    /// <summary>x-regex on a scalar: the text is a regular expression.</summary>
    public bool IsRegex { get; init; }

    /// <summary>x-ascending on an object: properties with numbers of which each, where it is given, is greater than those before it.</summary>
    public IReadOnlyList<string> Ascending { get; init; } = [];

    /// <summary>x-coordinates: names are dimensions and values their members, or one of the words given here.</summary>
    public IReadOnlyList<string>? CoordinatesBesides { get; init; }

    /// <summary>x-file-is-list: every file of the folder is an array of its own, under the file's name.</summary>
    public bool FileIsList { get; init; }

    /// <summary>x-part: the output file that the list is written to, where it is not the main one.</summary>
    public string? Part { get; init; }

    /// <summary>x-rule: the object is a rule, whose expressions are checked.</summary>
    public bool IsRule { get; init; }

    public Schema Resolve() => Reference is null ? this : definitions[Reference].Resolve();

    /// <summary>The schema of a property, listed or not; null where the schema says nothing of it.</summary>
    public Schema? Of(string property) => (Properties.GetValueOrDefault(property) ?? Others)?.Resolve();
}
