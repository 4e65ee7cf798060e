using System.Text;

namespace Mingsuan.DataCompiler;

/// <summary>Splits CSV text into rows of cells; a quoted cell may hold commas, line breaks and doubled quotes. Blank lines are skipped.</summary>
internal sealed class CsvScanner(string file, FaultList faults)
{
    private readonly List<IReadOnlyList<CsvCell>> rows = [];
    private string text = "";
    private int index;
    private int line = 1;
    private int lineStart;

    private Place Here => new(file, line, index - lineStart + 1);

    public IReadOnlyList<IReadOnlyList<CsvCell>> Scan(string content)
    {
        text = content.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        while (index < text.Length)
            ScanRow();
        return rows;
    }

    private void ScanRow()
    {
        List<CsvCell> row = [ScanCell()];
        while (index < text.Length && text[index] == ',')
        {
            index++;
            row.Add(ScanCell());
        }
        if (row.Count > 1 || row[0].Text.Length > 0)
            rows.Add(row);
        if (index < text.Length)
            MarkLineStart(++index);
    }

    private CsvCell ScanCell()
    {
        var place = Here;
        if (index >= text.Length || text[index] != '"')
            return new CsvCell(place, ScanPlain());
        var cell = ScanQuoted(place);
        var end = Here;
        if (ScanPlain().Length > 0)
            faults.Add(end, "text follows a closing quote", "a comma or the end of the line");
        return new CsvCell(place, cell);
    }

    private string ScanPlain()
    {
        var start = index;
        while (index < text.Length && text[index] is not (',' or '\n'))
            index++;
        return text[start..index];
    }

    private string ScanQuoted(Place place)
    {
        var cell = new StringBuilder();
        for (index++; index < text.Length; index++)
        {
            if (text[index] == '\n')
                MarkLineStart(index + 1);
            if (text[index] != '"')
                cell.Append(text[index]);
            else if (index + 1 < text.Length && text[index + 1] == '"')
                cell.Append(text[index++]);
            else
                break;
        }
        if (index >= text.Length)
            faults.Add(place, "a quote is opened and never closed", "a closing quote");
        else
            index++;
        return cell.ToString();
    }

    private void MarkLineStart(int start)
    {
        line++;
        lineStart = start;
    }
}
