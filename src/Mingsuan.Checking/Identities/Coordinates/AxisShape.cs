using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A whole on an axis and its parts, by position.</summary>
internal sealed record AxisSum(int Whole, int[] Parts);

/// <summary>
/// The tree that the entries of an axis make: which are the parts of which, which overlap, and which are printed as 其中.
/// Lines whose entries differ by the same members share one shape.
/// </summary>
internal sealed class AxisShape
{
    private readonly Coordinate?[] model;
    private readonly bool[] varies;
    private readonly Dimension[] dimensions;

    private AxisShape(AxisLine line, Dimension[] dimensions)
    {
        this.dimensions = dimensions;
        model = [.. line.Claims.Select(claim => claim?.Coordinate)];
        varies = new bool[dimensions.Length];
        OfWhichFlags = line.OfWhich;
        MarkVarying();
        Build();
    }

    public bool[] OfWhichFlags { get; }

    /// <summary>Wholes with parts that exclude one another.</summary>
    public List<AxisSum> Sums { get; } = [];

    /// <summary>Wholes whose largest parts overlap.</summary>
    public List<AxisSum> Overlaps { get; } = [];

    /// <summary>Wholes with the entries printed as 其中 directly below them.</summary>
    public List<AxisSum> OfWhich { get; } = [];

    public static AxisShape Of(AxisLine line, CubeSpace cube) => new(line, [.. cube.Dimensions]);

    /// <summary>The coordinate of an entry in the line that the shape was made from.</summary>
    public Coordinate CoordinateAt(int position) =>
        model[position] ?? throw new ArgumentOutOfRangeException(nameof(position), position, "no cell there");

    /// <summary>True where that line's entries differ from one another exactly as the model's do.</summary>
    public bool Fits(AxisLine line)
    {
        Coordinate? first = null;
        for (var i = 0; i < model.Length; i++)
        {
            if (model[i] is null != line.Claims[i] is null) return false;
            if (line.Claims[i]?.Coordinate is not { } coordinate) continue;
            first ??= coordinate;
            foreach (var dimension in dimensions)
            {
                var expected = varies[dimension.Ordinal] ? model[i]![dimension] : first[dimension]; // both have a cell here
                if (!ReferenceEquals(coordinate[dimension], expected)) return false;
            }
        }

        return true;
    }

    private void MarkVarying()
    {
        var first = Array.Find(model, coordinate => coordinate is not null);
        foreach (var coordinate in model)
        {
            if (coordinate is null || first is null) continue;
            foreach (var dimension in dimensions) varies[dimension.Ordinal] |= !ReferenceEquals(coordinate[dimension], first[dimension]);
        }
    }

    private void Build()
    {
        var varying = dimensions.Where(dimension => varies[dimension.Ordinal]).ToList();
        if (varying.Count == 0) return;
        var finder = varying.Count == 1 ? (IPartFinder)new TreePartFinder(model, OfWhichFlags, varying[0]) : new CoordinatePartFinder(model, OfWhichFlags);
        for (var whole = 0; whole < model.Length; whole++)
        {
            if (model[whole] is not null) Collect(finder, whole);
        }
    }

    private void Collect(IPartFinder finder, int whole)
    {
        var found = finder.PartsOf(whole);
        var isListed = IsListed(found.Parts, CoordinateAt(whole));
        var parts = found.Parts.Where(part => isListed || Summation.AddsUp(CoordinateAt(part), CoordinateAt(whole))).ToArray();
        if (parts is [var only] && IsOneOfMany(CoordinateAt(only), CoordinateAt(whole))) parts = [];
        if (parts.Length > 0) (found.Overlap ? Overlaps : Sums).Add(new AxisSum(whole, parts));
        var flagged = found.OfWhich.Concat(found.Parts.Except(parts)).Where(part => Summation.IsContained(CoordinateAt(part), CoordinateAt(whole))).ToArray();
        if (flagged.Length > 0) OfWhich.Add(new AxisSum(whole, flagged));
    }

    /// <summary>True where all parts are entries that the document itself lists below a memo: the table is that list, so its total is theirs.</summary>
    private bool IsListed(IReadOnlyList<int> parts, Coordinate whole) =>
        parts.Count > 0 && parts.All(part => CoordinateAt(part).DifferencesFrom(whole).All(dimension => dimension.Kind switch
        {
            DimensionKind.Additive => true,
            DimensionKind.Memo => whole[dimension] is { IsAll: false } && CoordinateAt(part)[dimension] is { IsLocal: true },
            DimensionKind.Comparative => false,
            _ => throw new ArgumentOutOfRangeException(nameof(whole), dimension, "unknown kind of dimension"),
        }));

    /// <summary>True for the only part that the axis prints of a whole that has more than its known parts: it completes no sum.</summary>
    private static bool IsOneOfMany(Coordinate part, Coordinate whole) =>
        part.DifferencesFrom(whole).All(dimension => whole[dimension] is { IsExhaustive: false } && part[dimension] is { IsLocal: false });
}

/// <summary>The parts found for a whole: those that complete a sum, whether they overlap, and those printed as 其中.</summary>
internal readonly record struct FoundParts(IReadOnlyList<int> Parts, bool Overlap, IReadOnlyList<int> OfWhich);

/// <summary>Finds the parts of an entry among the entries of an axis.</summary>
internal interface IPartFinder
{
    /// <summary>The largest proper parts of that entry.</summary>
    FoundParts PartsOf(int whole);
}
