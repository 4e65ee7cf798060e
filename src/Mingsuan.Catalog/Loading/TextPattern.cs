using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>
/// A pattern over folded text that data/ states. It meets untrusted text, so it matches in time linear in its length; but the engine
/// that can is slow to build, and most runs never need it: short texts go to the other one, until one of them makes it wait. Both find
/// the same. Only a pattern that looks around, which the linear engine lacks, always backtracks.
/// Safe for use by several threads.
/// </summary>
public sealed class TextPattern
{
    private const int LongestShortText = 400;
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly Lazy<Regex> quick;
    private readonly Lazy<Regex>? linear;
    private volatile bool hasWaited;

    /// <exception cref="ArgumentException">The pattern is none; seen when it is first used.</exception>
    public TextPattern(string pattern)
    {
        if (!LooksAround(pattern)) linear = new Lazy<Regex>(() => new Regex(pattern, Options | RegexOptions.NonBacktracking));
        quick = new Lazy<Regex>(() => new Regex(pattern, Options, linear is null ? Regex.InfiniteMatchTimeout : Patience));
    }

    public bool IsMatch(string text) => On(text, static (engine, text) => engine.IsMatch(text));

    public Match Match(string text) => On(text, static (engine, text) => engine.Match(text));

    /// <summary>Every match, from the left, none over another.</summary>
    public IReadOnlyList<Match> Matches(string text) => On(text, static (engine, text) => engine.Matches(text).ToArray());

    /// <summary>The text without its matches, or without the first of them.</summary>
    public string Remove(string text, int count = -1) => On(text, (engine, text) => engine.Replace(text, string.Empty, count));

    private T On<T>(string text, Func<Regex, string, T> find)
    {
        if (linear is not null && (text.Length > LongestShortText || hasWaited)) return find(linear.Value, text);
        try
        {
            return find(quick.Value, text);
        }
        catch (RegexMatchTimeoutException)
        {
            hasWaited = true;
            return find(linear!.Value, text);
        }
    }

    private static bool LooksAround(string pattern) =>
        pattern.Contains("(?=", StringComparison.Ordinal) || pattern.Contains("(?!", StringComparison.Ordinal) || pattern.Contains("(?<", StringComparison.Ordinal);
}
