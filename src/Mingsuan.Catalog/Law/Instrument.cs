using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>An instrument of law (法规) with the articles that findings cite.</summary>
public sealed record Instrument(string Id, Bilingual Title, string Number, ImmutableArray<Article> Articles);

/// <summary>An article in our own one-line paraphrase.</summary>
public sealed record Article(string Number, string Paraphrase, string English);

/// <summary>A reference to an instrument, or to one of its articles: a number, or a topic where the text itself was not at hand.</summary>
public sealed record Citation(string Instrument, string? Article);
