using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Which of the things that sentences speak of are the parts of another one: along each dimension the largest of them, and the smallest.</summary>
internal sealed class SentencePartitions
{
    private readonly Dimension[] dimensions;
    private readonly Dictionary<(Dimension, SaidOf), List<SaidOf>> lines = [];

    public SentencePartitions(CubeSpace cube, IEnumerable<SaidOf> all)
    {
        dimensions = [cube.Source, cube.Nature, cube.Function, cube.Economic, cube.GovernmentEconomic, cube.Aspect];
        foreach (var each in all)
        {
            foreach (var dimension in dimensions) LineOf(each, dimension).Add(each);
        }
    }

    /// <summary>Lists of parts that exclude one another.</summary>
    public IEnumerable<SentenceParts> Of(SaidOf whole)
    {
        foreach (var dimension in dimensions)
        {
            if (whole.Of[dimension] is not { } member || (dimension.Kind == DimensionKind.Memo && !member.IsExhaustive)) continue;
            var below = LineOf(whole, dimension).FindAll(each => each.Of[dimension] is { } part && !ReferenceEquals(part, member) && part.IsWithin(member));
            if (below.Count == 0) continue;
            var largest = below.FindAll(each => !below.Exists(other => IsBelow(each, other, dimension)));
            yield return new SentenceParts(dimension, largest, member.IsExhaustive && member.Children.All(child => largest.Exists(part => ReferenceEquals(part.Of[dimension], child))));
            var smallest = below.FindAll(each => !below.Exists(other => IsBelow(other, each, dimension)));
            if (!smallest.SequenceEqual(largest)) yield return new SentenceParts(dimension, smallest, false);
        }
    }

    private static bool IsBelow(SaidOf each, SaidOf other, Dimension dimension) =>
        !ReferenceEquals(each, other) && each.Of[dimension]!.IsWithin(other.Of[dimension]!); // a line leaves nothing open in its dimension

    private List<SaidOf> LineOf(SaidOf each, Dimension dimension)
    {
        var line = (dimension, each with { Of = each.Of.Without(dimension) });
        if (!lines.TryGetValue(line, out var list)) lines.Add(line, list = []);
        return list;
    }
}

/// <summary>Parts along a dimension that exclude one another, and whether they are all that there are.</summary>
internal sealed record SentenceParts(Dimension Dimension, List<SaidOf> Parts, bool AreAll);
