using System.Text;

namespace Mingsuan.Conformance.Tests;

/// <summary>A row of a CSV file by column name.</summary>
internal sealed record CsvRow(IReadOnlyDictionary<string, string> Values)
{
    public string this[string column] => Values.TryGetValue(column, out var value) ? value : throw new KeyNotFoundException($"no column {column}");

    public bool Has(string column) => Values.ContainsKey(column);
}

/// <summary>Reads comma-separated files with quoted fields and a header row.</summary>
internal static class Csv
{
    public static IReadOnlyList<CsvRow> Read(string path)
    {
        var records = Records(File.ReadAllText(path)).ToList();
        return [.. records.Skip(1).Where(record => record.Count > 1).Select(record => Row(records[0], record))];
    }

    /// <summary>A table that belongs to this test project.</summary>
    public static IReadOnlyList<CsvRow> ReadOwn(string name) => Read(Path.Combine(Checkout.Tests, "labels", name));

    private static CsvRow Row(List<string> header, List<string> record)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++) values[header[i].TrimStart('\uFEFF')] = i < record.Count ? record[i] : string.Empty;
        return new CsvRow(values);
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (letter == '"') quoted = !quoted;
            else if (quoted || letter is not (',' or '\n' or '\r')) field.Append(letter);
            else if (letter != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (letter != '\n') continue;
                yield return record;
                record = [];
            }
        }

        if (field.Length > 0) record.Add(field.ToString());
        if (record.Count > 0) yield return record;
    }
}
