namespace Mingsuan.Reading;

/// <summary>The text of a file, how it was encoded, and what was lost.</summary>
internal sealed record DecodedText(string Text, string Encoding)
{
    /// <summary>True where the encoding was stated by a byte order mark or is UTF-8.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>True where the file ends inside a character; what there was of it is left out.</summary>
    public bool IsCutOff { get; init; }
}
