namespace Mingsuan.DataCompiler;

/// <summary>Reads the rows of a CSV file as mappings from column to cell. A blank cell is left out;
/// a cell whose schema is an array is split at <c>|</c>.</summary>
internal sealed class CsvReader(string file, Schema schema, FaultList faults)
{
    public IReadOnlyList<DataNode> Read(string text)
    {
        var rows = new CsvScanner(file, faults).Scan(text);
        if (rows.Count == 0)
        {
            faults.Add(Place.StartOf(file), "the file is empty", $"a header with the columns {string.Join(", ", schema.Properties.Keys)}");
            return [];
        }
        ValidateHeader(rows[0]);
        return [.. rows.Skip(1).Select(row => ToMapping(rows[0], row))];
    }

    private void ValidateHeader(IReadOnlyList<CsvCell> header)
    {
        var columns = string.Join(",", schema.Properties.Keys);
        var repeated = header.GroupBy(cell => cell.Text).Where(group => group.Count() > 1).Select(group => group.Last());
        foreach (var cell in repeated)
            faults.Add(cell.Place, $"the column “{cell.Text}” occurs twice", "each column once");
        foreach (var cell in header.Where(cell => !schema.Properties.ContainsKey(cell.Text)))
            faults.Add(cell.Place, $"the column “{cell.Text}” is not known", $"the columns {columns}");
        foreach (var name in schema.Properties.Keys.Except(header.Select(cell => cell.Text)))
            faults.Add(header[0].Place, $"the column “{name}” is missing", $"the columns {columns}");
    }

    private DataNode.Mapping ToMapping(IReadOnlyList<CsvCell> header, IReadOnlyList<CsvCell> row)
    {
        if (row.Count != header.Count)
            faults.Add(row[0].Place, $"the row has {row.Count} cells", $"{header.Count}, as the header has");
        var properties = header.Zip(row)
            .Where(pair => pair.Second.Text.Length > 0 && schema.Properties.ContainsKey(pair.First.Text))
            .DistinctBy(pair => pair.First.Text)
            .Select(pair => new DataNode.Property(pair.Second.Place, pair.First.Text, ToNode(pair.First.Text, pair.Second)));
        return new DataNode.Mapping(row[0].Place, [.. properties]);
    }

    private DataNode ToNode(string column, CsvCell cell) =>
        schema.Of(column)?.Type == "array"
            ? new DataNode.Sequence(cell.Place, [.. cell.Text.Split('|').Select(part => ToScalar(cell.Place, part))])
            : ToScalar(cell.Place, cell.Text);

    private static DataNode.Scalar ToScalar(Place place, string text) => new(place, text, IsNothing: text.Length == 0);
}
