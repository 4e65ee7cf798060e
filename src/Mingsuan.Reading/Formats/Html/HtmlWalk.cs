using System.Text;
using AngleSharp.Dom;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Walks a page in reading order: its lines become paragraphs, its tables of data become grids, tables for layout are walked through.</summary>
internal sealed class HtmlWalk(DocumentDraft draft)
{
    private readonly StringBuilder line = new();
    private int hidden;

    /// <summary>Adds what the page shows to the draft, and how much it hides.</summary>
    public void Read(IDocument page)
    {
        if (page.DocumentElement is { } root) Walk(root, 0);
        Flush(0);
        if (hidden > 0) draft.Report(FileDiagnostics.Of("page-hides-text", draft.File, ("count", $"{hidden}")) with { Severity = Severity.Information });
    }

    private void Walk(INode node, int headingLevel)
    {
        switch (node)
        {
            case IText text:
                HtmlText.Append(line, text.Data);
                break;
            case IElement { LocalName: "br" }:
                line.Append('\n');
                break;
            case IElement element when HtmlElements.IsUnseen(element):
                if (HtmlElements.IsHidden(element) && !TextNoise.IsBlank(element.TextContent)) hidden++;
                break;
            case IElement { LocalName: "table" } table:
                Flush(headingLevel);
                WalkTable(table);
                break;
            case IElement element:
                WalkElement(element, headingLevel);
                break;
        }
    }

    private void WalkElement(IElement element, int headingLevel)
    {
        var isBlock = HtmlElements.IsBlock(element);
        if (isBlock) Flush(headingLevel);
        var level = HtmlElements.HeadingLevel(element) is > 0 and var own ? own : headingLevel;
        foreach (var child in element.ChildNodes) Walk(child, level);
        if (isBlock) Flush(level);
    }

    private void WalkTable(IElement table)
    {
        var rows = HtmlTables.RowsOf(table);
        hidden += rows.Count(HtmlElements.IsHidden);
        var shown = rows.Where(row => !HtmlElements.IsHidden(row)).ToList();
        if (HtmlTables.IsLayout(table, shown))
        {
            foreach (var child in table.ChildNodes) Walk(child, 0);
            Flush(0);
            return;
        }

        foreach (var caption in table.Children.Where(child => child.LocalName == "caption")) Walk(caption, 0);
        Flush(0);
        draft.AddTable(new HtmlSpans(draft).Place(shown));
    }

    private void Flush(int headingLevel)
    {
        if (line.Length == 0) return;
        draft.AddText(line.ToString(), headingLevel);
        line.Clear();
    }
}
