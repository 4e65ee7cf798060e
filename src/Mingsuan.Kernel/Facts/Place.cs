namespace Mingsuan.Kernel;

/// <summary>A rectangle on a page in points from the top left corner.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom);

/// <summary>A stretch of text: <see cref="Start"/> counts UTF-16 characters from the start of the paragraph.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character behind the span.</summary>
    public int End => Start + Length;
}

/// <summary>How a text came from a picture of it: how sure the recogniser (OCR) is of it, 0–100.</summary>
public sealed record Recognition(int Confidence)
{
    /// <summary>A text of which the recogniser is less sure is in doubt.</summary>
    public const int Doubtful = 60;

    /// <summary>True where the text may well be another.</summary>
    public bool IsDoubtful => Confidence < Doubtful;
}

/// <summary>
/// Where something stands in a document, as far as the carrier knows: file, page and line (both from 1), the cell of a
/// workbook, table, row and column labels, the box on the page or the span in a paragraph, and the document's own text.
/// </summary>
public sealed record Place
{
    public required string File { get; init; }

    /// <summary>Page from 1; null where the carrier has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Line of the text file, or paragraph number, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The address of the cell in a workbook, as its program writes it: 收支总表!C5; null elsewhere.</summary>
    public string? Cell { get; init; }

    /// <summary>The title of the table.</summary>
    public string? Table { get; init; }

    /// <summary>The label of the row.</summary>
    public string? Row { get; init; }

    /// <summary>The label of the column: its header path joined by “/”.</summary>
    public string? Column { get; init; }

    public Box? Box { get; init; }

    public TextSpan? Span { get; init; }

    /// <summary>The document's own words there.</summary>
    public string? Text { get; init; }

    /// <summary>How the words were recognised in a picture; null where the file carries them as text.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>True where a stamp or another picture lies over the words: people who look at the page may not be able to read them.</summary>
    public bool IsCovered { get; init; }
}
