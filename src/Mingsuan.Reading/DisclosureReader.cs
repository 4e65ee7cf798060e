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
        new CoveredFigures(context).Note(tables);
        var forms = ReadForms(context, regions);
        ImmutableArray<PerformanceForm> read = [.. forms.SelectMany(form => form.Forms)];
        NoteDamage(context, regions, read);
        var sections = new SectionReader(context).Read(regions.Text);
        var cutOff = new MissingEnd(context, regions).Find(sections, tables, read);
        var said = new NarrativeReader(context).Read(sections);
        var filled = forms.SelectMany(form => form.Facts).ToList();
        return new DisclosureAssembly(context).Assemble(tables, sections, read, Settle(context, tables, filled, said), regions) with { CutOff = cutOff };
    }

    /// <summary>The statements with their scopes; those of the tables are filled in. A wrong unit line keeps no scope from being told.</summary>
    private static List<DraftFact> Settle(ReadingContext context, List<TableDraft> tables, IReadOnlyList<DraftFact> filled, IReadOnlyList<DraftFact> said)
    {
        var units = SupposedUnits.Suppose(tables, [.. filled, .. said]);
        new ScopeInference(tables, [.. filled, .. said], context).Infer();
        var scopes = new SentenceScopes(new ScopeAnchors(tables, context), context);
        List<DraftFact> statements = [.. scopes.SettleForms(filled), .. scopes.Settle(said)];
        units.Restore();
        return statements;
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
