using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Cuts the running text of a document into sections. Headings are told by their numbering and shortness; which style of
/// numbering stands above which is learned from the document. The cover and each table of contents are sections of their own.
/// </summary>
internal sealed class SectionReader(ReadingContext context)
{
    private const int WidestPartTitle = 64;
    private const int WidestTail = 20;

    /// <summary>The style of headings without a number.</summary>
    private const string PlainStyle = "plain";
    private readonly ContentsFinder contents = new(context.Catalog.Narrative);
    private readonly List<Section> sections = [];
    private readonly List<OpenHeading> open = [];

    /// <summary>The sections in order; their paragraphs are joined from lines, and <see cref="ReadingContext.Lines"/> knows the way back.</summary>
    public ImmutableArray<Section> Read(IReadOnlyList<Paragraph> text)
    {
        var lines = text.Select(line => new LineShape(line, context.Catalog.Narrative)).Where(line => !line.IsNothing).ToList();
        var joiner = new LineJoiner(lines);
        for (var i = 0; i < lines.Count;)
        {
            if (contents.EndOf(lines, i) is var end && end > i) i = TakeContents(lines, i, end);
            else if (joiner.IsHeading(lines[i], i + 1 < lines.Count ? lines[i + 1] : null) || IsBroken(lines, i, joiner) || IsNext(lines[i])) i = TakeHeading(lines, i, joiner);
            else i = TakeParagraph(lines, i, joiner);
        }

        return [.. sections];
    }

    /// <summary>A line of the width of running text is a heading too where it counts on from one: （六） behind the section （五）.</summary>
    private bool IsNext(LineShape line) =>
        line is { MayBeHeading: true, Ordinal: > 1 } && open.Exists(heading => heading.Style == line.Style && heading.Ordinal == line.Ordinal - 1);

    private int TakeContents(List<LineShape> lines, int start, int end)
    {
        open.Clear();
        var entries = lines.Skip(start).Take(end - start).Select(line => line.Line);
        Add(string.Empty, context.Catalog.Narrative.ContentsTitle, lines[start].Line.Place, [.. entries]);
        return end;
    }

    private int TakeHeading(List<LineShape> lines, int at, LineJoiner joiner)
    {
        var line = lines[at];
        var style = line.Style ?? (line.IsPlainHeading ? PlainStyle : line.Line.HeadingLevel.ToString(CultureInfo.InvariantCulture));
        var above = open.FindIndex(heading => heading.Style == style);
        if (IsPart(line)) above = 0;
        if (above >= 0) open.RemoveRange(above, open.Count - above);
        var next = at + 1;
        var title = line.Title;
        if (IsBroken(lines, at, joiner)) title += lines[next++].Line.Text.Trim();
        while (IsPart(line) && !line.IsPartTitle && next < at + 3 && next < lines.Count && GoesOnTitle(lines[next]) && !joiner.Fills(lines[next]) && !BeginsParagraph(lines, next, joiner)) title += lines[next++].Line.Text.Trim();
        open.Add(new OpenHeading(style, string.Empty, line.Ordinal));
        var section = Add(line.Number, title, line.Line.Place, []);
        open[^1] = open[^1] with { Section = section.Id };
        return next;
    }

    /// <summary>True where the next line goes on with this one because its figure had no room there: that is running text.</summary>
    private static bool BeginsParagraph(List<LineShape> lines, int at, LineJoiner joiner) =>
        at + 1 < lines.Count && lines[at + 1].LeadingFigure > 0 && joiner.Continues(lines[at], lines[at], lines[at + 1]);

    /// <summary>True for a heading that goes over its line, where both lines together name a part whose numbers are none of the budget's.</summary>
    private bool IsBroken(List<LineShape> lines, int at, LineJoiner joiner) =>
        at + 1 < lines.Count && lines[at].MayBeHeading && joiner.Fills(lines[at]) && GoesOnTitle(lines[at + 1]) && lines[at + 1].Width <= WidestTail
        && context.Catalog.Narrative.ReadingOf(TextFolding.Fold(lines[at].Title + lines[at + 1].Line.Text)) is SectionReading.Counts or SectionReading.Nothing;

    private int TakeParagraph(List<LineShape> lines, int start, LineJoiner joiner)
    {
        var end = start + 1;
        while (end < lines.Count && joiner.Continues(lines[start], lines[end - 1], lines[end])) end++;
        var paragraph = LineJoiner.Join(lines[start..end], context.Lines);
        if (EndsHeading(lines[start]) is { } ended) TakeUntitled(lines[start], ended);
        else if (sections.Count == 0 || (open.Count == 0 && sections[^1].Title.Length > 0)) Add(string.Empty, string.Empty, paragraph.Place, []);

        sections[^1] = sections[^1] with { Paragraphs = sections[^1].Paragraphs.Add(paragraph) };
        return end;
    }

    /// <summary>The open heading that a numbered sentence counts on from: what it says is no longer of that heading (三、项目支出5万元。 behind the section 二、); else null.</summary>
    private OpenHeading? EndsHeading(LineShape line) =>
        line.Style is { } style ? open.Find(heading => heading.Style == style && heading.Ordinal == line.Ordinal - 1 && heading.Ordinal > 0 && ReadsMoney(heading)) : null;

    /// <summary>The items of duties and tasks go on behind one that looks like a heading.</summary>
    private bool ReadsMoney(OpenHeading heading) =>
        context.Catalog.Narrative.ReadingOf(TextFolding.Fold(sections.Find(section => section.Id == heading.Section)?.Title ?? string.Empty)) is null or SectionReading.Everything;

    private void TakeUntitled(LineShape line, OpenHeading ended)
    {
        var above = open.IndexOf(ended);
        open.RemoveRange(above, open.Count - above);
        open.Add(new OpenHeading(ended.Style, string.Empty, line.Ordinal));
        open[^1] = open[^1] with { Section = Add(string.Empty, string.Empty, line.Line.Place, []).Id };
    }

    private Section Add(string number, string title, Place place, ImmutableArray<Paragraph> paragraphs)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"S{sections.Count + 1}");
        var section = new Section(id, open.Count, number, title, place, paragraphs) { Parent = open.Count > 1 ? open[^2].Section : null };
        sections.Add(section);
        return section;
    }

    /// <summary>True for the outermost style: 第X部分 and attachments, and titles without a number.</summary>
    private bool IsPart(LineShape line) => line.IsPartTitle || line.Style is { } style && context.Catalog.Narrative.Numberings.Take(2).Any(outer => outer.Id == style);

    private static bool GoesOnTitle(LineShape line) =>
        line.Style is null && !line.HasFigure && !line.EndsSentence && !line.Folded.Contains(',', StringComparison.Ordinal) && line.Width <= WidestPartTitle && line.Line.HeadingLevel == 0;

    /// <summary>A heading that is not closed yet: style and number of its numbering, and the id of its section.</summary>
    private sealed record OpenHeading(string Style, string Section, int Ordinal);
}
