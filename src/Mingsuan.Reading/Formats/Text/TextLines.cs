using System.Buffers;

namespace Mingsuan.Reading;

/// <summary>Splits a text into lines at \r\n, \n and \r; a form feed starts a new page and splits the line that it stands in.</summary>
internal static class TextLines
{
    private const char FormFeed = '\f';

    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\f");

    /// <summary>The lines in order, blank ones included.</summary>
    public static IEnumerable<TextLine> Of(string text)
    {
        var number = 1;
        int? page = text.Contains(FormFeed) ? 1 : null;
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            yield return new TextLine(number, page, text[start..end]);
            if (end < text.Length && text[end] == FormFeed) page++;
            else number++;
            start = end + EndLength(text, end);
        }
    }

    private static int EndLength(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1;
}
