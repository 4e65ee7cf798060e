using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>Writes rows of CSV as RFC 4180 asks, safe to open in a spreadsheet.</summary>
public static class CsvText
{
    private const string RowEnd = "\r\n";
    private const string FormulaSigns = "=+-@\t\r";

    /// <summary>One row.</summary>
    public static void WriteRow(TextWriter writer, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) writer.Write(',');
            writer.Write(Quote(Disarm(cells[i])));
        }

        writer.Write(RowEnd);
    }

    /// <summary>A document's text must not run as a formula; numbers stay numbers.</summary>
    private static string Disarm(string cell) =>
        cell.Length > 1 && FormulaSigns.Contains(cell[0]) && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
