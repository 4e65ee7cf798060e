using System.Collections.Frozen;
using System.Globalization;
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
            Aliases = [.. (data.Aliases ?? string.Empty).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Fund = data.Fund ?? string.Empty,
            Confidence = data.Confidence ?? string.Empty,
            Source = data.Source ?? string.Empty,
        };
    }

    private static FiscalYear? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new FiscalYear(year) : null;
}
