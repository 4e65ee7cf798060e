using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A column of a grid: where it stands, its header path, its role, and what the path states.</summary>
internal sealed record ColumnReading(int Column, ImmutableArray<Label> Path, LabelRole Role, Coordinate Coordinate)
{
    public bool IsOfWhich { get; init; }

    /// <summary>The unit that a heading above it prints (金额（元）), or null: then it is the table's.</summary>
    public DisplayUnit? Unit { get; init; }

    /// <summary>True where a header word is unknown to the lexicon.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The classification that a code or name column is of, where its header says so.</summary>
    public Dimension? Axis { get; init; }

    /// <summary>For a column of changes or rates: year and stage of the column that it compares with; else null.</summary>
    public Coordinate? ComparedWith { get; init; }

    public bool IsMoney => Role is LabelRole.None or LabelRole.Total or LabelRole.GrandTotal or LabelRole.Amount or LabelRole.OfWhich or LabelRole.Flow or LabelRole.BothFlows;

    public bool IsTotal => Role is LabelRole.Total or LabelRole.GrandTotal;

    public ImmutableArray<string> PathTexts => [.. Path.Select(label => label.Text)];
}
