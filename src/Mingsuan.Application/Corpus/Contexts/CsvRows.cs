using System.Text;

namespace Mingsuan.Application;

/// <summary>Reads CSV as RFC 4180 writes it: commas, quotation marks, cells of several lines; with the number of the line on which each row begins.</summary>
internal static class CsvRows
{
    private const char Quote = '"';

    /// <summary>The rows with the blanks around each cell taken away.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(string text) =>
        ReadExact(text).Select(row => (row.Line, row.Cells.ConvertAll(cell => cell.Trim())));

    /// <summary>The rows with every cell as it stands.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> ReadExact(string text)
    {
        var (cells, cell, line, start, isQuoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '\n') line++;
            if (isQuoted)
            {
                if (letter != Quote) cell.Append(letter);
                else if (index + 1 < text.Length && text[index + 1] == Quote) cell.Append(text[++index]);
                else isQuoted = false;
                continue;
            }

            switch (letter)
            {
                case Quote: isQuoted = true; break;
                case ',': Take(cells, cell); break;
                case '\r': break;
                case '\n':
                    Take(cells, cell);
                    yield return (start, cells);
                    (cells, start) = ([], line);
                    break;
                default: cell.Append(letter); break;
            }
        }

        if (cell.Length == 0 && cells.Count == 0) yield break;
        Take(cells, cell);
        yield return (start, cells);
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
