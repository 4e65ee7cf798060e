using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The columns of tidy facts: one row a fact, two columns a dimension (the member's id and its name), the exact value, the print.</summary>
internal sealed class FactColumns(WrittenDocument document, CubeSpace cube)
{
    private static readonly string[] Before = ["document-body", "document-year", "jurisdiction"];
    private static readonly string[] After = ["value", "text", "unit", "decimals", "derived", "base", "where"];

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Names(CubeSpace cube) =>
        [.. Before, .. cube.Dimensions.SelectMany(dimension => new[] { dimension.Id, LabelOf(dimension) }), .. After];

    /// <summary>The name of the column with the name of the member.</summary>
    public static string LabelOf(Dimension dimension) => $"{dimension.Id}-label";

    /// <summary>The cells of a fact in the order of the columns.</summary>
    public IReadOnlyList<string> Of(WrittenFact fact) =>
    [
        document.Body, document.Year.ToString(), document.Jurisdiction,
        .. cube.Dimensions.SelectMany(dimension => Member(fact.Number.Coordinate[dimension])),
        FactText.Value(fact.Number),
        fact.Number.Text,
        fact.Number.Unit?.Id() ?? string.Empty,
        fact.Number.Decimals.ToString(CultureInfo.InvariantCulture),
        fact.Number.IsDerived ? "true" : "false",
        fact.Number.Base?.ToString() ?? string.Empty,
        fact.Where,
    ];

    private static string[] Member(Member? member) => member is null ? [string.Empty, string.Empty] : [member.Id, member.Label];
}
