using System.Xml;

namespace Mingsuan.Writing;

/// <summary>Text that XML can carry: what it cannot becomes a blank, line ends stay.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsCarried(text, i)) return Replace(text);
        }

        return text;
    }

    private static string Replace(string text) => string.Concat(text.Select((letter, index) => IsCarried(text, index) ? letter : ' '));

    private static bool IsCarried(string text, int index) => text[index] switch
    {
        '\n' => true,
        var high when char.IsHighSurrogate(high) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]),
        var low when char.IsLowSurrogate(low) => index > 0 && char.IsHighSurrogate(text[index - 1]),
        var letter => !char.IsControl(letter) && XmlConvert.IsXmlChar(letter),
    };
}
