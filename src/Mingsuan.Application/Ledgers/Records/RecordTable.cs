using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Rows with named columns, from a CSV file or a sheet: what is filled in, by the id of the column.</summary>
internal sealed class RecordTable(IReadOnlyDictionary<string, int> columns)
{
    /// <summary>True where the table has that column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Where that column stands in a row, or −1.</summary>
    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    public required IReadOnlyList<Record> Rows { get; init; }
}

/// <summary>One row: its cells as they stand, and where each stands.</summary>
internal sealed class Record(RecordTable table, string[] cells, Func<int, Place> placeOf)
{
    /// <summary>The text in that column; empty where there is none.</summary>
    public string this[string column] => table.IndexOf(column) is >= 0 and var index && index < cells.Length ? cells[index] : string.Empty;

    /// <summary>Where the column's cell stands; the row's own place where the table has no such column.</summary>
    public Place At(string column) => placeOf(table.IndexOf(column));

    /// <summary>Where the row stands.</summary>
    public Place Place => placeOf(-1);

    public RecordTable Table => table;

    public bool IsBlank => Array.TrueForAll(cells, string.IsNullOrWhiteSpace);
}
