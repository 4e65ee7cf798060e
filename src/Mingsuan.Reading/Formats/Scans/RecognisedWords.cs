using System.Globalization;
using System.Text;

namespace Mingsuan.Reading;

/// <summary>The table of words (TSV) that Tesseract writes: level, picture, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class RecognisedWords
{
    private const string WordLevel = "5";
    private const int Columns = 12;

    /// <summary>The words; lines that are none are passed over.</summary>
    public static IReadOnlyList<PrintedWord> Read(byte[] table)
    {
        var words = new List<PrintedWord>();
        var (lines, last) = (0, string.Empty);
        using var reader = new StreamReader(new MemoryStream(table, writable: false), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length != Columns || fields[0] != WordLevel || string.IsNullOrWhiteSpace(fields[^1])) continue;
            var key = string.Join('.', fields.AsSpan(1, 4));
            if (key != last) (lines, last) = (lines + 1, key);
            words.Add(Word(fields, lines));
        }

        return words;
    }

    private static PrintedWord Word(string[] fields, int line)
    {
        var (left, top) = (Number(fields[6]), Number(fields[7]));
        var box = new PixelBox(left, top, left + Number(fields[8]), top + Number(fields[9]));
        var confidence = Math.Clamp((int)double.Parse(fields[10], NumberStyles.Float, CultureInfo.InvariantCulture), 0, 100);
        return new PrintedWord(Number(fields[1]) - 1, line, box, confidence, fields[^1].Trim());
    }

    private static int Number(string field) => int.Parse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
