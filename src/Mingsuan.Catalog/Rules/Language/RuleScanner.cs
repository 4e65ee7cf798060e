using System.Globalization;

namespace Mingsuan.Catalog;

/// <summary>Cuts an expression into tokens: names (with hyphens), numbers, "texts", /patterns/ and marks.</summary>
internal sealed class RuleScanner(string text)
{
    private static readonly string[] Marks = ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "(", ")", "[", "]", ",", ".", "÷"];
    private readonly List<RuleToken> tokens = [];
    private int at;

    /// <summary>All tokens, the end last.</summary>
    /// <exception cref="RuleSyntaxException">A character that begins no token, or a text without end.</exception>
    public IReadOnlyList<RuleToken> Scan()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else Next();
        }

        tokens.Add(new RuleToken(RuleTokenKind.End, string.Empty, text.Length));
        return tokens;
    }

    private void Next()
    {
        var letter = text[at];
        if (char.IsAsciiLetter(letter)) Add(RuleTokenKind.Name, Length(each => char.IsAsciiLetterOrDigit(each) || each == '-'));
        else if (char.IsAsciiDigit(letter)) Number();
        else if (letter is '"' or '/') Quoted(letter);
        else Mark();
    }

    private void Number()
    {
        var length = Length(each => char.IsAsciiDigit(each) || each == '.');
        if (!decimal.TryParse(text.AsSpan(at, length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            throw new RuleSyntaxException(at, $"“{text.Substring(at, length)}” is no number", "digits with at most one point");
        Add(RuleTokenKind.Number, length);
    }

    private void Quoted(char mark)
    {
        var end = at + 1;
        while (end < text.Length && text[end] != mark) end += mark == '/' && text[end] == '\\' ? 2 : 1;
        if (end >= text.Length) throw new RuleSyntaxException(at, "this has no end", $"a {mark} behind it");
        tokens.Add(new RuleToken(mark == '"' ? RuleTokenKind.Text : RuleTokenKind.Pattern, text[(at + 1)..end], at));
        at = end + 1;
    }

    private void Mark()
    {
        var mark = Array.Find(Marks, each => text.AsSpan(at).StartsWith(each, StringComparison.Ordinal))
            ?? throw new RuleSyntaxException(at, $"“{text[at]}” means nothing here", "a name, a number, \"text\", /pattern/ or an operator");
        Add(RuleTokenKind.Mark, mark.Length);
    }

    private int Length(Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end])) end++;
        return end - at;
    }

    private void Add(RuleTokenKind kind, int length)
    {
        tokens.Add(new RuleToken(kind, text.Substring(at, length), at));
        at += length;
    }
}
