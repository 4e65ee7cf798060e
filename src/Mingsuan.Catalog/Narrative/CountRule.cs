using System.Collections.Frozen;
using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>
/// What a classifier counts where one of <see cref="Words"/> stands in its clause, and one of <see cref="With"/> if there are
/// any. <see cref="HasKinds"/>: every wording is a kind of its own.
/// </summary>
public sealed record CountRule(
    Member Measure, FrozenSet<string> Classifiers, ImmutableArray<string> Words, ImmutableArray<string> With, bool HasKinds);
