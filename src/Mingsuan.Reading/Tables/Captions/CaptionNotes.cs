using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reports what is wrong with the captions of the tables: titles repeated where a page cuts a table, numbers that are missing or stand on another side of their title than the rest.</summary>
internal sealed partial class CaptionNotes(ReadingContext context)
{
    private readonly CaptionReader captions = new(context.Catalog);

    /// <summary>Notes it for all tables and forms of a document.</summary>
    public void Note(IReadOnlyList<TableRegion> tables)
    {
        foreach (var table in tables.Where(table => !table.IsForm))
        {
            foreach (var place in table.RepeatedTitles) context.Note("caption-repeated", Severity.Information, place, ("table", table.Title));
        }

        var titled = tables.Where(table => table.Title.Length > 0).ToList();
        foreach (var series in titled.Select(NumberOf).OfType<PrintedNumber>().GroupBy(number => number.Series))
        {
            NoteGaps([.. series], titled);
            NoteSides([.. series.Where(number => number.IsBeforeTitle is not null)]);
        }
    }

    /// <summary>A number is lost where a smaller one than the largest is nowhere and some table has none.</summary>
    private void NoteGaps(List<PrintedNumber> numbers, List<TableRegion> tables)
    {
        var bare = tables.Where(table => table.Number is null).DistinctBy(table => TextFolding.Fold(table.Title)).ToList();
        var missing = Enumerable.Range(1, numbers.Max(number => number.Ordinal)).Except(numbers.Select(number => number.Ordinal)).ToList();
        if (missing.Count == 0 || bare.Count == 0) return;
        context.Note("table-numbers-missing", Severity.Information, numbers[0].Line.Place with { Table = numbers[0].Table.Title },
            ("count", bare.Count.ToString(CultureInfo.InvariantCulture)),
            ("table", bare[0].Title),
            ("printed", string.Join("\u3001", numbers.Select(number => number.Table.Number).Distinct())));
    }

    /// <summary>Numbers on the side of the title where fewer of them stand; of two sides alike, those before it, which can be taken for the table above.</summary>
    private void NoteSides(List<PrintedNumber> numbers)
    {
        var (before, behind) = (numbers.FindAll(number => number.IsBeforeTitle == true), numbers.FindAll(number => number.IsBeforeTitle == false));
        if (before.Count == 0 || behind.Count == 0) return;
        foreach (var number in before.Count <= behind.Count ? before : behind)
        {
            context.Note("table-number-displaced", Severity.Information, number.Line.Place with { Table = number.Table.Title },
                ("number", number.Table.Number!), ("table", number.Table.Title)); // only tables with a number are listed
        }
    }

    private PrintedNumber? NumberOf(TableRegion table)
    {
        if (table.Number is null || Ordinal().Match(table.Number) is not { Success: true } match) return null;
        var line = table.Captions.FirstOrDefault(caption => captions.Number(caption.Text) is not null);
        return line is null ? null : new PrintedNumber(table, line, Ordinal().Replace(table.Number, string.Empty), int.Parse(match.Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?<![0-9-])[0-9]{1,2}(?![0-9-])")]
    private static partial Regex Ordinal();

    /// <summary>The number of a table and the caption line that prints it; numbers that differ in digits only are one series.</summary>
    private sealed record PrintedNumber(TableRegion Table, Paragraph Line, string Series, int Ordinal)
    {
        /// <summary>Null where title and number share a line.</summary>
        public bool? IsBeforeTitle => Line.Place.Line == Table.Place.Line ? null : Line.Place.Line < Table.Place.Line;
    }
}
