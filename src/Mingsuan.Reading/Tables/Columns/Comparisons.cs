using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells what columns and rows of changes and rates compare with: the column or row of the panel that prints an earlier year.</summary>
internal static class Comparisons
{
    private const string Share = "share";

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

    /// <summary>Completes the columns of changes and rates; one of shares only where its heading names a year (2026年预算数为2025年执行数的%).</summary>
    public static IEnumerable<ColumnReading> Settle(List<ColumnReading> money, LabelReader labels, ReadingContext context)
    {
        var cube = context.Cube;
        var amounts = money.FindAll(column => column.Coordinate[cube.Measure] is null or { Id: "amount" });
        return money.Select(column => MeasureOf(column, cube) is { } measure && ComparedWith(column, measure, amounts, labels, context) is { } with ? Compare(column, with, cube) : column);
    }

    private static string? MeasureOf(ColumnReading column, CubeSpace cube) => column.Coordinate[cube.Measure]?.Id is ("change" or "rate" or Share) and var measure ? measure : null;

    /// <summary>The year and stage that the headings name, else those of the first column of the year before.</summary>
    private static Coordinate? ComparedWith(ColumnReading column, string measure, List<ColumnReading> amounts, LabelReader labels, ReadingContext context)
    {
        var cube = context.Cube;
        var named = column.Path.Select(label => label.Compared).OfType<string>().Select(labels.Read).LastOrDefault(label => label.Year is not null || label.IsPriorYear);
        if (named is null && measure == Share) return null;
        var year = named?.Year is { } said ? context.Locals.Year(said) : Prior(context);
        var stage = named?.Term?.First?[cube.Stage];
        if (named is { Words.Length: > 0, Term: null }) return null; // it compares with what nobody knows
        var compared = amounts.Find(other => year is not null && other.Coordinate[cube.Year] == year && (stage is null || (other.Coordinate[cube.Stage] ?? context.Defaults[cube.Stage]) == stage));
        if (compared is null) return year is null || stage is null ? null : cube.Blank.With(year).With(stage);
        var with = cube.Blank.With(year!); // found by its year
        return compared.Coordinate[cube.Stage] is { } known ? with.With(known) : with;
    }

    private static Member? Prior(ReadingContext context) => context.Year is { } year ? context.Locals.Year(year.Previous) : null;

    /// <summary>The heading above a change may name the earlier year (比2023年增减): the change is this year's all the same.</summary>
    private static ColumnReading Compare(ColumnReading column, Coordinate with, CubeSpace cube) =>
        column with { ComparedWith = with, Coordinate = column.Coordinate.Without(cube.Year).Without(cube.Stage) };
}
