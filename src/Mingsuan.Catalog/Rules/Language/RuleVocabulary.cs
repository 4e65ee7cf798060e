using System.Collections.Frozen;

namespace Mingsuan.Catalog;

/// <summary>
/// What rules can speak of: the kinds of things in a disclosure and the properties of each. Reading a property of a thing that does
/// not have it (a target without a number) gives nothing, and what is asked of nothing could not be checked.
/// </summary>
public static class RuleVocabulary
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, RuleType>> Kinds = new Dictionary<string, FrozenDictionary<string, RuleType>>(StringComparer.Ordinal)
    {
        ["document"] = Properties(
            ("body", RuleType.Text), ("body-kind", RuleType.Text), ("year", RuleType.Number), ("stage", RuleType.Text), ("jurisdiction", RuleType.Text), ("carrier", RuleType.Text),
            ("text", RuleType.Text), ("narrated", RuleType.Truth),
            ("tables", RuleType.ListOf("table")), ("sections", RuleType.ListOf("section")), ("paragraphs", RuleType.ListOf("paragraph")),
            ("forms", RuleType.ListOf("form")), ("targets", RuleType.ListOf("target")), ("fields", RuleType.ListOf("field")),
            ("facts", RuleType.ListOf("fact")), ("decimals", RuleType.Number), ("passages", RuleType.ListOf("passage")), ("pieces", RuleType.ListOf("piece")), ("projects", RuleType.ListOf("project")), ("entries", RuleType.ListOf("entry")), ("approved-on", RuleType.Date), ("published-on", RuleType.Date), ("congress-on", RuleType.Date), ("unit-type", RuleType.Text)),
        ["table"] = Properties(
            ("title", RuleType.Text), ("print", RuleType.Print), ("number", RuleType.Text), ("kind", RuleType.Text), ("headings", RuleType.Text), ("unit", RuleType.Text), ("unit-stated", RuleType.Truth),
            ("empty", RuleType.Truth), ("illegible", RuleType.Truth), ("notes", RuleType.Text), ("rows", RuleType.ListOf("row")),
            ("function-digits", RuleType.Number), ("economic-digits", RuleType.Number)),
        ["entry"] = Properties(("title", RuleType.Text), ("print", RuleType.Print), ("names-table", RuleType.Truth), ("present", RuleType.Truth)),
        ["required-table"] = Properties(("title", RuleType.Text), ("print", RuleType.Print), ("kind", RuleType.Text), ("present", RuleType.Truth), ("of-jurisdiction", RuleType.Truth), ("listed", RuleType.Truth), ("kind-present", RuleType.Truth)),
        ["row"] = Properties(("label", RuleType.Text), ("code", RuleType.Text), ("print", RuleType.Print), ("account-name", RuleType.Text), ("account-fits", RuleType.Truth), ("of-project-or-body", RuleType.Truth)),
        ["fact"] = Properties(
            ("function", RuleType.Text), ("function-name", RuleType.Text), ("function-fund", RuleType.Text), ("economic", RuleType.Text), ("nature", RuleType.Text), ("source", RuleType.Text), ("source-name", RuleType.Text),
            ("flow", RuleType.Text), ("measure", RuleType.Text), ("amount", RuleType.Number), ("print", RuleType.Print),
            ("government-economic", RuleType.Text), ("unit", RuleType.Text), ("decimals", RuleType.Number), ("in-table", RuleType.Truth)),
        ["section"] = Properties(("title", RuleType.Text), ("number", RuleType.Text), ("level", RuleType.Number), ("text", RuleType.Text), ("whole", RuleType.Text), ("print", RuleType.Print), ("paragraphs", RuleType.ListOf("paragraph"))),
        ["paragraph"] = Properties(("text", RuleType.Text), ("print", RuleType.Print), ("length", RuleType.Number), ("reaches-margin", RuleType.Truth)),
        ["piece"] = Properties(("text", RuleType.Text), ("print", RuleType.Print), ("length", RuleType.Number), ("leading", RuleType.Truth)),
        ["passage"] = Properties(("text", RuleType.Text), ("print", RuleType.Print), ("length", RuleType.Number)),
        ["project"] = Properties(("name", RuleType.Text), ("print", RuleType.Print)),
        ["form"] = Properties(
            ("scope", RuleType.Text), ("project", RuleType.Text), ("targets", RuleType.ListOf("target")), ("fields", RuleType.ListOf("field")), ("amount", RuleType.Number)),
        ["field"] = Properties(("id", RuleType.Text), ("label", RuleType.Text), ("text", RuleType.Text), ("print", RuleType.Print), ("form", RuleType.One("form"))),
        ["target"] = Properties(
            ("level1", RuleType.Text), ("level2", RuleType.Text), ("name", RuleType.Text), ("operator", RuleType.Text), ("value", RuleType.Text), ("number", RuleType.Number),
            ("unit", RuleType.Text), ("period", RuleType.Text), ("deadline", RuleType.Text), ("explanation", RuleType.Text), ("print", RuleType.Print), ("form", RuleType.One("form"))),
        ["match"] = Properties(("found", RuleType.Print), ("right", RuleType.Print), ("before", RuleType.Print), ("after", RuleType.Print), ("group", RuleType.Print), ("group2", RuleType.Print), ("group3", RuleType.Print), ("account-name", RuleType.Text), ("account-fits", RuleType.Truth), ("product-fits", RuleType.Truth)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kinds of things.</summary>
    public static IReadOnlyCollection<string> AllKinds => Kinds.Keys;

    /// <summary>The properties of a kind with their types; none for an unknown kind.</summary>
    public static IReadOnlyDictionary<string, RuleType> Of(string kind) => Kinds.TryGetValue(kind, out var properties) ? properties : FrozenDictionary<string, RuleType>.Empty;

    private static FrozenDictionary<string, RuleType> Properties(params (string Name, RuleType Type)[] properties) =>
        properties.ToFrozenDictionary(property => property.Name, property => property.Type, StringComparer.Ordinal);
}
