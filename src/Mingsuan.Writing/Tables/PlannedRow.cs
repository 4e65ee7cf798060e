using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>A row before its amounts: what it states, the texts of its columns by what they hold, and the amounts that lie in it.</summary>
internal sealed record PlannedRow(RowLayout Layout, LayoutScope Scope, ImmutableDictionary<string, string> Texts, LedgerAmounts Amounts);
