using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Rows of one panel that print the same coordinate are addends along a dimension that the table does not print: they get
/// ordinal local members of it, of the project where one is named, else of the body.
/// </summary>
internal static class Repetitions
{
    public static void Tell(List<RowDraft> rows, ReadingContext context)
    {
        foreach (var group in rows.Where(row => row is { IsTotal: false, IsOfWhich: false, IsBody: false } && row.Coordinate is not null && row.HasMoney).GroupBy(row => row.Coordinate!))
        {
            var same = group.OrderBy(FirstAmount).ToList();
            if (same.Count < 2) continue;
            for (var i = 0; i < same.Count; i++) same[i].Coordinate = Number(same[i].Coordinate!, i + 1, same[i], context);
        }
    }

    /// <summary>Equal names are told apart by amount, so that the same project has the same number wherever it is printed.</summary>
    private static decimal FirstAmount(RowDraft row) =>
        row.Money.Concat(row.Values).Select(text => NumberReader.Read(text)?.Figure).FirstOrDefault(figure => figure is { IsStated: true })?.Value ?? 0;

    private static Coordinate Number(Coordinate coordinate, int ordinal, RowDraft row, ReadingContext context)
    {
        var cube = context.Cube;
        var member = coordinate[cube.Project] ?? coordinate[cube.Body] ?? cube.Body.Root;
        context.Note("row-repeated", Severity.Information, row.Source.Place, ("row", row.Caption), ("ordinal", $"{ordinal}"));
        return coordinate.With(context.Locals.Child(member, $"#{ordinal}", $"{row.Caption} #{ordinal}"));
    }
}
