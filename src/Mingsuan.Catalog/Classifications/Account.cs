using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>One account (科目) of a classification with the years in which code and name belong together.</summary>
public sealed record Account(AccountCode Code, string Name, FiscalYear? Introduced, FiscalYear? Retired)
{
    /// <summary>Other names under which documents print it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>For functional accounts the budget that the code belongs to (一般公共预算, 政府性基金 …), else empty.</summary>
    public string Fund { get; init; } = string.Empty;

    /// <summary>How sure the data is: high, medium-high, medium, low.</summary>
    public string Confidence { get; init; } = string.Empty;

    /// <summary>Where code and name were seen.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>True where the account is valid in that year, or the year is unknown.</summary>
    public bool IsValidIn(FiscalYear? year) =>
        year is not { } y || ((Introduced is not { } from || from.Value <= y.Value) && (Retired is not { } to || y.Value < to.Value));
}

/// <summary>One classification: its accounts by code, and the dimension whose members are its codes.</summary>
public sealed class AccountClassification
{
    private readonly ILookup<string, Account> byCode;

    internal AccountClassification(string id, Dimension dimension, IReadOnlyList<Account> accounts)
    {
        (Id, Dimension, Accounts) = (id, dimension, accounts);
        byCode = accounts.ToLookup(account => account.Code.Digits, StringComparer.Ordinal);
    }

    /// <summary>functional, departmental-economic or governmental-economic.</summary>
    public string Id { get; }

    public Dimension Dimension { get; }

    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>The account with that code in that year, else its nearest other version, else null: an unknown code is a warning, never a crash.</summary>
    public Account? Find(AccountCode code, FiscalYear? year) =>
        byCode[code.Digits].FirstOrDefault(account => account.IsValidIn(year)) ?? byCode[code.Digits].LastOrDefault();
}
