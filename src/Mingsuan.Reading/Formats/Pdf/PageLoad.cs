using UglyToad.PdfPig.Tokens;

namespace Mingsuan.Reading;

/// <summary>
/// What the page that is being read has unpacked so far: bytes that draw and letters that they print. PdfPig keeps about fifty bytes for each
/// byte and hundreds for each letter, so a page beyond any of people must be stopped before it is parsed.
/// </summary>
internal sealed class PageLoad
{
    /// <summary>Letters that are read of a page.</summary>
    public const int MostLetters = 300_000;

    private const int MostBytes = 16 * 1024 * 1024;

    private long bytes;
    private long letters;

    /// <summary>The page holds more than is read of one.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Starts the next page.</summary>
    public void Begin() => (bytes, letters, IsExceeded) = (0, 0, false);

    /// <summary>Takes the content of a stream that draws; fonts, pictures and the file's own streams are passed over.</summary>
    /// <exception cref="InvalidDataException">It is too much.</exception>
    public void Take(ReadOnlySpan<byte> content, DictionaryToken dictionary)
    {
        if (!Draws(dictionary) || IsOfFont(content)) return;
        bytes += content.Length;
        if (bytes <= MostBytes) letters += PrintedBytes.Count(content);
        if (bytes <= MostBytes && letters <= MostLetters) return;
        IsExceeded = true;
        throw new InvalidDataException("a page holds too much");
    }

    /// <summary>Contents of pages have neither type nor subtype, forms the subtype of a form; most programs of fonts have the length of their parts.</summary>
    private static bool Draws(DictionaryToken dictionary)
    {
        if (dictionary.ContainsKey(NameToken.Length1)) return false;
        return dictionary.TryGet(NameToken.Subtype, out var subtype) ? NameToken.Form.Equals(subtype) : !dictionary.ContainsKey(NameToken.Type);
    }

    /// <summary>Programs of fonts, whose dictionaries need not say what they are, and their tables of letters.</summary>
    private static bool IsOfFont(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0]) || content.StartsWith((ReadOnlySpan<byte>)[1, 0, 4]) || content.StartsWith("OTTO"u8) || content.StartsWith("true"u8)
        || content.StartsWith("ttcf"u8) || content.StartsWith("%!"u8) || content.TrimStart("\r\n "u8).StartsWith("/CIDInit"u8);
}
