using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Derives what a disclosure does not state but determines: the cells of its illegible and missing tables, each with its proof, as a value where
/// one is left and as bounds where not. What contradicts is left out of all proofs.
/// </summary>
public sealed class Deriver(DisclosureCatalog catalog)
{
    /// <summary>What is left out may show what else contradicts.</summary>
    private const int Rounds = 8;

    private readonly Checker checker = new(catalog);

    /// <summary>The derivation; never throws for what a document says.</summary>
    public Derivation Derive(Disclosure disclosure)
    {
        var (book, identities) = checker.Examine(disclosure);
        var trust = new Trust(disclosure, identities);
        var derivation = Settle<Derivation>(() => new DerivationBasis(disclosure, book, identities, trust), trust, basis =>
        {
            var tables = new DrawnTables(disclosure, catalog, new DrawnRows(basis, disclosure));
            var drawn = tables.All();
            var system = new DerivationSystem(basis, [.. drawn.SelectMany(Sought)]);
            return (system, () => Report(disclosure, basis, tables, drawn, system));
        });
        return (derivation ?? new Derivation([]) { IsContradictory = true }) with { Contested = Contested(book, trust) };
    }

    /// <summary>Which coordinates are the same money in that disclosure.</summary>
    public SameMoney SameMoney(Disclosure disclosure)
    {
        var (book, identities) = checker.Examine(disclosure);
        return new SameMoney(disclosure, new DerivationBasis(disclosure, book, identities, new Trust(disclosure, identities)).Canonical);
    }

    /// <summary>
    /// The amounts in yuan at those of the coordinates where the disclosure's tables leave one value only, as they would be printed; the others are left out. All positions of
    /// the coordinates are definite. Nothing is derived from a disclosure that contradicts itself beyond what can be withdrawn.
    /// </summary>
    public IReadOnlyDictionary<Coordinate, decimal> Solve(Disclosure disclosure, IReadOnlyCollection<Coordinate> sought)
    {
        var (book, identities) = checker.Examine(disclosure);
        var trust = new Trust(disclosure, identities);
        return Settle<Dictionary<Coordinate, decimal>>(() => new DerivationBasis(disclosure, book, identities, trust), trust, basis =>
        {
            var system = new DerivationSystem(basis, sought);
            return (system, () => Determined(system, sought, PrintStep.Of(disclosure)));
        }) ?? [];
    }

    /// <summary>Tries until nothing contradicts: what does is trusted no longer. Null where too much does.</summary>
    private static T? Settle<T>(Func<DerivationBasis> basis, Trust trust, Func<DerivationBasis, (DerivationSystem System, Func<T> Result)> attempt)
        where T : class
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (system, result) = attempt(basis());
            if (system.Conflicts.Count == 0) return result();
            foreach (var claim in system.Conflicts) trust.Withdraw(claim);
        }

        return null;
    }

    private static Dictionary<Coordinate, decimal> Determined(DerivationSystem system, IReadOnlyCollection<Coordinate> sought, PrintStep step)
    {
        var determined = new Dictionary<Coordinate, decimal>();
        foreach (var coordinate in sought)
        {
            var quantity = system.Find(coordinate);
            if (quantity.High is not { } high) continue;
            var isExact = quantity.Low == high;
            var least = step.Least(quantity.Low, isExact || quantity.Low == 0);
            if (least == step.Most(high, isExact)) determined[coordinate] = least;
        }

        return determined;
    }

    private static ImmutableArray<Claim> Contested(ClaimBook book, Trust trust) => [.. book.Claims.Where(trust.IsContested)];

    private static IEnumerable<Coordinate> Sought(DrawnTable table) =>
        table.Panels.SelectMany(panel => panel.Cells).Select(cell => cell.Sought).OfType<Coordinate>().Where(IsDefinite);

    private static bool IsDefinite(Coordinate coordinate) =>
        Summation.IsAmount(coordinate) && coordinate.Cube.Dimensions.All(dimension => coordinate[dimension] is not null);

    private static Derivation Report(Disclosure disclosure, DerivationBasis basis, DrawnTables tables, IReadOnlyList<DrawnTable> drawn, DerivationSystem system)
    {
        var proofs = new Proofs(basis);
        var meant = drawn.Where(table => Sought(table).Any() || table.Kind == DerivedTableKind.PartlyIllegible).ToList();
        return new Derivation([.. meant.Select(table => Derived(table, PrintStep.Of(table, disclosure), system, proofs))])
        {
            NotDrawn = [.. tables.NotDrawn, .. drawn.Except(meant).Select(table => table.Title)],
            HasNegatives = basis.MayBeNegative,
            IsExact = basis.IsExact,
        };
    }

    private static DerivedTable Derived(DrawnTable table, PrintStep step, DerivationSystem system, Proofs proofs)
    {
        return new DerivedTable(table.Kind, table.Title, table.Unit, [.. table.Panels.Select(panel => new DerivedPanel(
            panel.Columns,
            panel.Rows,
            [.. panel.Cells.Select(cell => new DerivedCell(cell.Row, cell.Column) { Printed = cell.Printed, Place = cell.Place, Fact = cell.Sought is { } sought && IsDefinite(sought) ? Fact(sought, system, proofs, step) : null })])
        {
            HasAllRows = panel.HasAllRows,
        })])
        {
            Source = table.Source,
            Step = step.Size,
        };
    }

    private static DerivedFact Fact(Coordinate sought, DerivationSystem system, Proofs proofs, PrintStep step)
    {
        var quantity = system.Find(sought);
        var isExact = quantity.Low == quantity.High;
        return new DerivedFact(sought, quantity.Low, quantity.High)
        {
            Least = step.Least(quantity.Low, isExact || quantity.Low == 0),
            Most = quantity.High is { } high ? step.Most(high, isExact) : null,
            Proof = proofs.Of(sought, quantity),
        };
    }
}
