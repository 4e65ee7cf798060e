using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>
/// A recognised table: title, unit of display, and one panel, or two where revenue and expenditure stand side by side.
/// Continued pages are already joined.
/// </summary>
public sealed record Table
{
    /// <summary>Unique in the document: T1, T2 … in reading order.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The number printed with it (表3, 预算02表), or null.</summary>
    public string? Number { get; init; }

    /// <summary>The id of the jurisdiction's table whose title fits, or null.</summary>
    public string? Layout { get; init; }

    public required Place Place { get; init; }

    /// <summary>The unit printed with the table; null where none is and the document's main unit was taken.</summary>
    public DisplayUnit? StatedUnit { get; init; }

    /// <summary>The line that prints the unit; null where none does.</summary>
    public Place? UnitPlace { get; init; }

    public DisplayUnit Unit { get; init; } = DisplayUnit.TenThousandYuan;

    public ImmutableArray<Panel> Panels { get; init; } = [];

    /// <summary>Notes printed below the table.</summary>
    public ImmutableArray<Paragraph> Notes { get; init; } = [];

    /// <summary>True where the page shows a table that could not be read.</summary>
    public bool IsIllegible { get; init; }

    public ImmutableArray<InferredScope> InferredScopes { get; init; } = [];

    /// <summary>True where no cell prints an amount other than zero.</summary>
    public bool IsEmpty => !IsIllegible && Panels.All(panel => panel.Cells.All(cell => cell.Figure.IsNothing));
}

/// <summary>One block of rows and columns with money in it.</summary>
public sealed record Panel(int Index, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, ImmutableArray<TableCell> Cells)
{
    private readonly Lazy<Dictionary<(int Row, int Column), TableCell>> byPosition = new(() => Cells.ToDictionary(cell => (cell.Row, cell.Column)));

    /// <summary>The cell there, or null.</summary>
    public TableCell? this[int row, int column] => byPosition.Value.GetValueOrDefault((row, column));

    /// <summary>True where nobody knows what the cell's row or column means, or whether it holds the row's number.</summary>
    public bool IsUnknown(TableCell cell) => cell.IsOpen || Rows[cell.Row].IsUnknown || Columns[cell.Column].IsUnknown;
}

/// <summary>A money column: its header path from top to bottom and what the path states.</summary>
public sealed record TableColumn(int Index, ImmutableArray<string> Path, Coordinate Coordinate)
{
    /// <summary>True below a 其中 (of which): a part, but not of a complete sum.</summary>
    public bool IsOfWhich { get; init; }

    /// <summary>True where nobody knows what the heading means.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The header path for people.</summary>
    public string Label => string.Join('/', Path);
}

/// <summary>A row: its label and code as printed and what they state.</summary>
public sealed record TableRow(int Index, string Label, string? Code, Coordinate Coordinate, Place Place)
{
    public bool IsOfWhich { get; init; }

    /// <summary>True where nobody knows what the label means.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>True where the label names a department or unit, also the one whose row stands for the whole table.</summary>
    public bool IsBody { get; init; }
}

/// <summary>A cell where money is expected; <see cref="Fact"/> is the number of its fact, or null where nothing is printed.</summary>
public sealed record TableCell(int Row, int Column, Figure Figure, Place Place, Coordinate Coordinate)
{
    public int? Fact { get; init; }

    /// <summary>False while a dimension that matters is still open.</summary>
    public bool IsBound { get; init; } = true;

    /// <summary>True where the carrier does not show whether this or another column holds the row's number.</summary>
    public bool IsOpen { get; init; }
}
