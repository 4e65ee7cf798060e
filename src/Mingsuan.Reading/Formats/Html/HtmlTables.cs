using AngleSharp.Dom;

namespace Mingsuan.Reading;

/// <summary>Tells tables of data from tables that only lay a page out.</summary>
internal static class HtmlTables
{
    private const int LongestCell = 300;

    /// <summary>The rows of the table itself, in the order in which they are shown.</summary>
    public static IReadOnlyList<IElement> RowsOf(IElement table)
    {
        var sections = table.Children.Where(child => child.LocalName is "thead" or "tbody" or "tfoot").ToList();
        var heads = sections.Where(section => section.LocalName == "thead");
        var feet = sections.Where(section => section.LocalName == "tfoot");
        var direct = table.Children.Where(child => child.LocalName == "tr");
        return [.. Rows(heads), .. Rows(sections.Where(section => section.LocalName == "tbody")), .. direct, .. Rows(feet)];

        static IEnumerable<IElement> Rows(IEnumerable<IElement> sections) =>
            sections.SelectMany(section => section.Children.Where(child => child.LocalName == "tr"));
    }

    /// <summary>The cells of a row.</summary>
    public static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(child => child.LocalName is "td" or "th");

    /// <summary>True where the table says so, has one column, holds tables, or sets running text side by side.</summary>
    public static bool IsLayout(IElement table, IReadOnlyList<IElement> rows)
    {
        if (table.GetAttribute("role") is "presentation" or "none") return true;
        var cells = rows.Select(row => CellsOf(row).Count()).ToList();
        if (cells.DefaultIfEmpty(0).Max() < 2) return true;
        var nested = rows.SelectMany(CellsOf).Count(cell => cell.QuerySelector("table") is not null);
        return nested * 3 >= cells.Sum() || (rows.Count == 1 && CellsOf(rows[0]).Any(cell => cell.TextContent.Length > LongestCell));
    }
}
