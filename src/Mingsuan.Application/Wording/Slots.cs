using System.Text.RegularExpressions;

namespace Mingsuan.Application;

/// <summary>Fills the named slots of a text of the catalog: <c>{name}</c>.</summary>
internal static partial class Slots
{
    private const string Missing = "—";

    /// <summary>The text with its slots filled; a slot without a value shows a dash.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Slot().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, Missing));

    /// <summary>The text with … where a document fills something in.</summary>
    public static string Open(string text) => Slot().Replace(text, "…");

    /// <summary>The names of the slots.</summary>
    public static IEnumerable<string> Of(string text) => Slot().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Slot();
}
