using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells where a table ends that is printed as plain lines, without tabs or ruling.</summary>
internal sealed partial class LayoutLines(DisclosureCatalog catalog)
{
    private const int ShortestProse = 25;
    private readonly LabelReader labels = new(catalog);
    private readonly CaptionReader captions = new(catalog);

    /// <summary>True for a line that only captions a table.</summary>
    public bool IsCaptionLine(Paragraph line) => captions.IsCaption(TextFolding.Fold(line.Text));

    /// <summary>True for the mark of a table that could not be read.</summary>
    public bool IsIllegible(string text) => catalog.Pages.Illegible.IsMatch(TextFolding.Fold(text));

    /// <summary>
    /// The block behind the table that a title at <paramref name="start"/> begins; null where no title stands there, where its
    /// caption states neither number nor unit, or where a grid follows.
    /// </summary>
    public int? EndOfTable(ImmutableArray<SourceBlock> blocks, int start)
    {
        if (!StartsTable(blocks, start)) return null;
        var body = start + 1;
        while (body < blocks.Length && blocks[body] is Paragraph caption && IsCaptionLine(caption)) body++;
        if (body == blocks.Length || blocks[body] is Grid || IsTitle(blocks[body])) return null;
        var isForm = catalog.Lexicon.Scan(TextFolding.Fold(((Paragraph)blocks[start]).Text)).Any(match => match.Term.Role == LabelRole.Form);
        var end = body;
        while (end < blocks.Length && blocks[end] is Paragraph mark && IsIllegible(mark.Text)) end++;
        if (end > body) return end; // what stands below the mark is the caption of the next table, whether or not its title is there
        while (end < blocks.Length && !Ends(blocks, end, isForm)) end++;
        return end;
    }

    /// <summary>True for a title: what stands above it with captions only is a heading that ends like one (第二部分 预算表).</summary>
    private bool IsTitle(SourceBlock block) => block is Paragraph line && captions.IsTitle(line.Text);

    private bool StartsTable(ImmutableArray<SourceBlock> blocks, int at)
    {
        if (blocks[at] is not Paragraph title) return false;
        if (!captions.IsTitle(title.Text)) return captions.IsBareTitle(title.Text) && at + 1 < blocks.Length && blocks[at + 1] is Paragraph below && captions.Unit(below.Text) is not null;
        if (captions.Unit(title.Text) is not null) return true;
        for (var next = at + 1; next < blocks.Length && blocks[next] is Paragraph line && IsCaptionLine(line); next++)
        {
            if (captions.Unit(line.Text) is not null || captions.Number(line.Text) is not null) return true;
        }

        return false;
    }

    /// <summary>True for a title that starts a table and for the captions right above one (its number, the number of the page).</summary>
    private bool StartsCaptions(ImmutableArray<SourceBlock> blocks, int at)
    {
        while (at + 1 < blocks.Length && blocks[at] is Paragraph line && IsCaptionLine(line)) at++;
        return StartsTable(blocks, at);
    }

    private bool Ends(ImmutableArray<SourceBlock> blocks, int at, bool isForm)
    {
        if (blocks[at] is not Paragraph line || StartsCaptions(blocks, at) || catalog.Narrative.StartsPart(TextFolding.Fold(line.Text))) return true;
        return !isForm && !captions.IsNote(line.Text) && (IsProse(line.Text) || IsHeading(line.Text));
    }

    private static bool IsProse(string text) =>
        text.Length >= ShortestProse && (text.Contains('。', StringComparison.Ordinal) || text.Contains('，', StringComparison.Ordinal));

    /// <summary>A numbered line of words that no table has, without a number behind it.</summary>
    private bool IsHeading(string text)
    {
        var label = labels.Read(text);
        return label.Level is 1 or 2 && label.Term is null && !Number().IsMatch(text) && label.Words.Length >= 4;
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?\s*$")]
    private static partial Regex Number();
}
