using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Compares what a table calls an account with its name in the classification.</summary>
internal static class AccountNames
{
    /// <summary>True where the label is the name or one of its aliases, or one of them holds the other (numbering, 其中, endings).</summary>
    public static bool Fit(Account account, string label)
    {
        var printed = TextFolding.Fold(label);
        return printed.Length == 0 || account.Aliases.Prepend(account.Name).Select(TextFolding.Fold).Any(name =>
            printed.Contains(name, StringComparison.Ordinal) || name.Contains(printed, StringComparison.Ordinal));
    }
}
