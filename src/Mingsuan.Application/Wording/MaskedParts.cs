using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Parts of a read document with personal data masked, for whatever prints them. Printed amounts stay as they are.</summary>
internal static class MaskedParts
{
    /// <summary>The place with its own text and labels masked.</summary>
    public static Place Place(this PersonalNumbers personal, Place place)
    {
        var (text, table, row, column) = (Mask(personal, place.Text), Mask(personal, place.Table), Mask(personal, place.Row), Mask(personal, place.Column));
        return ReferenceEquals(text, place.Text) && ReferenceEquals(table, place.Table) && ReferenceEquals(row, place.Row) && ReferenceEquals(column, place.Column)
            ? place
            : place with { Text = text, Table = table, Row = row, Column = column };
    }

    /// <summary>The fact at a masked place.</summary>
    public static Fact Fact(this PersonalNumbers personal, Fact fact) =>
        personal.Place(fact.Place) is var place && ReferenceEquals(place, fact.Place) ? fact : fact with { Place = place };

    /// <summary>The document with its facts and tables masked, for what is told of it in its own labels.</summary>
    public static Disclosure Disclosure(this PersonalNumbers personal, Disclosure disclosure) => disclosure with
    {
        Facts = [.. disclosure.Facts.Select(personal.Fact)],
        Tables = [.. disclosure.Tables.Select(personal.Table).Select(table => table with { Panels = [.. table.Panels.Select(panel => panel with { Cells = [.. panel.Cells.Select(cell => cell with { Place = personal.Place(cell.Place) })] })] })],
    };

    /// <summary>The table with its title, headings, labels, notes and texts masked.</summary>
    public static Table Table(this PersonalNumbers personal, Table table) => table with
    {
        Title = personal.Mask(table.Title),
        Place = personal.Place(table.Place),
        Notes = [.. table.Notes.Select(note => note with { Text = personal.Mask(note.Text) })],
        Panels = [.. table.Panels.Select(panel => Panel(personal, panel))],
    };

    private static Panel Panel(PersonalNumbers personal, Panel panel) => panel with
    {
        Columns = [.. panel.Columns.Select(column => column with { Path = [.. column.Path.Select(personal.Mask)] })],
        Rows = [.. panel.Rows.Select(row => row with { Label = personal.Mask(row.Label), Code = Mask(personal, row.Code) })],
        Cells = [.. panel.Cells.Select(cell => cell.Figure.IsStated ? cell : cell with { Figure = cell.Figure with { Text = personal.Mask(cell.Figure.Text) } })],
    };

    private static string? Mask(PersonalNumbers personal, string? text) => text is null ? null : personal.Mask(text);
}
