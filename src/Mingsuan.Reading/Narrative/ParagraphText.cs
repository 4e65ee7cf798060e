using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A paragraph in folded form with the way back: figures, sentences and places in its original words.</summary>
internal sealed class ParagraphText(Paragraph paragraph, ReadingContext context)
{
    private readonly FoldedText map = TextFolding.FoldKeepingMap(paragraph.Text);

    public Paragraph Paragraph { get; } = paragraph;

    /// <summary>The folded text.</summary>
    public string Folded => map.Text;

    public List<Token> Tokens() => new Tokenizer(context).Read(map);

    /// <summary>The span in the paragraph's own text.</summary>
    public TextSpan SpanOf(int start, int end) => map.ToOriginal(new TextSpan(start, end - start));

    /// <summary>The original words.</summary>
    public string Original(int start, int end)
    {
        var span = SpanOf(start, end);
        return Paragraph.Text.Substring(span.Start, span.Length);
    }

    /// <summary>The place of a stretch, with the sentence that holds it.</summary>
    public Place PlaceOf(int start, int end) =>
        context.Lines.PlaceOf(Paragraph, SpanOf(start, end)) with { Text = Original(SentenceStart(start), SentenceEnd(end)) };

    /// <summary>Where the sentence begins that holds this position.</summary>
    public int SentenceStart(int at) => at == 0 ? 0 : Folded.LastIndexOf('。', at - 1) + 1;

    private int SentenceEnd(int at) => Folded.IndexOf('。', at) is var end and >= 0 ? end + 1 : Folded.Length;

    /// <summary>The number as printed, in the unit behind it; null where it cannot be read.</summary>
    public Figure? FigureOf(Token.Number number)
    {
        var printed = Original(number.Start, number.Start + number.Digits);
        if (NumberReader.Read(printed, number.Unit.Money) is not { Figure: { IsStated: true } figure }) return null;
        var scale = number.Unit.Times * number.Steps;
        return figure with
        {
            Text = Original(number.Start, number.End),
            Value = figure.Value * number.Unit.Times,
            HalfStep = number.Unit.IsClassifier && number.Steps == 1 ? 0 : figure.HalfStep * scale,
        };
    }
}
