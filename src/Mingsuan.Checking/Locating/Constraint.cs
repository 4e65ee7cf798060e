namespace Mingsuan.Checking;

/// <summary>An identity as the locator sees it: the printed numbers in it, each with how it moves the difference.</summary>
internal sealed class Constraint
{
    public Constraint(int index, Identity identity, IReadOnlyList<(PrintedNumber Number, decimal Factor)> terms)
    {
        (Index, Identity, Terms) = (index, identity, terms);
        IsLinear = identity is { Formula: Formula.Sum, Involved.Count: 0 };
        IsClosed = identity.Left.HalfWidth == 0 || identity.Right.HalfWidth == 0;
    }

    public int Index { get; }

    public Identity Identity { get; }

    /// <summary>Each number once, with left less right of its coefficients; 0 for a witness.</summary>
    public IReadOnlyList<(PrintedNumber Number, decimal Factor)> Terms { get; }

    public bool WasBroken => Identity.IsBroken;

    /// <summary>False for quotients and for what rests on another identity: these are tried as a whole.</summary>
    public bool IsLinear { get; }

    /// <summary>True for an equation that the differences alone decide.</summary>
    public bool IsEquation => IsLinear && Identity.Relation == Relation.Equal;

    /// <summary>True for a bound that is only worth a warning: it comes after all others, for it says of no number what it should be, and may be no fault.</summary>
    public bool IsLooseBound => Identity.Relation == Relation.AtMost && Severities.Of(Identity) < Kernel.Severity.Error;

    /// <summary>True where the ends of the interval count: one side is exact.</summary>
    private bool IsClosed { get; }

    /// <summary>True where left less right may be that, inside the rounding.</summary>
    public bool Admits(decimal difference)
    {
        var size = Identity.Relation == Relation.Equal ? Math.Abs(difference) : difference;
        return size < Identity.Tolerance || (IsClosed && size == Identity.Tolerance) || size <= 0;
    }

    /// <summary>The numbers whose change may mend it.</summary>
    public IEnumerable<PrintedNumber> Changeable
    {
        get
        {
            foreach (var (number, _) in Terms)
            {
                if (number.IsChangeable) yield return number;
            }
        }
    }

    /// <summary>True where a change of the number changes what the constraint comes to.</summary>
    public bool Moves(PrintedNumber number) => !IsLinear || FactorOf(number) != 0;

    public decimal FactorOf(PrintedNumber number)
    {
        foreach (var term in Terms)
        {
            if (ReferenceEquals(term.Number, number)) return term.Factor;
        }

        return 0;
    }
}
