using System.Globalization;

namespace Mingsuan.Conformance.Tests;

/// <summary>The lines of a label: one, a range, or several stretches (<c>376+378</c>, <c>15-17/50,55</c>).</summary>
internal sealed class LineRange
{
    private readonly List<(int First, int Last)> stretches = [];

    private LineRange(string text)
    {
        foreach (var part in text.Split('+', '/', ',', ' '))
        {
            var ends = part.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first)) continue;
            stretches.Add((first, int.Parse(ends[^1], CultureInfo.InvariantCulture)));
        }
    }

    public bool IsEmpty => stretches.Count == 0;

    public int First => stretches[0].First;

    public static LineRange Parse(string text) => new(text);

    public bool Contains(int? line) => line is { } number && stretches.Exists(stretch => stretch.First <= number && number <= stretch.Last);

    public override string ToString() => string.Join('+', stretches.Select(stretch => stretch.First == stretch.Last ? $"{stretch.First}" : $"{stretch.First}-{stretch.Last}"));
}
