using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What a table prints by custom (data/outlines): for drawing one that is illegible or missing. No fact is read by it.</summary>
public sealed record TableOutline(string Id, ImmutableArray<string> Layouts, ImmutableArray<string> Kinds, ImmutableArray<OutlinePanel> Panels);

/// <summary>One block of a table: what all of it states, its columns, and its rows: lines that are always printed, or a total and the members of a dimension.</summary>
public sealed record OutlinePanel(Coordinate States, Dimension? Axis, string Total, ImmutableArray<OutlineLine> Lines, ImmutableArray<OutlineColumn> Columns)
{
    /// <summary>True where a row of the body itself stands below the total.</summary>
    public bool HasOwnRow { get; init; }
}

/// <summary>A row that is always printed.</summary>
public sealed record OutlineLine(string Label, Coordinate States);

/// <summary>A column with its header path from top to bottom.</summary>
public sealed record OutlineColumn(ImmutableArray<string> Path, Coordinate States);
