using System.Text;
using System.Text.RegularExpressions;

namespace Mingsuan.Reading;

/// <summary>Raised marks of notes behind a number (23.20²): they are no digits of it.</summary>
internal static partial class NoteMarks
{
    /// <summary>True where the raised text is the mark of a note, behind a digit.</summary>
    public static bool IsMark(StringBuilder before, string raised) => before.Length > 0 && char.IsAsciiDigit(before[^1]) && Mark.IsMatch(raised);

    [GeneratedRegex(@"^\s*(?:[\[(（]?\d{1,2}[\])）]?|[*†‡\u2460-\u2473]{1,3})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark { get; }
}
