using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells what columns of changes and rates compare with: the column of the panel that prints an earlier year.</summary>
internal static class Comparisons
{
    public static IEnumerable<ColumnReading> Settle(List<ColumnReading> money, ReadingContext context)
    {
        var cube = context.Cube;
        var prior = context.Year is { } year ? context.Locals.Year(year.Previous) : null;
        var compared = money.Find(column => prior is not null && column.Coordinate[cube.Year] == prior && column.Coordinate[cube.Measure] is null or { Id: "amount" });
        return compared is null ? money : money.Select(column => IsComparison(column, cube) ? Compare(column, compared, cube) : column);
    }

    private static bool IsComparison(ColumnReading column, CubeSpace cube) => column.Coordinate[cube.Measure]?.Id is "change" or "rate";

    /// <summary>The heading above a change may name the earlier year (比2023年增减): the change is this year's all the same.</summary>
    private static ColumnReading Compare(ColumnReading column, ColumnReading compared, CubeSpace cube)
    {
        var with = cube.Blank.With(compared.Coordinate[cube.Year]!); // found by its year
        if (compared.Coordinate[cube.Stage] is { } stage) with = with.With(stage);
        return column with { ComparedWith = with, Coordinate = column.Coordinate.Without(cube.Year).Without(cube.Stage) };
    }
}
