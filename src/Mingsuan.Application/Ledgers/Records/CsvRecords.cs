using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>CSV as a ledger keeps it: UTF-8 with byte order mark, lines end with LF, and no text runs as a formula in a spreadsheet.</summary>
internal static class CsvRecords
{
    private const char Guard = '\'';
    private const string FormulaSigns = "=+-@\t\r'";

    /// <summary>The rows of the file; null where it cannot be read or its columns are not what they must be.</summary>
    public static RecordTable? Read(string path, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional, LedgerFaults faults)
    {
        if (TextOf(path, faults) is not { } text) return null;
        var file = Path.GetFileName(path);
        var rows = CsvRows.ReadExact(text).ToList();
        if (rows.Count == 0)
        {
            faults.Add("ledger-no-header", new Place { File = file }, string.Empty);
            return null;
        }

        return Columns(rows[0].Cells, file, required, optional, faults) is { } columns ? Table(file, rows, columns, faults) : null;
    }

    /// <summary>One row.</summary>
    public static void WriteRow(TextWriter writer, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) writer.Write(',');
            isFirst = false;
            writer.Write(Quoted(IsGuarded(cell) ? Guard + cell : cell));
        }

        writer.Write('\n');
    }

    private static RecordTable Table(string file, List<(int Line, List<string> Cells)> rows, Dictionary<string, int> columns, LedgerFaults faults)
    {
        var (header, records) = (rows[0].Cells, new List<Record>(rows.Count));
        var table = new RecordTable(columns) { Rows = records };
        foreach (var (line, cells) in rows.Skip(1))
        {
            Place Where(int column) => new() { File = file, Line = line, Column = column >= 0 && column < header.Count ? header[column].Trim() : null };
            if (cells.Count > header.Count && cells.Skip(header.Count).Any(cell => cell.Length > 0)) faults.Add("ledger-too-many-cells", Where(-1), $"{cells.Count}", ("count", $"{header.Count}"));
            var record = new Record(table, [.. cells.Select(Unguarded)], Where);
            if (!record.IsBlank) records.Add(record);
        }

        return table;
    }

    private static Dictionary<string, int>? Columns(List<string> header, string file, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional, LedgerFaults faults)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var isRight = true;
        foreach (var (index, name) in header.Select(cell => cell.Trim()).Index())
        {
            var place = new Place { File = file, Line = 1, Column = name };
            var fault = !required.Contains(name) && !optional.Contains(name) ? "ledger-unknown-column" : columns.TryAdd(name, index) ? null : "ledger-column-twice";
            if (fault is null) continue;
            faults.Add(fault, place, name, ("nearest", Nearest.Of(name, [.. required, .. optional]) ?? string.Empty));
            isRight = false;
        }

        foreach (var name in required.Where(name => !columns.ContainsKey(name)))
        {
            faults.Add("ledger-column-missing", new Place { File = file, Line = 1 }, name);
            isRight = false;
        }

        return isRight ? columns : null;
    }

    private static string? TextOf(string path, LedgerFaults faults)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            faults.Add([HostDiagnostics.Of("ledger-file-not-read", path, ("at", Path.GetFileName(path)))]);
            return null;
        }
    }

    private static bool IsGuarded(string cell) => cell.Length > 0 && FormulaSigns.Contains(cell[0]) && !Numbers.TryParse(cell, out _);

    private static string Unguarded(string cell) => cell.Length > 0 && cell[0] == Guard ? cell[1..] : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
