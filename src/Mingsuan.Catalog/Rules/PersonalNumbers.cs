using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>
/// Keeps personal data out of reports: what a rule with <c>masked</c> looks for (telephone, identity and bank numbers) is printed as stars of the
/// same length. A text is masked before it is cut: a part of a number is no longer known as one.
/// </summary>
public sealed class PersonalNumbers
{
    /// <summary>No such number has fewer digits.</summary>
    private const int FewestDigits = 11;

    private const char Star = '*';

    private readonly List<Lazy<Regex>> patterns;

    internal PersonalNumbers(IEnumerable<Rule> rules) =>
        patterns = [.. rules.Where(rule => rule.IsMasked).Select(rule => rule.Find).OfType<Lazy<Regex>>()];

    /// <summary>The text with such numbers masked, in full-width digits too; the same string where it has none.</summary>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Count(char.IsDigit) < FewestDigits) return text;
        var narrow = TextFolding.Narrow(text);
        var letters = text.ToCharArray();
        foreach (Match match in patterns.SelectMany(pattern => pattern.Value.Matches(narrow)))
        {
            // The words before the digits (账号：) stay.
            for (var at = match.Index; at < match.Index + match.Length; at++) letters[at] = char.IsAsciiLetterOrDigit(narrow[at]) ? Star : letters[at];
        }

        return letters.AsSpan().SequenceEqual(text) ? text : new string(letters);
    }
}
