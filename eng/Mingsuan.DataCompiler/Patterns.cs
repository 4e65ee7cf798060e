using System.Text.RegularExpressions;

namespace Mingsuan.DataCompiler;

/// <summary>Tells whether a text is a regular expression.</summary>
internal static class Patterns
{
    /// <summary>What is expected of one.</summary>
    public const string Expected = "a regular expression";

    /// <summary>What is wrong with the pattern, or null.</summary>
    public static string? FaultOf(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (RegexParseException exception)
        {
            return exception.Message;
        }
    }
}
