
namespace Mingsuan.Catalog;

/// <summary>A pattern over folded text with its id: a style of numbering, or a kind of number that states no fact.</summary>
public sealed record NarrativePattern(string Id, TextPattern Expression);
