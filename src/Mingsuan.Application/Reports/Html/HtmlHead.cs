using System.Collections.Immutable;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes the head of a table of the document: the codes and labels of rows, then the header paths of the columns.</summary>
internal static class HtmlHead
{
    public static void Write(ImmutableArray<TableColumn> columns, bool hasCodes, Phrases phrases, HtmlWriter html)
    {
        var rows = HeaderGrid.Of(columns);
        html.Open("thead").Line();
        for (var i = 0; i < rows.Count; i++)
        {
            html.Open("tr");
            if (i == 0) WriteRowHeads(rows.Count, hasCodes, phrases, html);
            foreach (var cell in rows[i])
                html.Element("th", cell.Text, ("scope", cell.Columns > 1 ? "colgroup" : "col"), ("colspan", Span(cell.Columns)), ("rowspan", Span(cell.Rows)));
            html.Close("tr").Line();
        }

        html.Close("thead").Line();
    }

    private static void WriteRowHeads(int depth, bool hasCodes, Phrases phrases, HtmlWriter html)
    {
        if (hasCodes) html.Element("th", phrases["html-code"], ("scope", "col"), ("rowspan", Span(depth)));
        html.Element("th", phrases["html-row-label"], ("scope", "col"), ("rowspan", Span(depth)));
    }

    private static string? Span(int count) => count > 1 ? $"{count}" : null;
}
