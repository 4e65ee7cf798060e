using System.Text;

namespace Mingsuan.Kernel;

/// <summary>Folds spellings that mean the same: widths, brackets, quotes, dashes and spaces. For matching, never for showing.</summary>
public static class TextFolding
{
    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '\u200b' or '\ufeff') continue;
            folded.Append(letter switch
            {
                >= '！' and <= '～' => (char)(letter - 0xFEE0),
                '〔' or '【' => '[',
                '〕' or '】' => ']',
                '“' or '”' or '「' or '」' => '"',
                '—' or '–' or '－' => '-',
                _ => letter,
            });
        }

        return folded.ToString();
    }
}
