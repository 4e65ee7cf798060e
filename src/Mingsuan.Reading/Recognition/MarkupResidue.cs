using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Takes the tags and entities of a web page that leaked into a text out of it, whatever the carrier, and says on each line how many there were.</summary>
internal static partial class MarkupResidue
{
    /// <summary>The document without them; the same one where there are none.</summary>
    public static SourceDocument Remove(SourceDocument source)
    {
        var notes = new List<Diagnostic>();
        var blocks = source.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (HasMark(blocks[i])) blocks = blocks.SetItem(i, Cleaned(blocks[i], notes));
        }

        return notes.Count == 0 ? source : source with { Blocks = blocks, Diagnostics = [.. source.Diagnostics, .. notes] };
    }

    private static bool HasMark(SourceBlock block) => block switch
    {
        Paragraph paragraph => HasMark(paragraph.Text),
        Grid grid => grid.Rows.Any(HasMark),
        _ => false,
    };

    private static bool HasMark(GridRow row) => row.Cells.Any(cell => HasMark(cell.Text));

    private static bool HasMark(string text) => text.AsSpan().IndexOfAny('<', '&') >= 0 && Mark().IsMatch(text);

    private static SourceBlock Cleaned(SourceBlock block, List<Diagnostic> notes) => block switch
    {
        Paragraph paragraph => Cleaned(paragraph, notes),
        Grid grid => grid with { Rows = [.. grid.Rows.Select(row => HasMark(row) ? Cleaned(row, notes) : row)] },
        _ => block,
    };

    private static Paragraph Cleaned(Paragraph paragraph, List<Diagnostic> notes)
    {
        notes.Add(Note(paragraph.Place, [paragraph.Text]));
        var text = Without(paragraph.Text);
        return paragraph with { Text = text, Place = paragraph.Place with { Text = text } };
    }

    private static GridRow Cleaned(GridRow row, List<Diagnostic> notes)
    {
        notes.Add(Note(row.Place, [.. row.Cells.Select(cell => cell.Text)]));
        return row with { Cells = [.. row.Cells.Select(cell => HasMark(cell.Text) ? Cleaned(cell) : cell)] };
    }

    private static GridCell Cleaned(GridCell cell)
    {
        var text = Without(cell.Text).Trim();
        return cell with { Text = text, Place = cell.Place with { Text = text } };
    }

    /// <summary>A tag parts what stands beside it; an entity is the character that it names.</summary>
    private static string Without(string text)
    {
        var plain = Mark().Replace(text, mark => mark.Value[0] == '&' ? WebUtility.HtmlDecode(mark.Value) : " ");
        return Spaces().Replace(plain, " ").Trim();
    }

    private static Diagnostic Note(Place place, IReadOnlyList<string> texts)
    {
        var marks = texts.SelectMany(text => Mark().Matches(text).Select(mark => mark.Value)).ToList();
        return new Diagnostic("markup-residue", Severity.Information, place with { Text = null })
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = marks.Count.ToString(CultureInfo.InvariantCulture),
                ["mark"] = marks[0],
            },
        };
    }

    /// <summary>The tags of HTML and of office programs, comments, and entities.</summary>
    [GeneratedRegex(@"</?(?:p|br|div|span|b|i|u|s|em|strong|font|a|img|table|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|hr|sup|sub|pre|center|style|script|section|o:p|[wvm]:[a-z]{1,20})(?:\s[^<>]{0,300})?/?>|<!--.{0,300}?-->|&(?:nbsp|lt|gt|amp|quot|apos|ensp|emsp|middot|ldquo|rdquo|mdash|hellip|times|le|ge|#\d{2,6}|#x[0-9a-f]{2,5});", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[ \u00A0]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
