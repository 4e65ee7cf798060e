using System.Collections.Immutable;

namespace Mingsuan.Reading;

/// <summary>A name and a value of a summary row under the pair of columns they belong to.</summary>
internal readonly record struct SummaryTarget(int Pair, FormCell Name, FormCell? Value);

/// <summary>
/// Finds the pairs of a summary row where pages shift its columns. A project's first row prints every pair; the lists below them
/// begin at the top, so no row prints a pair that the row above it lacks; and the rows of one page are shifted alike.
/// </summary>
internal sealed class SummaryAlignment(SummaryColumns columns)
{
    private ImmutableArray<int> above = [];
    private ImmutableHashSet<int> shifts = [0];
    private int lastShift;
    private bool isRagged;

    /// <summary>Begins a page whose first rows of projects are shifted by so much. The project of the page before goes on as it was shifted.</summary>
    public void BeginPage(IEnumerable<int> leadShifts)
    {
        shifts = [0, lastShift, .. leadShifts];
        isRagged |= shifts.Count > 1;
    }

    /// <summary>How far the targets of a project's first row are shifted against the heading; null where it does not print them all.</summary>
    public int? ShiftOf(ImmutableArray<FormCell> texts) =>
        texts.Length >= 2 * columns.Pairs.Length ? texts[0].Column - columns.Pairs[0].Column : null;

    /// <summary>The targets of a row.</summary>
    public ImmutableArray<SummaryTarget> Read(ImmutableArray<FormCell> texts, bool isLead)
    {
        var pairs = InPairs(texts);
        if (isLead && ShiftOf(texts) is { } shift) lastShift = shift;
        var targets = isLead && pairs.Length == columns.Pairs.Length
            ? [.. pairs.Select((pair, index) => new SummaryTarget(index, pair.Name, pair.Value))]
            : Place(pairs, isLead);
        above = [.. targets.Select(target => target.Pair)];
        return targets;
    }

    private ImmutableArray<SummaryTarget> Place(ImmutableArray<(FormCell Name, FormCell? Value)> pairs, bool isLead)
    {
        var targets = ImmutableArray.CreateBuilder<SummaryTarget>();
        for (var i = 0; i < pairs.Length; i++)
        {
            var known = isRagged && !isLead && above.Length >= pairs.Length && above.Length < columns.Pairs.Length;
            var candidates = known ? above : [.. Enumerable.Range(0, columns.Pairs.Length)];
            var free = candidates.Where(candidate => targets.All(target => target.Pair < candidate)).ToList();
            if (free.Count == 0) continue;
            targets.Add(new SummaryTarget(free.MinBy(candidate => Distance(pairs[i].Name.Column, candidate)), pairs[i].Name, pairs[i].Value));
        }

        return targets.ToImmutable();
    }

    /// <summary>How far a column is from a pair, under the heading as it stands or under the shift of the page.</summary>
    private int Distance(int column, int pair) =>
        shifts.Min(shift => (3 * Math.Abs(column - columns.Pairs[pair].Column - shift)) + (shift == 0 ? 0 : 1));

    /// <summary>Neighbouring cells by twos; a cell with none beside it is a name without a value.</summary>
    private static ImmutableArray<(FormCell Name, FormCell? Value)> InPairs(ImmutableArray<FormCell> texts)
    {
        var pairs = ImmutableArray.CreateBuilder<(FormCell, FormCell?)>();
        for (var i = 0; i < texts.Length; i++)
        {
            var hasValue = i + 1 < texts.Length && texts[i + 1].Column == texts[i].Column + 1;
            pairs.Add((texts[i], hasValue ? texts[++i] : null));
        }

        return pairs.ToImmutable();
    }
}
