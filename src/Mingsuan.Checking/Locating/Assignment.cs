using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The numbers of a graph with some of them changed, and the differences that this leaves.</summary>
internal sealed class Assignment
{
    private readonly decimal[] differences;
    private readonly Dictionary<PrintedNumber, Change> changes = [];

    public Assignment(LocatingGraph graph)
    {
        differences = new decimal[graph.Constraints.Count];
        for (var i = 0; i < differences.Length; i++) differences[i] = graph.Constraints[i].Identity.Difference;
    }

    public bool IsChanged(PrintedNumber number) => changes.ContainsKey(number);

    public Figure FigureOf(PrintedNumber number) => changes.TryGetValue(number, out var change) ? change.Figure : number.Figure;

    public decimal DifferenceOf(Constraint constraint) => differences[constraint.Index];

    public void Apply(Change change)
    {
        changes.Add(change.Number, change);
        Shift(change.Number, change.Value - change.Number.Figure.Value);
    }

    public void Undo(Change change)
    {
        changes.Remove(change.Number);
        Shift(change.Number, change.Number.Figure.Value - change.Value);
    }

    public bool Holds(Constraint constraint) => constraint.IsLinear
        ? constraint.Admits(differences[constraint.Index])
        : changes.Count == 0 ? !constraint.WasBroken : Trial.Holds(constraint.Identity, FigureOf);

    /// <summary>The printed figure of a claim, or what it was changed to.</summary>
    public Figure FigureOf(Claim claim)
    {
        foreach (var (number, change) in changes)
        {
            if (Witnesses.AreOne(number.First, claim)) return change.Figure;
        }

        return claim.Figure;
    }

    private void Shift(PrintedNumber number, decimal shift)
    {
        foreach (var constraint in number.Constraints)
        {
            if (constraint.IsLinear) differences[constraint.Index] += constraint.FactorOf(number) * shift;
        }
    }
}
