using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// A printed line as the section reader sees it: folded, with its numbering, and how wide it is (an ideograph counts 2).
/// </summary>
internal sealed partial class LineShape
{
    private const int LongestHeading = 32;
    private const string SentenceEnds = "。;:!?";
    private readonly FoldedText map;

    public LineShape(Paragraph line, NarrativeGrammar grammar)
    {
        Line = line;
        map = TextFolding.FoldKeepingMap(line.Text);
        Width = line.Text.Trim().Sum(letter => letter < '\u2E80' ? 1 : 2);
        foreach (var style in grammar.Numberings)
        {
            if (style.Expression.Match(Folded) is not { Success: true } match) continue;
            (Style, Number) = (style.Id, match.Value);
            break;
        }

        IsPartTitle = Style is null && grammar.PartTitles.Any(title => title.Expression.IsMatch(Folded));
        IsPlainHeading = Style is null && !IsPartTitle && grammar.Headings.Any(heading => heading.Expression.IsMatch(Folded));
        BeginsWithUnit = grammar.UnitAt(Folded) is not null;
        LeadingFigure = Amount().Match(Folded).Length is var digits and > 0 && grammar.UnitAt(Folded.AsSpan(digits)) is { IsPercent: false, IsClassifier: false } ? digits : 0;
        HasFigure = Figures().EnumerateMatches(Folded) is var figures && HasUnit(figures, grammar);
    }

    public Paragraph Line { get; }

    public string Folded => map.Text;

    public int Width { get; }

    /// <summary>The id of its style of numbering, or null.</summary>
    public string? Style { get; }

    /// <summary>Its numbering as folded, or empty.</summary>
    public string Number { get; } = string.Empty;

    /// <summary>The number of its numbering; 0 where there is none.</summary>
    public int Ordinal => Numerals.Find(Number) ?? 0;

    /// <summary>What stands behind the numbering, as printed.</summary>
    public string Title
    {
        get
        {
            var end = Folded.TrimEnd(':').Length;
            var start = Folded.Length - Folded[Number.Length..].TrimStart(':', '、').Length;
            if (start >= end) return string.Empty;
            var span = map.ToOriginal(new TextSpan(start, end - start));
            return Line.Text.Substring(span.Start, span.Length);
        }
    }

    /// <summary>True where it prints a number with a unit.</summary>
    public bool HasFigure { get; }

    /// <summary>The width of the figure of an amount that it begins with, which no line is broken in; 0 where it begins otherwise.</summary>
    public int LeadingFigure { get; }

    /// <summary>True where its first words are a unit, whose number may stand on the line before.</summary>
    public bool BeginsWithUnit { get; }

    public bool EndsSentence => Folded.Length > 0 && SentenceEnds.Contains(Folded[^1], StringComparison.Ordinal);

    /// <summary>True where it begins so many points further left than the first line of a paragraph on the same page.</summary>
    public bool IsSetBackFrom(LineShape first, double points) =>
        Line.Place is { Box: { } box } here && first.Line.Place is { Box: { } indented } there && here.Page == there.Page && indented.Left - box.Left >= points;

    /// <summary>True for a line that holds nothing but blanks or a page number.</summary>
    public bool IsNothing => Folded.Length == 0 || PageNumber().IsMatch(Folded);

    /// <summary>True for an entry of a table of contents with its leaders and page number.</summary>
    public bool HasLeaders => Leaders().IsMatch(Folded);

    /// <summary>The folded text without leaders and page number.</summary>
    public string Entry => PageOfEntry().Replace(Folded, string.Empty);

    /// <summary>True for a line without a number that begins a part of the document.</summary>
    public bool IsPartTitle { get; }

    /// <summary>True for a line without a number whose words are those of a heading, where it stands alone.</summary>
    public bool IsPlainHeading { get; }

    /// <summary>True where it could be a heading: marked by the carrier, or numbered, short, without figures and without sentence marks.</summary>
    public bool MayBeHeading =>
        Line.HeadingLevel > 0 || (Style is not null && Title.Length <= LongestHeading && !HasFigure && Folded.AsSpan(Number.Length).IndexOfAny("。;,") < 0);

    private bool HasUnit(Regex.ValueMatchEnumerator figures, NarrativeGrammar grammar)
    {
        foreach (var figure in figures)
        {
            if (grammar.UnitAt(Folded.AsSpan(figure.Index + figure.Length)) is not null) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\d[\d,.]*")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^\d[\d,]*\.\d+")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^-*\d{1,3}-*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?:\.{4,}|·{3,}|-{4,}|…{4,})\d{0,3}$|…{1,3}\d{1,3}$")]
    private static partial Regex Leaders();

    [GeneratedRegex(@"[.·…-]*\d{0,3}$")]
    private static partial Regex PageOfEntry();
}
