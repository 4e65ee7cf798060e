using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A figure that was misread in a scan: what was recognised, the value that alone makes all its identities hold, and these identities as
/// proof. It is used for checking only and never takes the place of what was read.
/// </summary>
public sealed record MendedFigure(int? Fact, Place Place, Figure Read, Figure Mended, ImmutableArray<string> Proof);
