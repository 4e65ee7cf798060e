using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A transfer of which one side states another amount than the other, in yuan.</summary>
internal sealed record UnmatchedTransfer(string From, string To, decimal Given, decimal Received);

/// <summary>Money of which a line names a counterparty that is no other unit of the department.</summary>
internal sealed record UnknownCounterparty(string From, string To, decimal Amount);

/// <summary>Money of a kind that passes between units (上级补助 …) whose lines name no counterparty.</summary>
internal sealed record UnnamedTransfer(string From, Member Kind, decimal Amount);

/// <summary>
/// Takes the transfers between units of one department out of their lines: what one unit hands on is dropped, and what the other spends of it is money of the
/// source that the first one had it from, so that every yuan is counted once, where it came from and for what it is spent.
/// </summary>
internal sealed class TransferElimination
{
    private readonly CubeSpace cube;
    private readonly UnitNames names;
    private readonly List<BudgetLine> kept = [];
    private readonly List<UnmatchedTransfer> unmatched = [];

    private TransferElimination(ImmutableArray<BudgetLine> lines, UnitNames names)
    {
        (cube, this.names) = (lines[0].Coordinate.Cube, names);
        var between = lines.Where(line => Other(line) is not null).ToList();
        kept.AddRange(lines.Except(between));
        Unknown = [.. kept.Where(line => line.Counterparty is not null).GroupBy(line => (UnitOf(line), line.Counterparty!)).Select(group => new UnknownCounterparty(group.Key.Item1.Label, group.Key.Item2, Sum(group)))];
        Unnamed = [.. kept.Where(line => line.Counterparty is null && KindOf(line) is not null).GroupBy(line => (UnitOf(line), KindOf(line)!)).Select(group => new UnnamedTransfer(group.Key.Item1.Label, group.Key.Item2, Sum(group)))];
        foreach (var pair in between.GroupBy(Ends)) Eliminate(pair.Key, [.. pair]);
    }

    public ImmutableArray<BudgetLine> Lines => [.. kept];

    /// <summary>The transfers of which the sides differ: what is left of them stays in the department's sum.</summary>
    public ImmutableArray<UnmatchedTransfer> Unmatched => [.. unmatched];

    /// <summary>What names a counterparty that is no other unit of the department, and stays in its sum.</summary>
    public ImmutableArray<UnknownCounterparty> Unknown { get; }

    /// <summary>What passes between units by its kind and names no counterparty: taken as money from outside.</summary>
    public ImmutableArray<UnnamedTransfer> Unnamed { get; }

    public static TransferElimination Of(ImmutableArray<BudgetLine> lines, UnitNames names) => new(lines, names);

    private static decimal Sum(IEnumerable<BudgetLine> lines) => lines.Sum(line => line.Amount.Yuan);

    private Member UnitOf(BudgetLine line) => line.Coordinate[cube.Body] ?? cube.Body.Root;

    /// <summary>The other unit that the line names, or null.</summary>
    private Member? Other(BudgetLine line) => line.Counterparty is { } text && names.Find(text) is { } other && other != UnitOf(line) ? other : null;

    /// <summary>Who gives and who receives: a line that hands money on names its receiver, one that spends it names the giver.</summary>
    private (Member From, Member To) Ends(BudgetLine line)
    {
        var other = Other(line)!; // lines between units only
        return IsHandedOn(line) ? (UnitOf(line), other) : (other, UnitOf(line));
    }

    private bool IsHandedOn(BudgetLine line) => line.Coordinate[cube.Nature] is { } nature && HandedOn.Any(nature.IsWithin);

    private Member[] HandedOn => [cube.Nature["subsidy"], cube.Nature["remitted"]];

    private Member[] Received => [cube.Source["superior"], cube.Source["subordinate"]];

    /// <summary>The nature or source by which money passes between units, or null.</summary>
    private Member? KindOf(BudgetLine line) =>
        Array.Find(HandedOn, kind => line.Coordinate[cube.Nature]?.IsWithin(kind) == true) ?? Array.Find(Received, kind => line.Coordinate[cube.Source]?.IsWithin(kind) == true);

    private void Eliminate((Member From, Member To) ends, IReadOnlyList<BudgetLine> lines)
    {
        var given = new Queue<BudgetLine>(lines.Where(IsHandedOn));
        var (stated, received) = (Sum(given), 0m);
        foreach (var spent in lines.Where(line => !IsHandedOn(line)))
        {
            received += spent.Amount.Yuan;
            Spend(spent, given);
        }

        kept.AddRange(given);
        if (stated != received) unmatched.Add(new UnmatchedTransfer(ends.From.Label, ends.To.Label, stated, received));
    }

    /// <summary>Pays a line out of what was handed on, piece by piece; what nothing pays for stays as it is.</summary>
    private void Spend(BudgetLine spent, Queue<BudgetLine> given)
    {
        var left = spent.Amount.Yuan;
        while (left > 0 && given.TryDequeue(out var source))
        {
            var paid = Math.Min(left, source.Amount.Yuan);
            kept.Add(spent with { Coordinate = PaidFrom(spent.Coordinate, source.Coordinate), Amount = new Money(paid), Counterparty = null });
            left -= paid;
            if (source.Amount.Yuan > paid) Requeue(source with { Amount = new Money(source.Amount.Yuan - paid) }, given);
        }

        if (left != 0) kept.Add(spent with { Amount = new Money(left) });
    }

    private static void Requeue(BudgetLine rest, Queue<BudgetLine> given)
    {
        var others = given.ToList();
        given.Clear();
        given.Enqueue(rest);
        foreach (var other in others) given.Enqueue(other);
    }

    private Coordinate PaidFrom(Coordinate spent, Coordinate source)
    {
        var paid = spent;
        foreach (var dimension in (ReadOnlySpan<Dimension>)[cube.Source, cube.Timing, cube.FundingLevel])
        {
            if (source[dimension] is { } member) paid = paid.With(member);
        }

        return paid;
    }
}
