using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// The use case “write a disclosure from a ledger”: what approved amounts determine without stating it is derived first, so that a form is open only where
/// nothing determines it.
/// </summary>
public sealed class LedgerWriter(WritingCatalog catalog)
{
    /// <summary>What is derived may bring rows that ask for more.</summary>
    private const int Rounds = 4;

    private readonly DisclosureWriter writer = new(catalog);
    private readonly Deriver deriver = new(catalog.Catalog);

    /// <summary>The document in that layout. No approved number is altered, and nothing is invented.</summary>
    public WrittenDocument Write(Ledger ledger, DisclosureLayout layout)
    {
        var document = writer.Write(ledger, layout);
        if (ledger.Approved.IsEmpty) return document;
        var approved = ApprovedDisclosure.Of(ledger);
        var derived = new Dictionary<Coordinate, decimal>();
        for (var round = 0; round < Rounds; round++)
        {
            var sought = Sought(document).Except(derived.Keys).ToList();
            var found = sought.Count == 0 ? new Dictionary<Coordinate, decimal>() : deriver.Solve(approved, sought);
            if (found.Count == 0) break;
            foreach (var (coordinate, yuan) in found) derived.Add(coordinate, yuan);
            document = writer.Write(ledger, layout, new DerivedAmounts(derived));
        }

        return document;
    }

    /// <summary>The money that the document of that ledger prints within totals only, since its form has no place for it.</summary>
    public ImmutableArray<UnprintedAmount> Unprinted(Ledger ledger, WrittenDocument document) => writer.Unprinted(ledger, document);

    /// <summary>Amounts of this year's budget that stayed open.</summary>
    private static IEnumerable<Coordinate> Sought(WrittenDocument document) =>
        document.Open.Select(slot => slot.Coordinate).OfType<Coordinate>().Where(IsAmount).Distinct();

    private static bool IsAmount(Coordinate coordinate) => coordinate[coordinate.Cube.Measure] == coordinate.Cube.Measure["amount"]
        && coordinate.Cube.Dimensions.All(dimension => coordinate[dimension] is not null);
}
