using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Which of the things that sentences speak of are the parts of another one: along each dimension the largest of them, and the smallest.</summary>
internal sealed class SentencePartitions
{
    private readonly Dimension[] dimensions;
    private readonly Dictionary<SaidOf, List<SaidOf>>[] lines;

    public SentencePartitions(CubeSpace cube, IEnumerable<SaidOf> all)
    {
        dimensions = [cube.Source, cube.Nature, cube.Function, cube.Economic, cube.GovernmentEconomic, cube.Aspect];
        lines = Array.ConvertAll(dimensions, _ => new Dictionary<SaidOf, List<SaidOf>>());
        foreach (var each in all)
        {
            for (var along = 0; along < dimensions.Length; along++) LineOf(each, along).Add(each);
        }
    }

    /// <summary>Lists of parts that exclude one another.</summary>
    public IEnumerable<SentenceParts> Of(SaidOf whole)
    {
        for (var along = 0; along < dimensions.Length; along++)
        {
            var dimension = dimensions[along];
            if (whole.Of[dimension] is not { } member || (dimension.Kind == DimensionKind.Memo && !member.IsExhaustive)) continue;
            var below = LineOf(whole, along).FindAll(each => each.Of[dimension] is { } part && !ReferenceEquals(part, member) && part.IsWithin(member));
            if (below.Count == 0) continue;
            var largest = below.FindAll(each => !below.Exists(other => IsBelow(each, other, dimension)));
            yield return new SentenceParts(dimension, largest, AreAll(member, largest, dimension));
            var smallest = below.FindAll(each => !below.Exists(other => IsBelow(other, each, dimension)));
            if (largest.Count > 1 && !smallest.SequenceEqual(largest)) yield return new SentenceParts(dimension, smallest, false);
        }
    }

    /// <summary>True where every child is a part, or has all of its own children among them.</summary>
    private static bool AreAll(Member member, List<SaidOf> parts, Dimension dimension) =>
        member is { IsExhaustive: true, Children.Count: > 0 } && member.Children.All(child => parts.Exists(part => ReferenceEquals(part.Of[dimension], child)) || AreAll(child, parts, dimension));

    private static bool IsBelow(SaidOf each, SaidOf other, Dimension dimension) =>
        !ReferenceEquals(each, other) && each.Of[dimension]!.IsWithin(other.Of[dimension]!); // a line leaves nothing open in its dimension

    /// <summary>What differs from it along that dimension only.</summary>
    private List<SaidOf> LineOf(SaidOf each, int along)
    {
        var line = each with { Of = each.Of.Without(dimensions[along]) };
        if (!lines[along].TryGetValue(line, out var list)) lines[along].Add(line, list = []);
        return list;
    }
}

/// <summary>Parts along a dimension that exclude one another, and whether they are all that there are.</summary>
internal sealed record SentenceParts(Dimension Dimension, List<SaidOf> Parts, bool AreAll);
