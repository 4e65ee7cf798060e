using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Tells whether a written table or text prints a total that its printed parts miss by a last digit although the exact amounts add up, or the amounts were approved as they are
/// printed and the rounding of each can explain it.
/// </summary>
internal static class RoundedSums
{
    /// <summary>True where a total differs from its parts by rounding only.</summary>
    public static bool Miss(DocumentTable table)
    {
        var rows = table.Rows.Select(row => row.Cells.Select(cell => cell.Number is { Unit: not null } number ? number : null).ToArray()).ToArray();
        var columns = Enumerable.Range(0, table.Columns.Length).Select(column => rows.Select(row => row[column]).ToArray()).ToArray();
        return columns.GroupBy(FlowOf).Any(side => Misses([.. side])) || rows.GroupBy(FlowOf).Any(side => Misses([.. side]));
    }

    /// <summary>True where an amount of a text differs from its parts in the same text by rounding only.</summary>
    public static bool Miss(IEnumerable<PrintedNumber> numbers) =>
        numbers.Where(number => number.Unit is not null).DistinctBy(number => number.Coordinate).GroupBy(number => number.Coordinate[number.Coordinate.Cube.Flow]).Any(side => Misses([[.. side]]));

    private static Member? FlowOf(PrintedNumber?[] line) => line.FirstOrDefault(number => number is not null)?.Coordinate is { } coordinate ? coordinate[coordinate.Cube.Flow] : null;

    /// <summary>Lines that print the same entries one behind the other: how these contain one another is told by the fullest line.</summary>
    private static bool Misses(ImmutableArray<PrintedNumber?[]> lines)
    {
        var key = lines.MaxBy(line => line.Count(number => number is not null))!; // a group has lines
        var parts = PrintedParts.Of(key);
        return Enumerable.Range(0, key.Length).Any(whole => parts[whole].Count > 1 && lines.Any(line => Misses(line, whole, parts[whole])));
    }

    private static bool Misses(PrintedNumber?[] line, int whole, List<int> parts)
    {
        if (line[whole] is not { } over) return false;
        var printed = parts.Select(part => line[part]).OfType<PrintedNumber>().ToList();
        var difference = Math.Abs(printed.Sum(Rounded) - Rounded(over));
        return difference != 0 && (printed.Sum(part => part.Value) == over.Value || IsOfRounding(difference, [over, .. printed]));
    }

    /// <summary>True where all stand for what was rounded to them, and half a last digit of each comes to the difference.</summary>
    private static bool IsOfRounding(decimal difference, List<PrintedNumber> numbers) =>
        numbers.TrueForAll(number => number.Unit is { } unit && Money.From(Rounded(number), unit).Yuan == number.Value)
        && difference <= numbers.Where(number => number.Value != 0).Sum(HalfStep);

    private static decimal HalfStep(PrintedNumber number) => Figure.Step(number.Decimals) / 2;

    private static decimal Rounded(PrintedNumber number) => number.Unit is { } unit ? new Money(number.Value).Printed(unit, number.Decimals) : number.Value;
}
