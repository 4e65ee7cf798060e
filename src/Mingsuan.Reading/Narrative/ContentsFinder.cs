using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>Finds the tables of contents: below their title, by leaders, or as headings that are printed again later.</summary>
internal sealed class ContentsFinder(NarrativeGrammar grammar)
{
    private const int ShortestList = 4;
    private const int LongestList = 150;
    private const int WidestEntry = 100;
    private const int ShortestEntry = 3;

    /// <summary>The lines behind the contents that begin at <paramref name="start"/>; the same number where none begin.</summary>
    public int EndOf(IReadOnlyList<LineShape> lines, int start)
    {
        if (grammar.IsContentsTitle(lines[start].Folded)) return EndBelowTitle(lines, start);
        if (lines[start].HasLeaders) return AfterLeaders(lines, start);
        return lines[start].MayBeHeading && FindRepetition(lines, start, ShortestList) is { } repeated ? repeated : start;
    }

    private static int EndBelowTitle(IReadOnlyList<LineShape> lines, int title)
    {
        var first = title + 1;
        if (first == lines.Count) return first;
        if (FindRepetition(lines, first, 1) is { } repeated) return repeated;
        return lines[first].HasLeaders ? AfterLeaders(lines, first) : AfterPage(lines, first) ?? first;
    }

    /// <summary>Behind the page that holds nothing but entries below the title of the contents; null where it holds anything else, or the carrier has no pages.</summary>
    private static int? AfterPage(IReadOnlyList<LineShape> lines, int first)
    {
        if (lines[first].Line.Place.Page is not { } page) return null;
        var end = first;
        while (end < lines.Count && lines[end].Line.Place.Page == page) end++;
        var entries = lines.Skip(first).Take(end - first).ToList();
        return entries.Count(entry => entry.MayBeHeading) >= ShortestList && entries.TrueForAll(entry => !entry.EndsSentence && !entry.HasFigure && entry.Width <= WidestEntry) ? end : null;
    }

    private static int AfterLeaders(IReadOnlyList<LineShape> lines, int start)
    {
        var end = start;
        for (var i = start; i < lines.Count && i <= end + 1; i++)
        {
            if (lines[i].HasLeaders) end = i;
        }

        return end + 1;
    }

    /// <summary>Where the first entry is printed again, with nothing but entries between; null where it is not.</summary>
    private static int? FindRepetition(IReadOnlyList<LineShape> lines, int first, int atLeast)
    {
        var entry = lines[first].Entry;
        if (entry.Length < ShortestEntry) return null;
        for (var i = first + 1; i < Math.Min(lines.Count, first + LongestList); i++)
        {
            if (i >= first + atLeast && Repeats(entry, lines[i].Entry)) return i;
            if (lines[i].Width > WidestEntry || lines[i].HasFigure || lines[i].Folded.EndsWith('。')) return null;
        }

        return null;
    }

    private static bool Repeats(string entry, string line) =>
        line.Length >= ShortestEntry && (entry.StartsWith(line, StringComparison.Ordinal) || line.StartsWith(entry, StringComparison.Ordinal));
}
