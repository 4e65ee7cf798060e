using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>What the account of a contribution usually is, in percent, of the accounts that it is paid on, and by how many points it may differ without a word.</summary>
public sealed record ContributionRatio(string Account, ImmutableArray<string> Base, int Percent, int Range);
