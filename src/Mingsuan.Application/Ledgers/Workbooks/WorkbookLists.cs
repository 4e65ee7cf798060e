using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The lists of the drop-downs: the accounts of one year with their names, members of dimensions, types of bodies, words.</summary>
internal sealed class WorkbookLists(DisclosureCatalog catalog, Phrases phrases, FiscalYear year)
{
    private static readonly string[] Operators = ["≥", "≤", "=", ">", "<"];

    private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);

    /// <summary>The lists that were asked for, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => lists;

    /// <summary>The name of the column's list; null where it has none, or one that stands in a sheet of its own (units, projects).</summary>
    public string? Name(LedgerColumn column)
    {
        if (column.List is not { } list || list is "units" or "projects" || column.Kind == LedgerColumnKind.Amount) return null;
        var name = $"list.{list}{(column.Below is { } below ? $".{below}" : string.Empty)}".Replace('-', '.');
        if (!lists.ContainsKey(name)) lists.Add(name, [.. Values(column, list)]);
        return name;
    }

    /// <summary>The list of yes and no.</summary>
    public string YesNo()
    {
        lists.TryAdd("list.yes.no", [phrases["ledger-yes"], phrases["ledger-no"]]);
        return "list.yes.no";
    }

    private IEnumerable<string> Values(LedgerColumn column, string list) => list switch
    {
        "body-kinds" => [phrases["ledger-kind-department"], phrases["ledger-kind-unit"]],
        "body-types" => catalog.BodyTypes.Select(type => type.Name.In(phrases.Language)),
        "jurisdictions" => WritingCatalog.Default.Layouts.Select(each => $"{each.Id} {each.Name}"),
        "levels-1" => Labels(FormRole.Level1),
        "levels-2" => Labels(FormRole.Level2),
        "operators" => Operators,
        "periods" => [phrases["ledger-period-year"], phrases["ledger-period-term"]],
        _ => Members(column, catalog.Cube[list]),
    };

    private IEnumerable<string> Labels(FormRole role) => catalog.Forms.Terms.Where(term => term.Role == role).Select(term => term.Labels[0]).Distinct();

    private IEnumerable<string> Members(LedgerColumn column, Dimension dimension)
    {
        if (catalog.Classifications.TryGetValue(dimension.Id, out var accounts)) return Accounts(accounts, column.Deep);
        var below = column.Below is { } above ? dimension[above] : dimension.Root;
        return dimension.Members.Where(member => member != below && member.IsWithin(below) && (!column.IsLeaves || member.Children.Count == 0)).Select(member => member.Label);
    }

    private IEnumerable<string> Accounts(AccountClassification accounts, int? level) =>
        accounts.Accounts.Where(account => account.IsValidIn(year) && (level is null || account.Code.Level == level)).DistinctBy(account => account.Code).OrderBy(account => account.Code.Digits, StringComparer.Ordinal).Select(account => $"{account.Code} {account.Name}");
}
