using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A claim times a coefficient.</summary>
public readonly record struct Term(Claim Claim, decimal Coefficient)
{
    /// <summary>The number of the fact, or null for a blank cell, which counts as zero.</summary>
    public int? Fact => Claim.Fact;
}

/// <summary>One side of an identity: a sum of terms.</summary>
public readonly record struct Side(ImmutableArray<Term> Terms)
{
    /// <summary>The sum of the printed values; blanks count as zero.</summary>
    public decimal Value
    {
        get
        {
            var sum = 0m;
            foreach (var term in Terms) sum += term.Coefficient * term.Claim.Figure.Value;
            return sum;
        }
    }

    /// <summary>The values that the sum may stand for.</summary>
    public Interval Interval => Interval.Around(Value, HalfWidth);

    internal decimal HalfWidth
    {
        get
        {
            var sum = 0m;
            foreach (var term in Terms) sum += Math.Abs(term.Coefficient) * term.Claim.HalfStep;
            return sum;
        }
    }

    /// <summary>The same by the habits of the texts that state the terms.</summary>
    internal decimal KeptHalfWidth
    {
        get
        {
            var sum = 0m;
            foreach (var term in Terms) sum += Math.Abs(term.Coefficient) * term.Claim.KeptHalfStep;
            return sum;
        }
    }

    internal bool IsIllegible => Has(static claim => claim.IsIllegible);

    internal bool IsStated => Has(static claim => claim.IsStated);

    /// <summary>The sum of the claims.</summary>
    internal static Side Sum(IReadOnlyList<Claim> claims)
    {
        if (claims.Count == 1) return claims[0].AsSide;
        var terms = new Term[claims.Count];
        for (var i = 0; i < terms.Length; i++) terms[i] = new Term(claims[i], 1);
        return new Side(ImmutableCollections.AsImmutable(terms));
    }

    /// <summary>The first claim less the second.</summary>
    internal static Side Difference(Claim first, Claim second) => new([new Term(first, 1), new Term(second, -1)]);

    private bool Has(Predicate<Claim> condition)
    {
        foreach (var term in Terms)
        {
            if (condition(term.Claim)) return true;
        }

        return false;
    }
}

/// <summary>Arrays that nobody else holds become immutable without a copy.</summary>
internal static class ImmutableCollections
{
    public static ImmutableArray<T> AsImmutable<T>(T[] array) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);
}
