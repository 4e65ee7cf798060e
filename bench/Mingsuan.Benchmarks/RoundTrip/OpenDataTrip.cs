using System.Globalization;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Benchmarks;

/// <summary>Reads the facts that were written as CSV: every number of the document stands there with its coordinate and the exact value.</summary>
internal static class OpenDataTrip
{
    public static void Compare(WrittenDocument document, string path, RoundTripTally tally, int number)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].TrimStart('\uFEFF').Split(',').ToList();
        var value = header.IndexOf("value");
        var rows = lines.Skip(1).Select(line => line.Split(',')).Where(row => row.Length > value).ToList();
        foreach (var printed in document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Number).OfType<PrintedNumber>())
        {
            tally.Numbers++;
            if (rows.Exists(row => IsSame(printed, row, header, value))) tally.Equal++;
            else
            {
                tally.Missed++;
                tally.Differ($"{document.Jurisdiction} {number}: {printed.Value} of {printed.Coordinate} is not in the data");
            }
        }
    }

    private static bool IsSame(PrintedNumber printed, string[] row, List<string> header, int value)
    {
        if (!decimal.TryParse(row[value], NumberStyles.Number, CultureInfo.InvariantCulture, out var exact) || exact != printed.Value) return false;
        foreach (var dimension in printed.Coordinate.Cube.Dimensions)
        {
            if (printed.Coordinate[dimension] is { IsLocal: false } member && row[header.IndexOf(dimension.Id)] != member.Id) return false;
        }

        return true;
    }
}
