using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sheet that says of accounts what no glossary knows: each cell is the answer to the question of that column and account (use-2060702).</summary>
internal sealed class AccountTexts(DisclosureCatalog catalog, CoordinateColumns columns)
{
    private const string Account = "function";

    public void Read(RecordTable? table, ImmutableSortedDictionary<string, string>.Builder answers, LedgerFaults faults)
    {
        foreach (var row in table?.Rows ?? [])
        {
            if (row.Needed(Account, faults) is not null && columns.Member(row, catalog.Cube.Function, faults) is { IsAll: false } account) Add(row, account, answers, faults);
        }
    }

    private void Add(Record row, Member account, ImmutableSortedDictionary<string, string>.Builder answers, LedgerFaults faults)
    {
        foreach (var column in catalog.Ledger[LedgerSheetIds.Accounts].Columns.Where(column => column.Id != Account && row[column.Id].Length > 0))
        {
            var id = $"{column.Id}-{account.Id}";
            if (!answers.TryAdd(id, catalog.Personal.Mask(row[column.Id]))) faults.Add("ledger-account-twice", row.At(column.Id), $"{account.Id} {account.Label}");
        }
    }
}
