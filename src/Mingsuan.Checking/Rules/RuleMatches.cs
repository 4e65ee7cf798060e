using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Finds a pattern in printed text, with a little of what stands around it.</summary>
internal static class RuleMatches
{
    /// <summary>Letters before and behind a match that a reader needs to find it.</summary>
    private const int Around = 20;

    private const char Star = '*';

    public static IEnumerable<object> In(object subject, string print, Regex pattern, Place place, bool isMasked)
    {
        foreach (Match match in pattern.Matches(print))
        {
            var start = Math.Max(0, match.Index - Around);
            var end = Math.Min(print.Length, match.Index + match.Length + Around);
            var found = isMasked ? new string(Star, match.Length) : match.Value;
            yield return new RuleMatch(
                subject,
                place with { Span = new TextSpan(match.Index, match.Length), Text = print[start..match.Index] + found + print[(match.Index + match.Length)..end] },
                found,
                print[start..match.Index],
                print[(match.Index + match.Length)..end],
                isMasked ? [] : [.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
        }
    }
}
