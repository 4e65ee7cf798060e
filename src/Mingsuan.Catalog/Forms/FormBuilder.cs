using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the words of the performance forms from data.</summary>
internal static class FormBuilder
{
    public static FormVocabulary Build(FormData[]? data, CubeSpace cube) => new([.. (data ?? []).Select(each => ToTerm(each, cube))]);

    private static FormTerm ToTerm(FormData data, CubeSpace cube) =>
        new(data.Id, ToRole(data.Role), [.. data.Labels], cube.ToCoordinate(data.States ?? []))
        {
            Within = data.Within,
            Split = data.Split,
            Symbol = data.Symbol,
            NamesBody = data.Names == "body",
            From = [.. data.From ?? []],
            IsFromOneYear = data.OneYear == true,
            IsOptional = data.Optional == true,
        };

    private static FormRole ToRole(string role) => Enum.Parse<FormRole>(role.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
