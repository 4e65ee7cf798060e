using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>One printed line of a joined paragraph: where it begins there, and how many blanks before it were dropped.</summary>
internal readonly record struct JoinedLine(int Start, Paragraph Line, int Trimmed);

/// <summary>The way back from paragraphs that were joined from several printed lines to those lines.</summary>
internal sealed class LineMap
{
    private readonly Dictionary<Paragraph, ImmutableArray<JoinedLine>> lines = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers the lines of a joined paragraph, in order.</summary>
    public void Add(Paragraph joined, ImmutableArray<JoinedLine> parts) => lines.Add(joined, parts);

    /// <summary>The place of a stretch of a paragraph: on the line where it begins, cut at that line's end.</summary>
    public Place PlaceOf(Paragraph paragraph, TextSpan span)
    {
        if (!lines.TryGetValue(paragraph, out var parts)) return paragraph.Place with { Span = span };
        var part = parts.Last(candidate => candidate.Start <= span.Start);
        var start = span.Start - part.Start + part.Trimmed;
        var length = Math.Min(span.Length, part.Line.Text.Length - start);
        return part.Line.Place with { Span = new TextSpan(start, length) };
    }
}
