using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Decides whether two documents say the same of one coordinate.</summary>
internal static class FigurePairs
{
    /// <summary>What came of it; null where neither states an amount.</summary>
    public static ComparedKey? Compare(ComparisonKey key, List<ComparedFigure> ours, List<ComparedFigure> theirs)
    {
        if (ours.TrueForAll(IsNothing) && theirs.TrueForAll(IsNothing)) return Silent(key, ours, theirs);
        if (ours.Count == 0) return new ComparedKey(key, ComparisonOutcome.OnlyTheirs, [], Best(theirs));
        if (theirs.Count == 0) return new ComparedKey(key, ComparisonOutcome.OnlyOurs, Best(ours), []);
        var (own, other) = (Best(ours), Best(theirs));
        if (other.All(figure => figure.Figure.State is CellState.Blank)) return new ComparedKey(key, ComparisonOutcome.OnlyOurs, own, other);
        if (!IsPlain(own) || !IsPlain(other)) return new ComparedKey(key, ComparisonOutcome.Undecided, own, other);
        var unlike = own.Where(figure => !other.Any(figure.Meets)).ToImmutableArray();
        if (unlike.Length > 0) return new ComparedKey(key, ComparisonOutcome.Different, unlike, other);
        var isExact = own.All(figure => other.Any(each => each.Figure.Value == figure.Figure.Value));
        return new ComparedKey(key, isExact ? ComparisonOutcome.Equal : ComparisonOutcome.EqualRounded, own, other);
    }

    /// <summary>Both say in so many words that there is nothing.</summary>
    private static ComparedKey? Silent(ComparisonKey key, List<ComparedFigure> ours, List<ComparedFigure> theirs) =>
        ours.Exists(IsStated) && theirs.Exists(IsStated) ? new ComparedKey(key, ComparisonOutcome.Equal, Best(ours), Best(theirs)) : null;

    /// <summary>What tables state; else forms; else sentences, which only repeat. Numbers before blanks.</summary>
    private static ImmutableArray<ComparedFigure> Best(List<ComparedFigure> figures)
    {
        var stated = figures.FindAll(figure => figure.Figure.State is CellState.Stated or CellState.Illegible);
        var from = stated.Count > 0 ? stated : figures;
        var rank = from.Min(figure => Rank(figure.Kind));
        return [.. from.Where(figure => Rank(figure.Kind) == rank)];
    }

    /// <summary>False where one table prints different amounts under one coordinate, or an amount cannot be read.</summary>
    private static bool IsPlain(ImmutableArray<ComparedFigure> figures) =>
        figures.All(figure => figure.Figure.State != CellState.Illegible)
        && figures.GroupBy(figure => (figure.Group, figure.Coordinate)).All(group => group.Select(figure => figure.Figure.Value).Distinct().Count() == 1);

    private static int Rank(ClaimGroupKind kind) => kind switch
    {
        ClaimGroupKind.Panel => 0,
        ClaimGroupKind.Form => 1,
        ClaimGroupKind.Paragraph => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of group"),
    };

    private static bool IsNothing(ComparedFigure figure) => figure.Figure.IsNothing;

    private static bool IsStated(ComparedFigure figure) => figure.Figure.IsStated;
}
