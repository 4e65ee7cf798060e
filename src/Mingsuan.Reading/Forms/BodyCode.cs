using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The name of a body that a form prints in one word with its code, and with the code of its region, told apart.</summary>
internal sealed partial record BodyCode(string Code, string Name, string Region)
{
    /// <summary>The parts of such a text; null for a name alone and for a code that a mark parts from the name.</summary>
    public static BodyCode? Read(string text)
    {
        var folded = TextFolding.FoldKeepingMap(text);
        if (Glued().Match(folded.Text) is not { Success: true } match) return null;
        var name = folded.ToOriginal(new TextSpan(match.Groups[2].Index, match.Groups[2].Length));
        return new BodyCode(match.Groups[1].Value, text.Substring(name.Start, name.Length), match.Groups[3].Value);
    }

    /// <summary>Codes of units have six digits and more; a shorter number may begin a name (120 and 12345 do).</summary>
    [GeneratedRegex(@"^([0-9]{6,})(\p{Lo}{2}[^0-9]*?)(?:-([0-9]{6,}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}
