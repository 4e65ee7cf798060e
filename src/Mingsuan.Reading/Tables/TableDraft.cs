using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A table while its open scopes are not yet chosen.</summary>
internal sealed class TableDraft(string id, TableRegion region, TitleReading title, DisplayUnit unit)
{
    public string Id { get; } = id;

    public TableRegion Region { get; } = region;

    public TitleReading Title { get; } = title;

    /// <summary>The unit that its amounts are in: the printed one, unless the scopes are just being told (<see cref="SupposedUnits"/>).</summary>
    public DisplayUnit Unit { get; private set; } = unit;

    public string? Layout { get; set; }

    public List<PanelDraft> Panels { get; } = [];

    public List<InferredScope> Inferred { get; } = [];

    /// <summary>Takes its money to be in that unit, but for columns that print a unit of their own.</summary>
    public void TakeIn(DisplayUnit unit)
    {
        foreach (var cell in Panels.SelectMany(panel => panel.Cells).Where(cell => cell.Figure.Unit == Unit)) cell.Figure = cell.Figure.TakenIn(unit);
        Unit = unit;
    }

    /// <summary>The place of a cell of this table: the row's, with the address and the box that the carrier gives the cell in that column.</summary>
    public Place CellPlace(GridRow row, int column, string rowLabel, string columnLabel, string text)
    {
        var own = row.Cells.FirstOrDefault(cell => cell.Column == column)?.Place;
        return row.Place with { Table = Region.Title, Row = rowLabel, Column = columnLabel, Text = text, Cell = own?.Cell, Box = own?.Box ?? row.Place.Box, Recognition = own?.Recognition, IsCovered = own?.IsCovered ?? false };
    }
}

/// <summary>A panel while its open scopes are not yet chosen.</summary>
internal sealed class PanelDraft(ImmutableArray<TableColumn> columns, ImmutableArray<TableRow> rows, List<CellDraft> cells)
{
    public ImmutableArray<TableColumn> Columns { get; } = columns;

    public ImmutableArray<TableRow> Rows { get; } = rows;

    public List<CellDraft> Cells { get; } = cells;
}

/// <summary>A cell where money is expected.</summary>
internal sealed class CellDraft(int row, int column, Figure figure, Place place, Coordinate coordinate)
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    public Figure Figure { get; set; } = figure;

    public Place Place { get; } = place;

    public Coordinate Coordinate { get; set; } = coordinate;

    /// <summary>For a change or a rate the column that it compares with; else null.</summary>
    public Coordinate? ComparedWith { get; init; }

    /// <summary>False where the row or the column could not be resolved.</summary>
    public bool IsBound { get; init; } = true;

    /// <summary>True where this or another column may hold the row's number.</summary>
    public bool IsOpen { get; init; }

    public List<InferredScope> Inferred { get; } = [];
}
