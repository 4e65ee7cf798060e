using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes a ledger in the form of a jurisdiction: one document, whatever file format prints it.</summary>
public sealed class DisclosureWriter(WritingCatalog catalog)
{
    /// <summary>
    /// The document; what the form asks for and the ledger does not determine is named in <see cref="WrittenDocument.Open"/>. A layout without a composition gives its tables alone.
    /// </summary>
    public WrittenDocument Write(Ledger ledger, DisclosureLayout layout, LedgerAmounts? derived = null)
    {
        var context = new ProjectionContext(catalog, ledger, AmountsOf(ledger, derived));
        return catalog.Compositions.TryGetValue(layout.Id, out var composition)
            ? new DisclosureComposer(context, layout, composition).Compose()
            : TablesOnly(context, layout);
    }

    /// <summary>The money that the document of that ledger prints within totals only, since its form has no place for it.</summary>
    public ImmutableArray<UnprintedAmount> Unprinted(Ledger ledger, WrittenDocument document) =>
        new UnprintedMoney(new ProjectionContext(catalog, ledger, AmountsOf(ledger))).In(document);

    private static WrittenDocument TablesOnly(ProjectionContext context, DisclosureLayout layout)
    {
        var tables = new TableSet(context, layout);
        return new WrittenDocument
        {
            Title = context.Texts.Fill(context.Catalog.Catalog.Interface["write-title"].Chinese),
            Body = context.Ledger.Body.Name,
            Year = context.Ledger.Year,
            Jurisdiction = layout.Id,
            Blocks = [.. layout.Tables.SelectMany(tables.Of)],
            Open = [.. tables.Open.Distinct()],
        };
    }

    /// <summary>The tables alone, in the order of the layout.</summary>
    public IEnumerable<DocumentTable> Tables(Ledger ledger, DisclosureLayout layout, LedgerAmounts? derived = null)
    {
        var tables = new TableSet(new ProjectionContext(catalog, ledger, AmountsOf(ledger, derived)), layout);
        return layout.Tables.SelectMany(tables.Of);
    }

    /// <summary>The amounts of a ledger by coordinate: what is approved, else what its lines add up to, else what was derived.</summary>
    public LedgerAmounts AmountsOf(Ledger ledger, LedgerAmounts? derived = null)
    {
        LedgerAmounts[] stated = [new ApprovedAmounts(ledger), new LineAmounts(ledger, new LineAspects(catalog, ledger))];
        return new CombinedAmounts(derived is null ? [.. stated] : [.. stated, derived]);
    }
}
