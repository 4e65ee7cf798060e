using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The quantities that a document states and those that are sought, and every constraint between them, narrowed as far as they go.</summary>
internal sealed class DerivationSystem
{
    private const int Rounds = 24;
    private const int Eliminations = 3;

    private readonly DerivationBasis basis;
    private readonly Dictionary<Coordinate, Quantity> quantities = [];
    private readonly List<SumBound> constraints = [];
    private readonly StepClock clock = new();
    private readonly List<Claim> conflicts = [];
    private readonly CubeSpace cube;

    public DerivationSystem(DerivationBasis basis, IEnumerable<Coordinate> sought)
    {
        this.basis = basis;
        cube = basis.Cube;
        foreach (var (claim, coordinate) in basis.Stated) State(claim, coordinate);
        foreach (var coordinate in sought) At(basis.Canonical.Of(coordinate));
        if (!basis.MayBeNegative) Constrain();
        Narrow();
    }

    /// <summary>Claims that cannot all be right; nothing may be derived while there are any.</summary>
    public IReadOnlyList<Claim> Conflicts => conflicts;

    /// <summary>What is known of the money at a coordinate.</summary>
    public Quantity Find(Coordinate coordinate) => quantities[basis.Canonical.Of(coordinate)];

    /// <summary>The claims that a proof of a quantity rests on.</summary>
    private static IEnumerable<Claim> ClaimsOf(Quantity quantity) => quantity.Stated.Concat(quantity.Nothing?.Claims ?? []);

    private void State(Claim claim, Coordinate coordinate)
    {
        var quantity = At(coordinate);
        if (claim.IsStated && quantity.Nothing is null && !quantity.State(claim, basis.IsExact)) conflicts.AddRange(quantity.Stated);
        else if (claim is { IsStated: true, Figure.Value: not 0 } && quantity.Nothing is not null) conflicts.AddRange([claim, .. quantity.Nothing.Claims]);
    }

    /// <summary>The quantity there; a new one is nothing where the document shows that.</summary>
    private Quantity At(Coordinate canonical)
    {
        if (quantities.TryGetValue(canonical, out var quantity)) return quantity;
        quantities.Add(canonical, quantity = new Quantity(canonical));
        if (!basis.MayBeNegative && basis.Nothings.Find(canonical) is { } nothing) quantity.Empty(nothing);
        return quantity;
    }

    private Quantity? Existing(Coordinate coordinate)
    {
        var canonical = basis.Canonical.Of(coordinate);
        return quantities.GetValueOrDefault(canonical) ?? (basis.Nothings.Find(canonical) is null ? null : At(canonical));
    }

    private void Constrain()
    {
        foreach (var quantity in quantities.Values.ToList()) AddUses(quantity);
        foreach (var quantity in quantities.Values.ToList())
        {
            AddDivisions(quantity);
            AddMembers(quantity);
            AddBalance(quantity);
        }

        foreach (var quantity in quantities.Values.ToList().Where(quantity => !quantity.IsFixed)) AddContainment(quantity);
    }

    /// <summary>Revenue has all uses on its other side, also where only this year's are printed.</summary>
    private void AddUses(Quantity quantity)
    {
        if (IsRevenue(quantity)) Uses(quantity);
    }

    private bool IsRevenue(Quantity quantity) => basis.Canonical.Paying(quantity.Coordinate).Equals(quantity.Coordinate);

    private Quantity Uses(Quantity revenue) => At(basis.Canonical.Of(revenue.Coordinate.With(cube.Nature.Root).With(cube.Flow["expenditure"])));

    private void AddDivisions(Quantity quantity)
    {
        foreach (var member in quantity.Coordinate.Stated)
        {
            foreach (var division in basis.Divisions[member.Dimension])
            {
                if (!division.Divides(quantity.Coordinate)) continue;
                Add(ProofKind.Partition, quantity, division.Members.Where(part => part.IsWithin(member)), division.Basis);
            }
        }
    }

    private void AddMembers(Quantity quantity)
    {
        foreach (var dimension in (ReadOnlySpan<Dimension>)[cube.Nature, cube.Source, cube.Timing, cube.FundingLevel])
        {
            if (quantity.Coordinate[dimension] is { IsExhaustive: true } member && member.Children.Count > 0)
                Add(ProofKind.Members, quantity, member.Children.Concat(basis.LocalChildren(member)), null);
        }
    }

    private void Add(ProofKind kind, Quantity whole, IEnumerable<Member> members, Identity? shown)
    {
        var parts = ImmutableArray.CreateBuilder<Quantity>();
        var isComplete = true;
        foreach (var member in members)
        {
            if (Existing(whole.Coordinate.With(member)) is { } part) parts.Add(part);
            else isComplete = false;
        }

        if (parts.Contains(whole) || parts.Count == 0 || parts.Distinct().Count() < parts.Count) return;
        if (whole.IsFixed && parts.All(part => part.IsFixed)) return;
        constraints.Add(new SumBound(kind, whole, [.. parts.Where(part => part.Nothing is null)], isComplete, clock) { Basis = shown, Empty = [.. parts.Select(part => part.Nothing).OfType<Nothing>()] });
    }

    private void AddBalance(Quantity quantity)
    {
        if (!IsRevenue(quantity)) return;
        var uses = Uses(quantity);
        if (uses != quantity && !(uses.IsFixed && quantity.IsFixed)) constraints.Add(new SumBound(ProofKind.Balance, quantity, [uses], IsEqual: true, clock));
    }

    /// <summary>The nearest wholes and parts that are stated.</summary>
    private void AddContainment(Quantity quantity)
    {
        var own = quantity.Coordinate;
        var paying = basis.Canonical.Paying(own);
        Quantity? whole = null;
        Quantity? part = null;
        foreach (var other in quantities.Values)
        {
            if (other.Stated.Count == 0 || other.Coordinate[cube.Body] != own[cube.Body]) continue;
            if ((whole is null || other.High < whole.High) && (own.StrictlyRefines(other.Coordinate) || paying.Refines(other.Coordinate))) whole = other;
            if ((part is null || other.Low > part.Low) && other.Coordinate.StrictlyRefines(own)) part = other;
        }

        if (whole is not null) constraints.Add(new SumBound(ProofKind.Containment, whole, [quantity], IsEqual: false, clock));
        if (part is not null) constraints.Add(new SumBound(ProofKind.Containment, quantity, [part], IsEqual: false, clock));
    }

    private void Narrow()
    {
        if (conflicts.Count > 0) return;
        for (var round = 0; round < Eliminations; round++)
        {
            if (!Propagate() || !Elimination.Narrow(constraints, clock)) return;
        }

        Propagate();
    }

    /// <summary>Narrows until nothing moves; false where no value satisfies a constraint.</summary>
    private bool Propagate()
    {
        var isMoving = true;
        for (var round = 0; round < Rounds && isMoving; round++)
        {
            isMoving = false;
            foreach (var constraint in constraints)
            {
                if (constraint.IsImpossible)
                {
                    conflicts.AddRange(ProofTree.Claims(constraint));
                    return false;
                }

                isMoving |= constraint.Narrow();
            }
        }

        return true;
    }
}
