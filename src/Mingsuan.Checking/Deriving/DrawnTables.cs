using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The tables to be drawn: with illegible cells, with a title only, and those that custom has and the document lacks.</summary>
internal sealed class DrawnTables(Disclosure disclosure, DisclosureCatalog catalog, DrawnRows rows)
{
    private readonly List<string> notDrawn = [];

    /// <summary>Titles of tables of which custom gives no rows and columns.</summary>
    public IReadOnlyList<string> NotDrawn => notDrawn;

    /// <summary>The tables with empty facts: their coordinates are what is sought.</summary>
    public IReadOnlyList<DrawnTable> All() => [.. disclosure.Tables.Select(Drawn).OfType<DrawnTable>(), .. Missing()];

    private DrawnTable? Drawn(Table table)
    {
        if (table.IsIllegible) return Outlined(table);
        var isPartly = table.Panels.Any(panel => panel.Cells.Any(cell => cell.Figure.State == CellState.Illegible));
        return isPartly ? new DrawnTable(DerivedTableKind.PartlyIllegible, table.Title, table.Unit, table, [.. table.Panels.Select(Printed)]) : null;
    }

    private DrawnPanel Printed(Panel panel) => new(panel.Columns, panel.Rows, [.. panel.Cells.Select(cell => cell.Figure.State == CellState.Illegible
        ? new DrawnCell(cell.Row, cell.Column, panel.IsUnknown(cell) ? null : rows.Settled(cell.Coordinate), null, cell.Place)
        : new DrawnCell(cell.Row, cell.Column, null, cell, null))], HasAllRows: true);

    private DrawnTable? Outlined(Table table)
    {
        if (OutlineOf(table.Layout, table.Title) is { } outline) return Drawn(DerivedTableKind.Illegible, table.Title, table.Unit, table, outline);
        notDrawn.Add(table.Title);
        return null;
    }

    private DrawnTable Drawn(DerivedTableKind kind, string title, DisplayUnit unit, Table? table, TableOutline outline) =>
        new(kind, title, unit, table, [.. outline.Panels.Select(rows.Panel)]);

    private TableOutline? OutlineOf(string? layout, string title) =>
        catalog.Outlines.FirstOrDefault(outline => layout is not null && outline.Layouts.Contains(layout))
        ?? catalog.Outlines.FirstOrDefault(outline => KindOf(title) is { } kind && outline.Kinds.Contains(kind));

    private string? KindOf(string title) => catalog.CoreTables.FirstOrDefault(kind => kind.IsTitled(title))?.Id;

    private IEnumerable<DrawnTable> Missing()
    {
        var unit = disclosure.Tables.IsEmpty ? DisplayUnit.TenThousandYuan : disclosure.Tables.GroupBy(table => table.Unit).MaxBy(group => group.Count())!.Key; // there is a table
        foreach (var (id, title) in Expected())
        {
            if (OutlineOf(id, title) is { } outline) yield return Drawn(DerivedTableKind.Missing, title, unit, null, outline);
            else notDrawn.Add(title);
        }
    }

    /// <summary>The tables of money that the jurisdiction has, else the kinds that every disclosure has, and the document lacks.</summary>
    private IEnumerable<(string? Layout, string Title)> Expected()
    {
        if (disclosure.Tables.IsEmpty) return [];
        var present = disclosure.Tables.Select(table => table.Layout).ToHashSet();
        var kinds = disclosure.Tables.Select(table => KindOf(table.Title)).ToHashSet();
        return catalog.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Id == disclosure.Jurisdiction) is { } own
            ? own.Tables.Where(table => !table.HoldsTargets && !present.Contains(table.Id) && !(KindOf(table.Title) is { } kind && kinds.Contains(kind))).Select(table => ((string?)table.Id, table.Title))
            : catalog.CoreTables.Where(kind => kind.IsCore && !kinds.Contains(kind.Id)).Select(kind => ((string?)null, kind.Name.Chinese));
    }
}

/// <summary>A table to be drawn, before anything is derived.</summary>
internal sealed record DrawnTable(DerivedTableKind Kind, string Title, DisplayUnit Unit, Table? Source, ImmutableArray<DrawnPanel> Panels);

/// <summary>One block of a table to be drawn.</summary>
internal sealed record DrawnPanel(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, ImmutableArray<DrawnCell> Cells, bool HasAllRows);

/// <summary>A cell to be drawn: what is sought there, or what is printed.</summary>
internal sealed record DrawnCell(int Row, int Column, Coordinate? Sought, TableCell? Printed, Place? Place);
