using System.Globalization;

namespace Mingsuan.Reading;

/// <summary>One step of a path: move (M or S), line (L), end of a curve (K), or close (C).</summary>
internal readonly record struct OfdStep(char Kind, double X, double Y);

/// <summary>Reads the short form of paths: letters with their numbers behind them.</summary>
internal static class OfdPaths
{
    /// <summary>The steps; curves keep only where they end.</summary>
    public static IEnumerable<OfdStep> Of(string data)
    {
        var words = data.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length;)
        {
            var kind = words[i++][0];
            var count = kind switch
            {
                'M' or 'S' or 'L' => 2,
                'Q' => 4,
                'B' => 6,
                'A' => 7,
                _ => 0,
            };
            if (kind == 'C') yield return new OfdStep('C', 0, 0);
            if (count == 0) continue;
            if (i + count > words.Length || !TryParse(words[i + count - 2], out var x) || !TryParse(words[i + count - 1], out var y)) yield break;
            yield return new OfdStep(kind switch { 'L' => 'L', 'M' or 'S' => 'M', _ => 'K' }, x, y);
            i += count;
        }
    }

    private static bool TryParse(string word, out double value) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
