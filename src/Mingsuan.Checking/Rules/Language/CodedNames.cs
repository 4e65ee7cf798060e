using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A code and a name beside each other in a text (2080501（行政单位离退休）, 行政单位离退休（2080501）), as a pattern found them. Words run on into names and
/// leave parts of them out: only the full name of another account contradicts a code.
/// </summary>
internal static class CodedNames
{
    /// <summary>Shorter names are words of the language.</summary>
    private const int ShortestName = 4;

    /// <summary>The accounts that the code may be of, in every classification that knows it.</summary>
    public static IEnumerable<(AccountClassification Classification, Account Account)> AccountsOf(RuleMatch match, DisclosureThings things) =>
        AccountCode.TryParse(CodeIn(match), out var code)
            ? things.Catalog.Classifications.Values.Select(each => (each, each.Find(code, things.Disclosure.Year))).Where(each => each.Item2 is not null).Select(each => (each.each, each.Item2!))
            : [];

    /// <summary>False where the name is that of another account; nothing where nobody knows the code, or the name.</summary>
    public static object? Fits(RuleMatch match, DisclosureThings things)
    {
        var name = TextFolding.Fold(NameIn(match));
        var accounts = AccountsOf(match, things).ToList();
        if (accounts.Count == 0 || name.Length < ShortestName) return null;
        if (accounts.Exists(each => AccountNames.Fit(each.Account, name))) return true;
        return accounts.TrueForAll(each => IsOfAnother(name, each.Classification, each.Account)) ? false : null;
    }

    /// <summary>Also of one that is no longer used.</summary>
    private static bool IsOfAnother(string name, AccountClassification classification, Account known) => classification.Accounts.Any(account =>
        account.Code != known.Code && TextFolding.Fold(account.Name) is { Length: >= ShortestName } own && name.EndsWith(own, StringComparison.Ordinal));

    private static string CodeIn(RuleMatch match) => match.Groups.FirstOrDefault(group => group.Length > 0 && group.All(char.IsAsciiDigit)) ?? string.Empty;

    private static string NameIn(RuleMatch match) => match.Groups.FirstOrDefault(group => group.Length > 0 && !group.All(char.IsAsciiDigit)) ?? string.Empty;
}
