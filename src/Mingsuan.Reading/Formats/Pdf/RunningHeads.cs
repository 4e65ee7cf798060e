using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Drops what a document prints on its pages' margins and nobody wrote for one page: page numbers, and heads and feet that
/// stand on most pages at the same height.
/// </summary>
internal sealed class RunningHeads
{
    /// <summary>What part of a page's height its upper and its lower margin are.</summary>
    public const double Margin = 0.12;

    private const double SameHeight = 6;
    private const double MostPages = 0.6;
    private const int FewestPages = 3;

    /// <summary>How close a head may stand to a grid without being its caption; points.</summary>
    private const double CaptionGap = 36;

    private readonly int pages;
    private readonly Dictionary<(string Pattern, int Height), HashSet<int>> seen = [];

    /// <summary>How often each stands where no grid is close below.</summary>
    private readonly Dictionary<(string Pattern, int Height), int> apart = [];

    private RunningHeads(int pages) => this.pages = pages;

    /// <summary>The pages without their heads and feet, how many were dropped, and how many letters these had.</summary>
    public static (List<List<PdfBlock>> Pages, int Dropped, int Letters) Drop(List<List<PdfBlock>> pages)
    {
        var heads = new RunningHeads(pages.Count);
        foreach (var (block, text, isCaption) in pages.SelectMany(Candidates)) heads.See(block, text, isCaption);
        var (dropped, letters) = (0, 0);
        List<List<PdfBlock>> kept = [];
        foreach (var page in pages)
        {
            var drop = Candidates(page).Where(candidate => heads.IsHead(candidate.Block, candidate.Text, candidate.IsCaption)).Select(candidate => candidate.Block).ToHashSet();
            dropped += drop.Count;
            letters += drop.Sum(block => ((Paragraph)block.Block).Text.Count(letter => letter != ' '));
            kept.Add(drop.Count == 0 ? page : page.FindAll(block => !drop.Contains(block)));
        }

        return (kept, dropped, letters);
    }

    /// <summary>The lines in the margins, and whether each stands where a caption stands: close above a grid.</summary>
    private static IEnumerable<(PdfBlock Block, string Text, bool IsCaption)> Candidates(List<PdfBlock> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Block is not Paragraph paragraph || !IsInMargin(page[i])) continue;
            var isCaption = i + 1 < page.Count && page[i + 1].Block is Grid && page[i + 1].Top - page[i].Bottom < CaptionGap;
            yield return (page[i], paragraph.Text, isCaption);
        }
    }

    private static bool IsInMargin(PdfBlock block) => block.Bottom < block.PageHeight * Margin || IsInBottom(block);

    /// <summary>True for a line in the bottom margin.</summary>
    public static bool IsInBottom(PdfBlock block) => block.Top > block.PageHeight * (1 - Margin);

    private static bool IsPageNumber(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        return digits is > 0 and <= 3 && text.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || char.IsPunctuation(letter) || letter is '－' or '―');
    }

    private void See(PdfBlock block, string text, bool isCaption)
    {
        var (pattern, height) = Key(block, text);
        if (!seen.TryGetValue((pattern, height), out var numbers)) seen[(pattern, height)] = numbers = [];
        numbers.Add(block.Page);
        if (!isCaption) apart[(pattern, height)] = apart.GetValueOrDefault((pattern, height)) + 1;
    }

    /// <summary>A line that could be a caption is a head only if it also stands where no grid is below.</summary>
    private bool IsHead(PdfBlock block, string text, bool isCaption)
    {
        if (IsPageNumber(text)) return true;
        var (pattern, height) = Key(block, text);
        var near = Enumerable.Range(height - 1, 3).ToList();
        if (isCaption && near.Sum(at => apart.GetValueOrDefault((pattern, at))) < FewestPages) return false;
        var times = near.Sum(at => seen.GetValueOrDefault((pattern, at))?.Count ?? 0);
        return times >= Math.Max(FewestPages, pages * MostPages);
    }

    /// <summary>The text with its numbers blurred, and about how high it stands.</summary>
    private static (string Pattern, int Height) Key(PdfBlock block, string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter)) pattern.Append(letter);
            else if (pattern.Length == 0 || pattern[^1] != '#') pattern.Append('#');
        }

        return (pattern.ToString(), (int)(block.Top / SameHeight));
    }
}
