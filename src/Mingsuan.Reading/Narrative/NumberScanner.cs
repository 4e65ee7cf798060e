using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Finds where a number in running text ends. A comma belongs to it behind one to three digits and before three; digits that
/// blanks part are two numbers.
/// </summary>
internal static class NumberScanner
{
    private const char FirstIdeograph = '\u2E80';

    /// <summary>The length of the number that begins there in the folded text, its minus sign included; 0 where none does.</summary>
    public static int LengthAt(FoldedText text, int start)
    {
        var at = start;
        if (text.Text[at] == '-' && at > 0 && text.Text[at - 1] >= FirstIdeograph) at++;
        var digits = Digits(text, at);
        if (digits == 0) return 0;
        at += digits;
        while (digits <= 3 && at < text.Text.Length && text.Text[at] == ',' && Digits(text, at + 1) == 3) at += 4;
        if (at < text.Text.Length && text.Text[at] == '.' && Digits(text, at + 1) is var decimals and > 0) at += decimals + 1;
        return at - start;
    }

    private static int Digits(FoldedText text, int start)
    {
        var at = start;
        while (at < text.Text.Length && char.IsAsciiDigit(text.Text[at]) && (at == start || text.Origins[at] == text.Origins[at - 1] + 1)) at++;
        return at - start;
    }
}
