using System.Text.RegularExpressions;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>Keeps personal data out of reports: what a rule with <c>masked</c> looks for (telephone, identity and bank numbers) is printed as stars of the same length.</summary>
internal sealed class PersonalData(DisclosureCatalog catalog)
{
    /// <summary>No such number has fewer digits.</summary>
    private const int FewestDigits = 11;

    private const char Star = '*';

    private readonly List<Lazy<Regex>> patterns = [.. catalog.Rules.Where(rule => rule.IsMasked).Select(rule => rule.Find).OfType<Lazy<Regex>>()];

    /// <summary>The text with such numbers masked; the same string where it has none.</summary>
    public string Mask(string text) => text.Count(char.IsAsciiDigit) < FewestDigits
        ? text
        : patterns.Aggregate(text, (masked, pattern) => pattern.Value.Replace(masked, match => Stars(match.Value)));

    /// <summary>The digits become stars; the words before them (账号：) stay.</summary>
    private static string Stars(string found) => string.Concat(found.Select(letter => char.IsAsciiLetterOrDigit(letter) ? Star : letter));
}
