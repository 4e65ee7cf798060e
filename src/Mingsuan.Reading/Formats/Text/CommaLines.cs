using System.Text;

namespace Mingsuan.Reading;

/// <summary>
/// Tells text of comma-separated values and reads it: quotes may hold commas and line ends. Prose and numbers with thousands
/// separators have commas too, but not the same count of them in every line.
/// </summary>
internal static class CommaLines
{
    private const int FewestRecords = 3;
    private const decimal AlikeShare = 0.9m;

    /// <summary>Lines of one cell above the table: the title, the body, the unit.</summary>
    private const int MostTitles = 5;

    /// <summary>The records with their lines from 1, or null where the text is no such file.</summary>
    public static IReadOnlyList<SpanRow>? Read(string text)
    {
        if (text.Contains('\t') || !text.Contains(',')) return null;
        var rows = Records(text);
        var printed = rows.FindAll(row => !row.IsBlank);
        var titles = printed.TakeWhile(row => row.Cells.Count == 1).Take(MostTitles).Count();
        var values = printed[titles..];
        var counts = values.ConvertAll(row => row.Cells.Count);
        if (counts.Count < FewestRecords) return null;
        var usual = counts.GroupBy(count => count).OrderByDescending(group => group.Count()).First();
        var isTable = usual.Key >= 2 && usual.Count() >= counts.Count * AlikeShare && values.Count(HasValue) * 2 >= values.Count;
        return isTable ? rows : null;
    }

    /// <summary>A cell that holds nothing or just a number: commas in prose leave none.</summary>
    private static bool HasValue(SpanRow row) =>
        row.Cells.Count > 1 && row.Cells.Any(cell => TextNoise.IsBlank(cell.Text) || NumberReader.Read(cell.Text) is { Figure.IsStated: true });

    private static List<SpanRow> Records(string text)
    {
        var rows = new List<SpanRow>();
        var cells = new List<SpanCell>();
        var cell = new StringBuilder();
        var (isQuoted, line, first) = (false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n') line++;
            if (letter == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (letter == '"' && (isQuoted || cell.Length == 0)) isQuoted = !isQuoted;
            else if (isQuoted) cell.Append(letter);
            else if (letter == ',') EndCell();
            else if (letter == '\n') EndRecord();
            else if (letter != '\r') cell.Append(letter);
        }

        line++;
        if (cell.Length > 0 || cells.Count > 0) EndRecord();
        return rows;

        void EndCell()
        {
            cells.Add(new SpanCell(cells.Count, cell.ToString()));
            cell.Clear();
        }

        void EndRecord()
        {
            EndCell();
            rows.Add(new SpanRow(first, cells));
            (cells, first) = ([], line);
        }
    }
}
