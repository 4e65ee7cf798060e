using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Money of this year's budget that a document prints only within totals, while it prints what stands beside it: the kind of money and its amount in yuan.</summary>
public sealed record UnprintedAmount(Member Kind, decimal Yuan);

/// <summary>Looks for the kinds of money (nature, source, timing) that a form has no place for: a form that prints no kinds below a total leaves none of them out.</summary>
internal sealed class UnprintedMoney(ProjectionContext context)
{
    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    /// <summary>The kinds that are left out, the whole instead of its parts.</summary>
    public ImmutableArray<UnprintedAmount> In(WrittenDocument document)
    {
        var coordinates = Numbers(document).Select(number => number.Coordinate).Where(IsOfThisBudget).ToList();
        return [.. new[] { cube.Nature, cube.Source, cube.Timing }.SelectMany(dimension => In(dimension.Root, [.. coordinates.Select(coordinate => coordinate[dimension]).OfType<Member>().Distinct()]))];
    }

    private static IEnumerable<PrintedNumber> Numbers(WrittenDocument document) => document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Number)
        .Concat(document.Blocks.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Number))
        .OfType<PrintedNumber>();

    private bool IsOfThisBudget(Coordinate coordinate) => coordinate[cube.Year] == context.Ground[cube.Year] && coordinate[cube.Stage] == context.Ground[cube.Stage] && coordinate[cube.Measure] == context.Ground[cube.Measure];

    private IEnumerable<UnprintedAmount> In(Member whole, HashSet<Member> printed)
    {
        var parts = whole.Children.Where(part => !part.IsLocal).ToLookup(part => printed.Any(member => member.IsWithin(part)));
        var leftOut = parts[true].Any() ? parts[false] : [];
        foreach (var part in leftOut)
        {
            if (Yuan(part) is { } yuan and not 0) yield return new UnprintedAmount(part, yuan);
        }

        foreach (var amount in parts[true].SelectMany(part => In(part, printed))) yield return amount;
    }

    /// <summary>What is spent of it; where that is not known, what comes in.</summary>
    private decimal? Yuan(Member kind)
    {
        var coordinate = context.Ground.With(kind);
        return (context.Amounts.At(coordinate.With(cube.Flow["expenditure"])) ?? context.Amounts.At(coordinate.With(cube.Flow["revenue"])))?.Yuan;
    }
}
