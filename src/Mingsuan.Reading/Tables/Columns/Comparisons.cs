using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells what columns and rows of changes and rates compare with: the column or row of the panel that prints an earlier year.</summary>
internal static class Comparisons
{
    /// <summary>What a label states that is the word for a change or a rate and names no year; else null.</summary>
    public static Coordinate? Measure(Label label, CubeSpace cube) =>
        label is { Year: null, Term.First: { } sense } && sense[cube.Measure]?.Id is "change" or "rate" ? sense : null;

    /// <summary>Completes the rows whose column of years prints the word for a change.</summary>
    public static void Settle(List<RowDraft> rows, ReadingContext context)
    {
        var compared = Prior(context) is { } prior ? rows.Find(row => row.Coordinate![context.Cube.Year] == prior) : null; // all are resolved
        if (compared is null) return;
        foreach (var row in rows.Where(row => row.Comparison is not null)) row.ComparedWith = context.Cube.Blank.With(compared.Coordinate![context.Cube.Year]!);
    }

    /// <summary>Completes the columns of changes and rates.</summary>
    public static IEnumerable<ColumnReading> Settle(List<ColumnReading> money, ReadingContext context)
    {
        var cube = context.Cube;
        var prior = Prior(context);
        var compared = money.Find(column => prior is not null && column.Coordinate[cube.Year] == prior && column.Coordinate[cube.Measure] is null or { Id: "amount" });
        return compared is null ? money : money.Select(column => IsComparison(column, cube) ? Compare(column, compared, cube) : column);
    }

    private static Member? Prior(ReadingContext context) => context.Year is { } year ? context.Locals.Year(year.Previous) : null;

    private static bool IsComparison(ColumnReading column, CubeSpace cube) => column.Coordinate[cube.Measure]?.Id is "change" or "rate";

    /// <summary>The heading above a change may name the earlier year (比2023年增减): the change is this year's all the same.</summary>
    private static ColumnReading Compare(ColumnReading column, ColumnReading compared, CubeSpace cube)
    {
        var with = cube.Blank.With(compared.Coordinate[cube.Year]!); // found by its year
        if (compared.Coordinate[cube.Stage] is { } stage) with = with.With(stage);
        return column with { ComparedWith = with, Coordinate = column.Coordinate.Without(cube.Year).Without(cube.Stage) };
    }
}
