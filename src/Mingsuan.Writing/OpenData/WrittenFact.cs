using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>A fact of a document: the number, and the table, chart or heading where it is printed first.</summary>
internal sealed record WrittenFact(PrintedNumber Number, string Where)
{
    /// <summary>True for an amount of money, not a change, share or count.</summary>
    public bool IsAmount => Number.Unit is not null && Measure is null or { IsAll: true } or { Id: "amount" };

    private Member? Measure => Number.Coordinate[Number.Coordinate.Cube.Measure];

    /// <summary>Every fact of the document once, in the order in which they are printed.</summary>
    public static ImmutableArray<WrittenFact> Of(WrittenDocument document)
    {
        var facts = ImmutableArray.CreateBuilder<WrittenFact>();
        var seen = new HashSet<(Coordinate, Coordinate?, decimal)>();
        var where = string.Empty;
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock heading) where = heading.Id;
            foreach (var (number, place) in Numbers(block, where))
            {
                if (seen.Add((number.Coordinate, number.Base, number.Value))) facts.Add(new WrittenFact(number, place));
            }
        }

        return facts.ToImmutable();
    }

    private static IEnumerable<(PrintedNumber Number, string Where)> Numbers(DocumentBlock block, string heading) => block switch
    {
        DocumentTable table => table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Number is not null).Select(cell => (cell.Number!, table.Id)), // just seen not to be null
        ParagraphBlock paragraph => paragraph.Runs.Where(run => run.Number is not null).Select(run => (run.Number!, heading)), // just seen not to be null
        ChartBlock chart => chart.Slices.Select(slice => (slice.Number, chart.Id)),
        _ => [],
    };
}
