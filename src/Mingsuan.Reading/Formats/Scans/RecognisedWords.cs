using System.Globalization;
using System.Text;

namespace Mingsuan.Reading;

/// <summary>The table of words (TSV) that Tesseract writes: level, picture, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class RecognisedWords
{
    private const string WordLevel = "5";
    private const int Columns = 12;
    private const int MostSure = 100;

    /// <summary>No picture that we give to it is larger.</summary>
    private const int MostPixels = 1_000_000;

    /// <summary>The words of so many pictures; lines that are none are passed over.</summary>
    public static IReadOnlyList<PrintedWord> Read(byte[] table, int pictures)
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
            if (Word(fields, lines) is { } word && word.Picture >= 0 && word.Picture < pictures) words.Add(word);
        }

        return words;
    }

    private static PrintedWord? Word(string[] fields, int line)
    {
        if (Number(fields[1]) is not { } picture || Number(fields[6]) is not { } left || Number(fields[7]) is not { } top || Number(fields[8]) is not { } width || Number(fields[9]) is not { } height) return null;
        if (!decimal.TryParse(fields[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence)) return null;
        return new PrintedWord(picture - 1, line, new PixelBox(left, top, left + width, top + height), (int)Math.Clamp(confidence, 0, MostSure), fields[^1].Trim());
    }

    private static int? Number(string field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPixels ? number : null;
}
