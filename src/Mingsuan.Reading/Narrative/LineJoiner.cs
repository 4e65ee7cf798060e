using System.Collections.Immutable;
using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Joins printed lines into paragraphs. A line goes on with the one before where that one ends no sentence and looks cut: it
/// fills the measure of a wrapped text, is long, or ends in the middle of an enumeration, a bracket or a number.
/// </summary>
internal sealed class LineJoiner
{
    private const int NarrowestWrap = 30;
    private const int WidestWrap = 104;
    private const int LongLine = 56;

    /// <summary>So many lines of sentences tell how wide the text is.</summary>
    private const int FewestSentences = 20;

    /// <summary>The first line of a paragraph is set in by so many points at least.</summary>
    private const double LeastIndent = 12;

    /// <summary>Lines that begin so many points apart begin at different places.</summary>
    private const double LeastDifference = 3;
    private readonly int measure;

    public LineJoiner(IReadOnlyList<LineShape> lines)
    {
        var printed = lines.Where(line => !line.HasLeaders).ToList(); // the dots of a table of contents are no measure
        var sentences = printed.FindAll(line => line.Line.Text.AsSpan().IndexOfAny('，', '。') >= 0); // nor are rows of tables that are wider than the text
        var widths = (sentences.Count < FewestSentences ? printed : sentences).Select(line => line.Width).Order().ToList();
        var widest = widths.Count == 0 ? 0 : widths[widths.Count * 95 / 100];
        IsWrapped = widest is >= NarrowestWrap and <= WidestWrap;
        measure = IsWrapped ? widest * 8 / 10 : LongLine;
    }

    /// <summary>True where the carrier breaks every line at one width.</summary>
    public bool IsWrapped { get; }

    /// <summary>True for a line that fills the measure of a wrapped text.</summary>
    public bool Fills(LineShape line) => IsWrapped && line.Width >= measure;

    /// <summary>True for a heading; a full line of a wrapped text is one only if nothing goes on behind it.</summary>
    public bool IsHeading(LineShape line, LineShape? next) =>
        line.IsPartTitle || (line.IsPlainHeading && !Fills(line)) || line.MayBeHeading && (!Fills(line) || next is null || next.Style is not null || line.Line.HeadingLevel > 0);

    /// <summary>
    /// True where the line goes on with the one before, which is no heading: a line is full where the figure that begins the next one had no room; behind a full line that ends a part of a sentence its
    /// next part, and behind one that ends a sentence, or in a colon, what follows where the page sets it back from <paramref name="first"/>.
    /// </summary>
    public bool Continues(LineShape first, LineShape before, LineShape line)
    {
        if ((before.EndsSentence && !GoesOn(first, before, line)) || line.Style is not null || line.IsPartTitle || line.Line.HeadingLevel > 0) return false;
        return before.Width + line.LeadingFigure >= measure || EndsInside(before.Folded) || (line.BeginsWithUnit && char.IsAsciiDigit(before.Folded[^1]));
    }

    private bool GoesOn(LineShape first, LineShape before, LineShape line) => before.Folded[^1] switch
    {
        ';' => Fills(before),
        '。' => before.Width >= measure && line.IsSetBackFrom(first, LeastIndent),
        ':' => before.Width >= measure && line.IsSetBackFrom(first, LeastDifference), // a list below it begins no further left than its lead
        _ => false,
    };

    /// <summary>One paragraph of several lines.</summary>
    public static Paragraph Join(IReadOnlyList<LineShape> lines, LineMap map)
    {
        if (lines.Count == 1) return lines[0].Line;
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<JoinedLine>(lines.Count);
        foreach (var shape in lines)
        {
            var printed = shape.Line.Text;
            parts.Add(new JoinedLine(text.Length, shape.Line, printed.Length - printed.AsSpan().TrimStart().Length));
            text.Append(printed.AsSpan().Trim());
        }

        var joined = lines[0].Line with { Text = text.ToString() };
        map.Add(joined, parts.ToImmutable());
        return joined;
    }

    private static bool EndsInside(string folded) =>
        folded[^1] is '、' or ',' or '(' || folded.Count(letter => letter == '(') > folded.Count(letter => letter == ')');
}
