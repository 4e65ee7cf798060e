using System.Text;
using AngleSharp.Dom;

namespace Mingsuan.Reading;

/// <summary>The text of a page as a browser shows it: white space runs together, breaks and blocks end lines.</summary>
internal static class HtmlText
{
    /// <summary>Adds text of a page's source to a line.</summary>
    public static void Append(StringBuilder line, string source)
    {
        foreach (var letter in source)
        {
            if (letter is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                if (line.Length > 0 && line[^1] is not (' ' or '\n')) line.Append(' ');
            }
            else
            {
                line.Append(letter);
            }
        }
    }

    /// <summary>The text of a cell with a line break for each break and block in it.</summary>
    public static string OfCell(IElement cell)
    {
        var text = new StringBuilder();
        AppendAll(text, cell);
        return text.ToString().Trim();
    }

    private static void AppendAll(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText part:
                    Append(text, part.Data);
                    break;
                case IElement { LocalName: "sup" } raised when NoteMarks.IsMark(text, raised.TextContent):
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement element when !HtmlElements.IsUnseen(element):
                    var isBlock = HtmlElements.IsBlock(element);
                    if (isBlock) text.Append('\n');
                    AppendAll(text, element);
                    if (isBlock) text.Append('\n');
                    break;
            }
        }
    }
}
