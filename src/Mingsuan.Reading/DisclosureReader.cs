using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads a source document to a disclosure: regions, tables, sections, forms, facts and everything that was noticed on the way. Never throws for what a document holds.</summary>
public sealed class DisclosureReader(DisclosureCatalog catalog)
{
    /// <summary>The disclosure that the document makes.</summary>
    public Disclosure Read(SourceDocument source)
    {
        var context = new ReadingContext(catalog, MarkupResidue.Remove(source));
        var regions = new RegionSplitter(catalog).Split(context.Source.Blocks);
        Identity.Tell(context, regions);
        var tables = ReadTables(context, regions);
        var forms = ReadForms(context, regions);
        ImmutableArray<PerformanceForm> read = [.. forms.SelectMany(form => form.Forms)];
        NoteDamage(context, regions, read);
        var sections = new SectionReader(context).Read(regions.Text);
        var said = new NarrativeReader(context).Read(sections);
        var filled = forms.SelectMany(form => form.Facts).ToList();
        new ScopeInference(tables, [.. filled, .. said], context).Infer();
        var scopes = new SentenceScopes(new ScopeAnchors(tables, context), context.Cube);
        List<DraftFact> statements = [.. scopes.SettleForms(filled), .. scopes.Settle(said)];
        return new DisclosureAssembly(context).Assemble(tables, sections, read, statements, regions);
    }

    /// <summary>Damage that shows in no single table or form.</summary>
    private static void NoteDamage(ReadingContext context, Regions regions, ImmutableArray<PerformanceForm> forms)
    {
        new CaptionNotes(context).Note(regions.Tables);
        new LostCharts(context).Note(regions.Text);
        new TargetClips(context).Note(forms);
        new CellEdge(context).Note(forms);
    }

    private static List<TableDraft> ReadTables(ReadingContext context, Regions regions)
    {
        var reader = new TableReader(context);
        var unit = MainUnit(regions);
        var tables = new List<TableDraft>();
        foreach (var region in regions.Tables.Where(region => !region.IsForm)) tables.Add(reader.Read(region, $"T{tables.Count + 1}", unit));
        return tables;
    }

    private static List<FormReading> ReadForms(ReadingContext context, Regions regions) =>
        new FormReader(context).Read([.. regions.Tables.Where(region => region.IsForm)], "P");

    /// <summary>The unit that most tables print, taken for a table that prints none.</summary>
    private static DisplayUnit MainUnit(Regions regions) =>
        regions.Tables.Where(region => region.Unit is not null).GroupBy(region => region.Unit!.Value)
            .OrderByDescending(group => group.Count()).FirstOrDefault()?.Key ?? DisplayUnit.TenThousandYuan;
}
