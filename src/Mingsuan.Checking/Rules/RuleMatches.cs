using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Finds a pattern in printed text, with a little of what stands around it.</summary>
internal static class RuleMatches
{
    /// <summary>Letters before and behind a match that a reader needs to find it.</summary>
    private const int Around = 20;

    private const char Star = '*';

    public static IEnumerable<object> In(object subject, string print, Rule rule, Place place, PersonalNumbers personal)
    {
        var (pattern, isMasked) = (rule.Find!.Value, rule.IsMasked); // asked for only where the rule finds

        // masked before it is cut: what stands around a match may be the number of a person, or the piece of one
        var searched = isMasked ? TextFolding.Narrow(print) : print;
        var matches = pattern.Matches(searched);
        if (matches.Count == 0) yield break;
        var masked = personal.Mask(print);
        var shown = isMasked ? Starred(masked, matches) : masked;
        foreach (Match match in matches)
        {
            var start = Math.Max(0, match.Index - Around);
            var end = Math.Min(print.Length, match.Index + match.Length + Around);
            yield return new RuleMatch(
                subject,
                place with { Span = new TextSpan(match.Index, match.Length), Text = shown[start..end] },
                shown.Substring(match.Index, match.Length),
                shown[start..match.Index],
                shown[(match.Index + match.Length)..end],
                isMasked ? [] : [.. match.Groups.Values.Skip(1).Select(group => shown.Substring(group.Index, group.Length))])
            {
                Right = rule.RightWords.Where((_, index) => match.Groups[WrongWords.GroupOf(index)].Success).FirstOrDefault(),
            };
        }
    }

    /// <summary>The matches as stars, the words in them too.</summary>
    private static string Starred(string text, MatchCollection matches)
    {
        var letters = text.ToCharArray();
        foreach (Match match in matches) letters.AsSpan(match.Index, match.Length).Fill(Star);
        return new string(letters);
    }
}
