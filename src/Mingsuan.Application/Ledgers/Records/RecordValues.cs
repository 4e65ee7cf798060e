using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Values of a row's cells; what is none of its kind is a fault at its place.</summary>
internal static class RecordValues
{
    /// <summary>The number; null where the cell is blank or, with a fault, holds none.</summary>
    public static decimal? Number(this Record row, string column, LedgerFaults faults)
    {
        var text = row[column].Trim();
        if (text.Length == 0) return null;
        if (Numbers.TryParse(text, out var number)) return number;
        faults.Add("ledger-not-a-number", row.At(column), text);
        return null;
    }

    /// <summary>The number; a blank cell is a fault too.</summary>
    public static decimal? Required(this Record row, string column, LedgerFaults faults)
    {
        if (row[column].Trim().Length == 0 && !row.IsUnreadable(column)) faults.Add("ledger-cell-missing", row.At(column), string.Empty);
        return row.Number(column, faults);
    }

    /// <summary>The whole number, zero or above; null where the cell is blank or, with a fault, holds none.</summary>
    public static int? Count(this Record row, string column, LedgerFaults faults)
    {
        var text = row[column].Trim();
        if (text.Length == 0) return null;
        if (Numbers.TryParse(text, out var number) && number >= 0 && number == decimal.Truncate(number) && number <= int.MaxValue) return (int)number;
        faults.Add("ledger-not-a-count", row.At(column), text);
        return null;
    }

    /// <summary>The text; a blank cell is a fault.</summary>
    public static string? Needed(this Record row, string column, LedgerFaults faults)
    {
        var text = row[column].Trim();
        if (text.Length > 0) return text;
        if (!row.IsUnreadable(column)) faults.Add("ledger-cell-missing", row.At(column), string.Empty);
        return null;
    }

    /// <summary>The place that a ledger's file keeps beside a fact: columns named file, page, line, cell, table, row and column, with what stands before them.</summary>
    public static readonly string[] PlaceColumns = ["file", "page", "line", "cell", "table", "row", "column", "confidence"];

    public static IEnumerable<string> PlaceCells(Place? place) => place is null
        ? PlaceColumns.Select(_ => string.Empty)
        : [place.File, Numbers.Text(place.Page), Numbers.Text(place.Line), place.Cell ?? string.Empty, place.Table ?? string.Empty, place.Row ?? string.Empty, place.Column ?? string.Empty, place.Recognition?.Confidence.ToString(CultureInfo.InvariantCulture) ?? string.Empty];

    /// <summary>The place that the row keeps, or null.</summary>
    public static Place? KeptPlace(this Record row, LedgerFaults faults)
    {
        if (Array.TrueForAll(PlaceColumns, column => row[column].Length == 0)) return null;
        return new Place
        {
            File = row["file"],
            Page = row.Count("page", faults),
            Line = row.Count("line", faults),
            Cell = OrNull(row["cell"]),
            Table = OrNull(row["table"]),
            Row = OrNull(row["row"]),
            Column = OrNull(row["column"]),
            Recognition = row.Count("confidence", faults) is { } confidence ? new Recognition(confidence) : null,
        };
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
