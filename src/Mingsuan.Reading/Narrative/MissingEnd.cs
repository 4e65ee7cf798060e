using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Tells a text that is probably cut off: it ends in a table or in a sentence without an end, and that row is torn, or what its contents
/// announce last or the tables that always follow are not there though what stands before them is. Only plain text can be cut and still be
/// read; other carriers are damaged then.
/// </summary>
internal sealed class MissingEnd
{
    private const int FewestEntries = 4;
    private const int FewestTables = 2;

    /// <summary>One or two tables are left out where there is nothing to put into them.</summary>
    private const int FewestMissing = 3;

    /// <summary>With so many tables a disclosure is looked through for those that it must have.</summary>
    private const int FewestOfWhole = 5;

    /// <summary>What comes behind a table is at least so many lines.</summary>
    private const int FewestRest = 3;

    private const int ShortestEntry = 4;
    private const decimal LeastFound = 0.8m;

    private readonly ReadingContext context;
    private readonly Regions regions;
    private readonly DocumentEnd end;

    /// <summary>True where the last line is a title or another caption, and no table follows.</summary>
    private readonly bool isCaption;

    public MissingEnd(ReadingContext context, Regions regions)
    {
        (this.context, this.regions) = (context, regions);
        end = new DocumentEnd(context.Source.Blocks, context.Catalog.Narrative);
        isCaption = end.Line is { } line && new CaptionReader(context.Catalog) is var captions && (captions.IsTitle(line.Text) || captions.IsCaption(TextFolding.Fold(line.Text)));
    }

    /// <summary>Where it is cut off, noted at the last line; null where it looks whole.</summary>
    public CutOff? Find(ImmutableArray<Section> sections, IReadOnlyList<TableDraft> tables, ImmutableArray<PerformanceForm> forms)
    {
        if (context.Source is not { Carrier: PlainTextReader.FormatId, Files.Length: 1 } || end.Place is not { } place) return null;
        if (!EndsInsideCharacter() && (!(end.IsOpen || isCaption || IsInLines()) || !(NoteRow(place) || NoteMissing(place, Announced(sections), tables)))) return null;
        return new CutOff(place, Inside(sections, tables, forms)) { IsInLine = end.IsTorn || !(end.IsRow || isCaption || IsInLines()) };
    }

    /// <summary>True where the file stops inside a character, which was told when it was opened.</summary>
    private bool EndsInsideCharacter() => context.Source.Diagnostics.Any(diagnostic => diagnostic.Id == TextDiagnostics.CutOffCode);

    /// <summary>True where a table without tabs goes on to the end, or to a line or two before it that look like headings.</summary>
    private bool IsInLines() => regions.Tables is [.., { Body: [.., Paragraph line] }] && context.Source.Blocks.IndexOf(line) is var at and >= 0 && context.Source.Blocks.Length - at <= FewestRest;

    /// <summary>True where the last line is the beginning of a row: it stops inside a character right below a table.</summary>
    private bool IsStartOfRow() => EndsInsideCharacter() && regions.Tables is [.., { Body: [.., Grid { Rows: [.., { Place.Line: { } last }] }] }] && end.Place?.Line - last <= 1;

    private bool NoteRow(Place place)
    {
        if (!end.IsTorn || regions.Tables.IsEmpty) return false;
        context.Note("possibly-cut-off-in-row", Severity.Warning, place, ("text", (place.Text ?? string.Empty).Replace('\t', ' ').Trim()));
        return true;
    }

    /// <summary>The lines of the list of contents; none where it is too short to tell.</summary>
    private List<Paragraph> Announced(ImmutableArray<Section> sections)
    {
        var contents = sections.Where(section => section.Number.Length == 0 && section.Title == context.Catalog.Narrative.ContentsTitle).SelectMany(section => section.Paragraphs).ToList();
        return contents.Count < FewestEntries ? [] : contents;
    }

    /// <summary>What the contents announce rules; where all of it is there, nothing is missing.</summary>
    private bool NoteMissing(Place place, List<Paragraph> contents, IReadOnlyList<TableDraft> tables)
    {
        if (contents is not [.., { Place.Line: { } last }] || place.Line <= last) return NoteTables(place, tables);
        var behind = string.Concat(context.Source.Blocks.SelectMany(Texts).Where(text => text.Line > last).Select(text => TextFolding.Fold(text.Text ?? string.Empty)));
        List<string> entries = [.. contents.Select(Entry).Where(entry => entry.Length >= ShortestEntry)];
        if (entries.Count >= FewestEntries && behind.Contains(entries[^1], StringComparison.Ordinal)) return false;
        if (Missing(entries, behind) is not { Count: > 0 } missing) return NoteTables(place, tables);
        context.Note("possibly-cut-off", Severity.Warning, place, ("count", $"{missing.Count}"), ("entry", missing[0]));
        return true;
    }

    /// <summary>The last entries, if they are missing and nearly all before them are there.</summary>
    private static List<string> Missing(List<string> entries, string text)
    {
        var found = entries.ConvertAll(entry => text.Contains(entry, StringComparison.Ordinal));
        var kept = found.LastIndexOf(true) + 1;
        return entries.Count >= FewestEntries && kept < entries.Count && kept > 0 && found.Take(kept).Count(each => each) >= LeastFound * kept ? entries[kept..] : [];
    }

    /// <summary>
    /// The core tables that belong behind the last one and are nowhere. One is enough where the text ends with the caption of a table, else the document may
    /// just lack it; and a file of few tables is a part of a disclosure, unless its last table is not all there.
    /// </summary>
    private bool NoteTables(Place place, IReadOnlyList<TableDraft> tables)
    {
        var core = context.Catalog.CoreTables.Where(kind => kind.IsCore).ToList();
        var there = regions.Tables.Select(table => core.FindIndex(kind => kind.IsTitled(table.Title))).Where(kind => kind >= 0).ToList();
        if (there.Count < FewestTables || !(isCaption || regions.Tables.Length >= FewestOfWhole || new ShortTable(context.Cube).Is(tables[^1]))) return false;
        var missing = Enumerable.Range(there[^1] + 1, core.Count - there[^1] - 1).Where(kind => !there.Contains(kind)).ToList();
        if (missing.Count < (isCaption ? 1 : FewestMissing)) return false;
        context.Note("possibly-cut-off-before-tables", Severity.Warning, place, ("count", $"{missing.Count}"), ("entry", core[missing[0]].Name.Chinese));
        return true;
    }

    private string Entry(Paragraph line)
    {
        var shape = new LineShape(line, context.Catalog.Narrative);
        return shape.Entry.Length > shape.Number.Length ? shape.Entry[shape.Number.Length..].TrimStart(':', '、') : string.Empty;
    }

    private static IEnumerable<Place> Texts(SourceBlock block) => block is Grid grid ? grid.Rows.Select(row => row.Place) : [block.Place];

    /// <summary>The table or form that breaks off, else the last paragraph.</summary>
    private string? Inside(ImmutableArray<Section> sections, IReadOnlyList<TableDraft> tables, ImmutableArray<PerformanceForm> forms)
    {
        if (!end.IsRow && !end.IsTornRow && !IsInLines() && !IsStartOfRow()) return sections is [.., { Paragraphs: [.., { Place.Line: { } line }] }] ? new Statement.Sentence(string.Empty, line, default).Group : null;
        return regions.Tables is [.., { IsForm: true }] ? forms.LastOrDefault()?.Id : (tables.Count > 0 ? tables[^1].Id : null);
    }
}
