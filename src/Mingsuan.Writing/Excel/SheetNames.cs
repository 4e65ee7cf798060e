namespace Mingsuan.Writing;

/// <summary>Gives the sheets of a workbook names that are valid and occur once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @"[]:*?/\";

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name, without what none may hold, cut where it is too long, numbered where another sheet has it.</summary>
    public string Next(string text)
    {
        var plain = string.Concat(text.Select(letter => Forbidden.Contains(letter) || char.IsControl(letter) ? ' ' : letter)).Trim(' ', '\'');
        var name = Cut(plain.Length == 0 ? "1" : plain, Longest);
        for (var number = 2; !taken.Add(name); number++) name = $"{Cut(plain, Longest - 4)} {number}";
        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
    }
}
