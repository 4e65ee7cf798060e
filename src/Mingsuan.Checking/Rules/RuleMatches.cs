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

    public static IEnumerable<object> In(object subject, string print, Rule rule, Place place)
    {
        var (pattern, isMasked) = (rule.Find!.Value, rule.IsMasked); // asked for only where the rule finds

        // masked as a whole: what stands around a match may be another one, or the piece of one that the window cuts
        var shown = isMasked ? pattern.Replace(print, match => new string(Star, match.Length)) : print;
        foreach (Match match in pattern.Matches(print))
        {
            var start = Math.Max(0, match.Index - Around);
            var end = Math.Min(print.Length, match.Index + match.Length + Around);
            yield return new RuleMatch(
                subject,
                place with { Span = new TextSpan(match.Index, match.Length), Text = shown[start..end] },
                shown.Substring(match.Index, match.Length),
                shown[start..match.Index],
                shown[(match.Index + match.Length)..end],
                isMasked ? [] : [.. match.Groups.Values.Skip(1).Select(group => group.Value)])
            {
                Right = rule.RightWords.Where((_, index) => match.Groups[WrongWords.GroupOf(index)].Success).FirstOrDefault(),
            };
        }
    }
}
