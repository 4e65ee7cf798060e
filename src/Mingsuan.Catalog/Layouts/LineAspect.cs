using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>An aspect that a budget line has by its accounts alone, for bodies of these types or, where none is named, of all.</summary>
public sealed record LineAspect(Coordinate States, Member Aspect, ImmutableArray<string> Bodies);
