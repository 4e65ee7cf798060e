using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A number as people type it into a cell of text: full-width digits, thousands set apart by commas or blanks, the unit behind it. What may be read in two ways is none.</summary>
internal static partial class TypedNumber
{
    /// <summary>The number as a ledger's files write it; null where the text is written so already, or is no such number. A unit behind it is taken into the one of the cell.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="unit">The unit of money of the cell; null where none may stand behind the number.</param>
    public static string? Read(string text, DisplayUnit? unit)
    {
        var narrow = TextFolding.Narrow(text.Replace('\u3000', ' ')).Trim();
        if (Numbers.TryParse(text, out _) || Typed.Match(narrow) is not { Success: true } match) return null;
        var digits = match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        if (!Numbers.TryParse(digits, out var number)) return null;
        if (match.Groups["unit"].Value is not { Length: > 0 } label) return Numbers.Text(number);
        if (unit is not { } own || UnitOf(label) is not { } typed) return null;
        return Numbers.Text(BookNumbers.Plain(number * typed.InYuan() / own.InYuan()));
    }

    private static DisplayUnit? UnitOf(string label) => Enum.GetValues<DisplayUnit>().Where(unit => unit.Label() == label).Cast<DisplayUnit?>().FirstOrDefault(); // null where none is called so

    [GeneratedRegex(@"^(?<number>-?(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)(\.\d+)?) ?(?<unit>\p{IsCJKUnifiedIdeographs}{0,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Typed { get; }
}
