using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>The form in which the disclosures of a jurisdiction are written (data/layouts): captions, prints of numbers, tables in order.</summary>
public sealed record DisclosureLayout(string Id, string Name, string English, NumberStyle Numbers, LayoutCaptions Captions, ImmutableArray<TableLayout> Tables)
{
    /// <summary>The note below a table whose printed parts miss their total by rounding, or null.</summary>
    public string? RoundingNote { get; init; }
}

/// <summary>How amounts are printed: unit, decimals, whether thousands are separated, and what stands for no amount (null: blank).</summary>
public sealed record NumberStyle(DisplayUnit Unit, int Decimals, bool IsGrouped, string? Zero);

/// <summary>The lines above a table as patterns; <see cref="Number"/> is empty where none is printed.</summary>
public sealed record LayoutCaptions(string Number, string Title, string Body, string Unit)
{
    /// <summary>The line that names the body where it is a department; else the same.</summary>
    public required string DepartmentBody { get; init; }

    /// <summary>The line with the number where the body is a department; else the same.</summary>
    public required string DepartmentNumber { get; init; }
}

/// <summary>A year as a layout names it.</summary>
public enum RelativeYear
{
    This,
    Previous,
}

/// <summary>What a piece of a layout states: a partial coordinate without a year, and the year where it names one.</summary>
public sealed record LayoutScope(Coordinate Coordinate, RelativeYear? Year)
{
    /// <summary>This refined by what stands closer to the cell.</summary>
    public LayoutScope Join(LayoutScope closer) => new(Coordinate.Join(closer.Coordinate), closer.Year ?? Year);
}

/// <summary>One table of a layout: panels of money, or a form of targets.</summary>
public sealed record TableLayout(string Id, string Number, string Title)
{
    /// <summary>The title where the body is a department; else the same.</summary>
    public required string DepartmentTitle { get; init; }

    public bool IsLandscape { get; init; }

    public required NumberStyle Numbers { get; init; }

    public required LayoutScope States { get; init; }

    /// <summary>True where a row of numbers follows the header.</summary>
    public bool HasColumnNumbers { get; init; }

    public ImmutableArray<PanelLayout> Panels { get; init; } = [];

    /// <summary>The note below the table where it holds no amount, or null.</summary>
    public string? EmptyNote { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The form that it is, where it prints targets.</summary>
    public FormLayout? Form { get; init; }
}

/// <summary>One block of a table: the header cell above it or null, its columns as a tree, its rows.</summary>
public sealed record PanelLayout(string? Heading, LayoutScope States, ImmutableArray<ColumnLayout> Columns, ImmutableArray<RowLayout> Rows);

/// <summary>A column, or a header cell above several.</summary>
public sealed record ColumnLayout(string Label, LayoutScope States)
{
    /// <summary>The text of the row that its cells print, or null for amounts.</summary>
    public string? Holds { get; init; }

    /// <summary>True for codes, which are centred.</summary>
    public bool IsCode { get; init; }

    public int Width { get; init; } = 10;

    /// <summary>For which bodies it is printed: all, departments, or units.</summary>
    public PrintCondition When { get; init; }

    /// <summary>What a change or rate is measured from, or null.</summary>
    public LayoutScope? Base { get; init; }

    public ImmutableArray<ColumnLayout> Columns { get; init; } = [];

    /// <summary>The columns without columns below them, from left to right.</summary>
    public IEnumerable<ColumnLayout> Leaves => Columns.Length == 0 ? [this] : Columns.SelectMany(column => column.Leaves);
}

/// <summary>How the ordinals of repeated rows count.</summary>
public enum OrdinalKind
{
    None,

    /// <summary>One after the other.</summary>
    Consecutive,

    /// <summary>By the last two digits of the category.</summary>
    Code,
}

/// <summary>When a row or column is printed.</summary>
public enum PrintCondition
{
    Always,

    /// <summary>Where it holds an amount.</summary>
    Nonzero,

    /// <summary>Where the body is a department.</summary>
    Department,

    /// <summary>Where the body is a department or names the one that it belongs to.</summary>
    UnderDepartment,

    /// <summary>Where the body is a unit.</summary>
    Unit,

    SeveralUnits,

    OneUnit,
}

/// <summary>A row, or a row for each member of a dimension that holds money.</summary>
public sealed record RowLayout(LayoutScope States)
{
    /// <summary>The texts of its columns as patterns, by what they hold.</summary>
    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary<string, string>.Empty;

    public Dimension? Each { get; init; }

    /// <summary>The second dimension of pairs.</summary>
    public Dimension? With { get; init; }

    /// <summary>The levels of members that have rows; empty for all. Of pairs, the level at which the first is taken.</summary>
    public ImmutableArray<int> Levels { get; init; } = [];

    /// <summary>True where members of the classification have rows that hold nothing.</summary>
    public bool PrintsAll { get; init; }

    /// <summary>The members that have rows in any case, beside those that hold money.</summary>
    public ImmutableArray<string> Always { get; init; } = [];

    /// <summary>The members that have no rows, nor what lies below them.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>Where not empty, only these members and what lies below them have rows.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The printed names of members whose names here are not the classification's.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    public OrdinalKind Numbered { get; init; }

    public bool IsTotal { get; init; }

    /// <summary>True where it stands level with the last rows of the panel beside.</summary>
    public bool IsAtBottom { get; init; }

    public int Indent { get; init; }

    public PrintCondition When { get; init; }

    /// <summary>What stands for no amount in this row, or null where it is as in the table; empty where it is blank.</summary>
    public string? Zero { get; init; }

    /// <summary>The rows below each of it.</summary>
    public ImmutableArray<RowLayout> Rows { get; init; } = [];
}
