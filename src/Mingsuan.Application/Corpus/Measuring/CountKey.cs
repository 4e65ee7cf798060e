using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The key that findings and notes are counted by: severity and id, parted by a blank.</summary>
public static class CountKey
{
    private const char Separator = ' ';

    /// <summary>The key of an id with that weight.</summary>
    public static string Of(Severity severity, string id) => $"{severity.ToString().ToLowerInvariant()}{Separator}{id}";

    /// <summary>Severity and id of a key.</summary>
    public static (string Severity, string Id) Parts(string key)
    {
        var cut = key.IndexOf(Separator, StringComparison.Ordinal);
        return (key[..cut], key[(cut + 1)..]);
    }
}

/// <summary>The ids of the outcomes of identities.</summary>
public static class OutcomeIds
{
    public const string Holds = "holds";
    public const string Rounded = "rounded";
    public const string Broken = "broken";
    public const string NotApplicable = "not-applicable";
    public const string CouldNotCheck = "could-not-check";

    /// <summary>All of them in the order in which they are printed.</summary>
    public static IReadOnlyList<string> All { get; } = [Holds, Rounded, Broken, NotApplicable, CouldNotCheck];
}
