using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes a ledger in the form of a jurisdiction: one document, whatever file format prints it.</summary>
public sealed class DisclosureWriter(WritingCatalog catalog)
{
    /// <summary>The document; what the form asks for and the ledger does not determine is named in <see cref="WrittenDocument.Open"/>.</summary>
    /// <exception cref="ArgumentException">The layout has no composition.</exception>
    public WrittenDocument Write(Ledger ledger, DisclosureLayout layout, LedgerAmounts? derived = null)
    {
        if (!catalog.Compositions.TryGetValue(layout.Id, out var composition)) throw new ArgumentException($"nothing says what a disclosure in {layout.Id} consists of", nameof(layout));
        var context = new ProjectionContext(catalog, ledger, AmountsOf(ledger, derived));
        return new DisclosureComposer(context, layout, composition).Compose();
    }

    /// <summary>The tables alone, in the order of the layout.</summary>
    public IEnumerable<DocumentTable> Tables(Ledger ledger, DisclosureLayout layout, LedgerAmounts? derived = null)
    {
        var tables = new TableSet(new ProjectionContext(catalog, ledger, AmountsOf(ledger, derived)), layout);
        return layout.Tables.SelectMany(tables.Of);
    }

    private CombinedAmounts AmountsOf(Ledger ledger, LedgerAmounts? derived)
    {
        LedgerAmounts[] stated = [new ApprovedAmounts(ledger), new LineAmounts(ledger, new LineAspects(catalog, ledger))];
        return new CombinedAmounts(derived is null ? [.. stated] : [.. stated, derived]);
    }
}
