namespace Mingsuan.Reading;

/// <summary>Splits a number format at the semicolons that stand in no quotes, brackets or escapes.</summary>
internal static class FormatSections
{
    /// <summary>The sections, at least one.</summary>
    public static IReadOnlyList<string> Split(string format)
    {
        var sections = new List<string>();
        var start = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == ';')
            {
                sections.Add(format[start..i]);
                start = i + 1;
            }

            i = LastOfToken(format, i);
        }

        sections.Add(format[Math.Min(start, format.Length)..]);
        return sections;
    }

    /// <summary>The index of the last character of the token that starts there: a quoted text, a bracket, an escaped character, or one character.</summary>
    public static int LastOfToken(string format, int start) => format[start] switch
    {
        '"' => EndOr(format, format.IndexOf('"', start + 1)),
        '[' => EndOr(format, format.IndexOf(']', start + 1)),
        '\\' or '!' or '_' or '*' => Math.Min(start + 1, format.Length - 1),
        _ => start,
    };

    private static int EndOr(string format, int end) => end < 0 ? format.Length - 1 : end;
}
