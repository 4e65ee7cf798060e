using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A transfer of which one side states another amount than the other, in yuan.</summary>
internal sealed record UnmatchedTransfer(string From, string To, decimal Given, decimal Received);

/// <summary>
/// Takes the transfers between units of one department out of their lines: what one unit hands on is dropped, and what the other spends of it is money of the
/// source that the first one had it from, so that every yuan is counted once, where it came from and for what it is spent.
/// </summary>
internal sealed class TransferElimination
{
    private readonly CubeSpace cube;
    private readonly Dictionary<string, Member> unitsByCode;
    private readonly List<BudgetLine> kept = [];
    private readonly List<UnmatchedTransfer> unmatched = [];

    private TransferElimination(ImmutableArray<BudgetLine> lines)
    {
        cube = lines[0].Coordinate.Cube;
        unitsByCode = lines.Select(UnitOf).Distinct().ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        var between = lines.Where(line => line.Counterparty is { } other && unitsByCode.ContainsKey(other)).ToList();
        kept.AddRange(lines.Except(between));
        foreach (var pair in between.GroupBy(Ends)) Eliminate(pair.Key, [.. pair]);
    }

    public ImmutableArray<BudgetLine> Lines => [.. kept];

    /// <summary>The transfers of which the sides differ: what is left of them stays in the department's sum.</summary>
    public ImmutableArray<UnmatchedTransfer> Unmatched => [.. unmatched];

    public static TransferElimination Of(ImmutableArray<BudgetLine> lines) => new(lines);

    private Member UnitOf(BudgetLine line) => line.Coordinate[cube.Body] ?? cube.Body.Root;

    /// <summary>Who gives and who receives: a line that hands money on names its receiver, one that spends it names the giver.</summary>
    private (string From, string To) Ends(BudgetLine line) =>
        IsHandedOn(line) ? (UnitOf(line).Id, line.Counterparty!) : (line.Counterparty!, UnitOf(line).Id);

    private bool IsHandedOn(BudgetLine line) =>
        line.Coordinate[cube.Nature] is { } nature && (nature.IsWithin(cube.Nature["subsidy"]) || nature.IsWithin(cube.Nature["remitted"]));

    private void Eliminate((string From, string To) ends, IReadOnlyList<BudgetLine> lines)
    {
        var given = new Queue<BudgetLine>(lines.Where(IsHandedOn));
        var (stated, received) = (given.Sum(line => line.Amount.Yuan), 0m);
        foreach (var spent in lines.Where(line => !IsHandedOn(line)))
        {
            received += spent.Amount.Yuan;
            Spend(spent, given);
        }

        kept.AddRange(given);
        if (stated != received) unmatched.Add(new UnmatchedTransfer(unitsByCode[ends.From].Label, unitsByCode[ends.To].Label, stated, received));
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
