using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>A jurisdiction (province, city) with the tables that it prints, in its order.</summary>
public sealed record Jurisdiction(string Id, string Name, string English, ImmutableArray<JurisdictionTable> Tables);

/// <summary>One table of a jurisdiction: titles are without year and body.</summary>
public sealed record JurisdictionTable(int Number, string Id, string Title, ImmutableArray<string> AlsoTitled, bool HoldsTargets);
