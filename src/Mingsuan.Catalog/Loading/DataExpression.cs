using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>
/// Makes the expressions that data/ states. They meet untrusted text, so they match in time linear in its length; only one that looks
/// around, which that engine lacks, backtracks. No match has a time limit: a slow machine must not read a document differently.
/// </summary>
internal static class DataExpression
{
    public static Regex Of(string pattern) =>
        new(pattern, LooksAround(pattern) ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static bool LooksAround(string pattern) =>
        pattern.Contains("(?=", StringComparison.Ordinal) || pattern.Contains("(?!", StringComparison.Ordinal) || pattern.Contains("(?<", StringComparison.Ordinal);
}
