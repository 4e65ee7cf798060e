using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>Writes a table: its caption with number, title, body and unit; a head that is repeated on every page; rows with header cells; the notes below.</summary>
internal sealed class HtmlTable(HtmlLook look, HtmlWriter html)
{
    private const int DeepestIndent = 4;

    public void Write(DocumentTable table, string headingTag, string? anchor)
    {
        html.Open("div", look.Of("scroll"), ("role", "group"), ("tabindex", look.HasAnchors ? "0" : null), ("aria-labelledby", anchor)).Line();
        html.Open("table", look.Of("grid", table.IsForm ? "form" : "sums")).Line();
        WriteCaption(table, headingTag, anchor);
        var parts = look.HasAnchors ? FormParts.Of(table) : [table];
        WriteGrid(parts[0]);
        html.Close("table").Line();
        foreach (var part in parts.Skip(1))
        {
            html.Open("table", look.Of("grid", "form"), ("aria-label", table.Heading)).Line();
            WriteGrid(part);
            html.Close("table").Line();
        }

        html.Close("div").Line();
        foreach (var note in table.Notes) html.Element("p", note, look.Of("note")).Line();
    }

    /// <summary>The table without anything above or below: what it belongs to has its title.</summary>
    public void WritePlain(DocumentTable table)
    {
        html.Open("table", look.Of("grid", "sums", "plain"), ("aria-label", table.Title)).Line();
        WriteGrid(table);
        html.Close("table").Line();
    }

    private void WriteGrid(DocumentTable table)
    {
        WriteColumns(table);
        if (table.Header.Length > 0) WriteHead(table);
        if (table.RepeatedRows > 0)
        {
            html.Open("thead").Line();
            foreach (var row in table.Rows.Take(table.RepeatedRows)) WriteRow(table, row);
            html.Close("thead").Line();
        }

        html.Open("tbody").Line();
        foreach (var row in table.Rows.Skip(table.RepeatedRows)) WriteRow(table, row);
        html.Close("tbody").Line();
    }

    private void WriteCaption(DocumentTable table, string headingTag, string? anchor)
    {
        html.Open("caption", look.Of("caption")).Line();
        if (table.Number.Length > 0) html.Element("div", table.Number, look.Of("number")).Line();
        html.Element(headingTag, table.Title, ("id", anchor), look.Of("title")).Line();
        if (table.BodyLine.Length + table.UnitLine.Length > 0)
        {
            html.Open("div", look.Of("lines"));
            if (table.BodyLine.Length > 0) html.Element("div", table.BodyLine, look.Of("left"));
            if (table.UnitLine.Length > 0) html.Element("div", table.UnitLine, look.Of("right"));
            html.Close("div").Line();
        }

        html.Close("caption").Line();
    }

    private void WriteColumns(DocumentTable table)
    {
        var whole = table.Columns.Sum(column => column.Width);
        html.Open("colgroup");
        foreach (var column in table.Columns)
            html.Open("col", ("style", string.Create(CultureInfo.InvariantCulture, $"width: {100m * column.Width / whole:0.##}%")));
        html.Close("colgroup").Line();
    }

    private void WriteHead(DocumentTable table)
    {
        html.Open("thead").Line();
        foreach (var row in table.Header)
        {
            html.Open("tr");
            foreach (var cell in row.Cells) WriteCell(cell.Text.Length == 0 ? "td" : "th", cell, cell.Text.Length == 0 ? null : cell.ColumnSpan > 1 ? "colgroup" : "col", look.Of("cell", "head"));
            html.Close("tr").Line();
        }

        html.Close("thead").Line();
    }

    private void WriteRow(DocumentTable table, DocumentRow row)
    {
        html.Open("tr", look.Of(row.IsTotal ? "total" : string.Empty));
        foreach (var cell in row.Cells)
        {
            var isHeader = TableHeaders.IsHeader(table, row, cell);
            var looks = look.Of("cell", TableHeaders.Kind(table, cell), isHeader ? "label" : string.Empty, row.IsTotal ? "total" : string.Empty, Indent(cell));
            WriteCell(isHeader ? "th" : "td", cell, isHeader ? TableHeaders.Scope(row, cell) : null, looks);
        }

        html.Close("tr").Line();
    }

    private void WriteCell(string tag, DocumentCell cell, string? scope, (string Name, string? Value) looks)
    {
        var number = look.HasAnchors ? cell.Number : null;
        html.Open(
            tag,
            ("scope", scope),
            ("colspan", Span(cell.ColumnSpan)),
            ("rowspan", Span(cell.RowSpan)),
            looks,
            ("data-value", number is null ? null : FactText.Value(number)),
            ("data-fact", number is null ? null : FactText.Coordinate(number)));
        var lines = cell.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) html.Open("br");
            if (cell.IsOpen) html.Element("mark", lines[i], look.Of("open"));
            else html.Text(lines[i]);
        }

        html.Close(tag);
    }

    private static string Indent(DocumentCell cell) => cell.Indent == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"indent{Math.Min(cell.Indent, DeepestIndent)}");

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
}
