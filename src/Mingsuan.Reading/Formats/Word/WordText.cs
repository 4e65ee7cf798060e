using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading;

/// <summary>The printed text of a paragraph: runs without what is deleted or hidden, and the text boxes that are anchored in it.</summary>
internal sealed class WordText(WordCounts counts)
{
    private readonly StringBuilder text = new();

    /// <summary>The text boxes met so far.</summary>
    public List<TextBoxContent> Boxes { get; } = [];

    /// <summary>The text, with a line break where the paragraph has one.</summary>
    public string Of(Paragraph paragraph)
    {
        text.Clear();
        Walk(paragraph);
        return text.ToString();
    }

    private void Walk(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun:
                    counts.Deleted++;
                    break;
                case InsertedRun or MoveToRun:
                    counts.Inserted++;
                    Walk(child);
                    break;
                case Run run when IsHidden(run):
                    if (run.InnerText.Length > 0) counts.Hidden++;
                    break;
                case Run run when IsRaised(run) && NoteMarks.IsMark(text, run.InnerText):
                    break;
                case AlternateContent alternatives:
                    if (alternatives.ChildElements.Count > 0) Walk(alternatives.ChildElements[0]); // both hold the same
                    break;
                case TextBoxContent box:
                    Boxes.Add(box);
                    break;
                case OpenXmlCompositeElement:
                    Walk(child);
                    break;
                default:
                    Append(child);
                    break;
            }
        }
    }

    private void Append(OpenXmlElement element)
    {
        switch (element)
        {
            case Text printed:
                text.Append(printed.Text);
                break;
            case DocumentFormat.OpenXml.Math.Text printed:
                text.Append(printed.Text);
                break;
            case TabChar or PositionalTab:
                text.Append('\t');
                break;
            case CarriageReturn:
            case Break line when line.Type is null || line.Type.Value == BreakValues.TextWrapping:
                text.Append('\n');
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case SymbolChar symbol when ushort.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                text.Append((char)code);
                break;
        }
    }

    private static bool IsRaised(Run run) => run.RunProperties?.VerticalTextAlignment?.Val is { } position && position == VerticalPositionValues.Superscript;

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } vanish && (vanish.Val is null || vanish.Val.Value);
}
