namespace Mingsuan.Catalog;

/// <summary>The type of an expression of the rule language: a truth, a number, a text, a date, one thing of a kind, or a list of such.</summary>
public sealed record RuleType
{
    private RuleType(string name, string? kind, bool isList) => (Name, Kind, IsList) = (name, kind, isList);

    public static RuleType Truth { get; } = new("a truth", null, false);

    public static RuleType Number { get; } = new("a number", null, false);

    public static RuleType Text { get; } = new("a text", null, false);

    /// <summary>A text as printed; every other text is folded, and so is what it is compared with.</summary>
    public static RuleType Print { get; } = new("a printed text", null, false);

    public static RuleType Date { get; } = new("a date", null, false);

    /// <summary>What it is called in a fault.</summary>
    public string Name { get; }

    /// <summary>True for texts, folded or as printed.</summary>
    public bool IsText => this == Text || this == Print;

    /// <summary>The kind of thing, such as <c>table</c>; null for plain values.</summary>
    public string? Kind { get; }

    public bool IsList { get; }

    public static RuleType One(string kind) => new($"a {kind}", kind, false);

    public static RuleType ListOf(string kind) => new($"a list of {kind}s", kind, true);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
