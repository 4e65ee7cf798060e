using System.Collections.Frozen;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the classifications from data.</summary>
internal static class ClassificationBuilder
{
    public static FrozenDictionary<string, AccountClassification> Build(CatalogData data, CubeSpace cube)
    {
        AccountClassification[] all =
        [
            ToClassification("functional", cube.Function, data.Classifications.Functional),
            ToClassification("departmental-economic", cube.Economic, data.Classifications.DepartmentalEconomic),
            ToClassification("governmental-economic", cube.GovernmentEconomic, data.Classifications.GovernmentalEconomic),
        ];
        return all.ToFrozenDictionary(classification => classification.Dimension.Id, StringComparer.Ordinal);
    }

    private static AccountClassification ToClassification(string id, Dimension dimension, AccountData[] accounts) =>
        new(id, dimension, [.. accounts.Select(ToAccount)]);

    private static Account ToAccount(AccountData data)
    {
        _ = AccountCode.TryParse(data.Code, out var code);
        return new Account(code, data.Name, Year(data.Introduced), Year(data.Retired))
        {
            Aliases = [.. data.Aliases ?? []],
            Fund = data.Fund ?? string.Empty,
            Confidence = data.Confidence ?? string.Empty,
            Source = string.Join('|', data.Source ?? []),
        };
    }

    private static FiscalYear? Year(int? year) => year is { } value ? new FiscalYear(value) : null;
}
