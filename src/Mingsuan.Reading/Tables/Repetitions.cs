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
            if (IsOnlyChild(same, rows))
            {
                same[1].IsOfWhich = true;
                continue;
            }

            for (var i = 0; i < same.Count; i++) same[i].Coordinate = Number(same[i].Coordinate!, i + 1, same[i], context);
        }
    }

    /// <summary>
    /// True for an account printed twice in a row with the same amounts, which are also those of the account above it: the second row is its
    /// only part with the code cut short (219, 21999 and 21999 for 2199900).
    /// </summary>
    private static bool IsOnlyChild(List<RowDraft> same, List<RowDraft> rows)
    {
        if (same.Count != 2 || same[0].CodePieces.Count == 0 || rows.IndexOf(same[0]) is var first && rows.IndexOf(same[1]) != first + 1) return false;
        return rows.Take(first).Any(row => row.Money.SequenceEqual(same[0].Money) && same[0].Coordinate!.StrictlyRefines(row.Coordinate!)) && same[0].Money.SequenceEqual(same[1].Money);
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
