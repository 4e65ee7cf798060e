using System.Text;

namespace Mingsuan.Reading.Tests;

/// <summary>Reads a CSV file of labels: the first row names the columns, quotes hold commas and line breaks.</summary>
internal static class LabelTable
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        var rows = Rows(File.ReadAllText(path).TrimStart('\uFEFF')).ToList();
        return [.. rows.Skip(1).Where(row => row.Count == rows[0].Count)
            .Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\n' or '\r')) cell.Append(text[i]);
            else if (text[i] != '\r') EndCell(row, cell);
            if (text[i] != '\n' || quoted) continue;
            yield return row;
            row = [];
        }
    }

    private static void EndCell(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString());
        cell.Clear();
    }
}
