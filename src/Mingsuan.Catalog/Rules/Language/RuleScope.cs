using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>The things that the expressions of a rule can name besides the document, outermost first.</summary>
public static class RuleScope
{
    /// <summary>The thing that the rule is about, and the match where it looks for a pattern in it.</summary>
    public static ImmutableArray<string> Of(string each, bool finds) => (each == "document", finds) switch
    {
        (true, false) => [],
        (true, true) => ["match"],
        (false, false) => [each],
        (false, true) => [each, "match"],
    };
}
