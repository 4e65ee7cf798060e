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

    /// <summary>The same rows with columns that say the same in each.</summary>
    public RecordTable With(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0) return this;
        var (names, width) = (new Dictionary<string, int>(columns, StringComparer.Ordinal), columns.Values.DefaultIfEmpty(-1).Max() + 1);
        foreach (var (index, name) in values.Keys.Index()) names[name] = width + index;
        var records = new List<Record>(Rows.Count);
        var table = new RecordTable(names) { Rows = records };
        records.AddRange(Rows.Select(row => row.With(table, width, values.Values)));
        return table;
    }
}

/// <summary>One row: its cells as they stand, where each stands, and which could not be read, which was told.</summary>
internal sealed class Record(RecordTable table, string[] cells, Func<int, Place> placeOf)
{
    /// <summary>The cells with a fault of their own: they are empty, and not because nobody filled them in.</summary>
    public IReadOnlyCollection<int> Unreadable { get; init; } = [];

    /// <summary>True where the column's cell could not be read.</summary>
    public bool IsUnreadable(string column) => Unreadable.Contains(table.IndexOf(column));

    /// <summary>The text in that column; empty where there is none.</summary>
    public string this[string column] => table.IndexOf(column) is >= 0 and var index && index < cells.Length ? cells[index] : string.Empty;

    /// <summary>Where the column's cell stands; the row's own place where the table has no such column.</summary>
    public Place At(string column) => placeOf(table.IndexOf(column));

    /// <summary>Where the row stands.</summary>
    public Place Place => placeOf(-1);

    public RecordTable Table => table;

    /// <summary>The same row of another table with cells behind so many of its own.</summary>
    internal Record With(RecordTable other, int width, IEnumerable<string> more)
    {
        var all = new string[width];
        Array.Fill(all, string.Empty);
        cells.AsSpan(0, Math.Min(width, cells.Length)).CopyTo(all);
        return new Record(other, [.. all, .. more], column => placeOf(column < width ? column : -1)) { Unreadable = Unreadable };
    }

    public bool IsBlank => Unreadable.Count == 0 && Array.TrueForAll(cells, string.IsNullOrWhiteSpace);
}
