using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The things of one disclosure that rules look at, each made once.</summary>
internal sealed class DisclosureThings(Disclosure disclosure, DisclosureCatalog catalog, CheckContext context)
{
    /// <summary>A text of fewer letters is a caption, not narrative.</summary>
    private const int ShortestSentence = 20;

    /// <summary>A narrative has more sentences than the notes of tables.</summary>
    private const int FewestSentences = 10;

    private IReadOnlyList<SectionThing>? sections;
    private IReadOnlyList<TextThing>? pieces;
    private IReadOnlyList<ContentsEntry>? entries;
    private string? text;
    private ImmutableArray<DisclosureComparison>? comparisons;

    public Disclosure Disclosure => disclosure;

    public DisclosureCatalog Catalog => catalog;

    public CheckContext Context => context;

    /// <summary>The document held against each of those that were given for it.</summary>
    public ImmutableArray<DisclosureComparison> Comparisons => comparisons ??= [.. context.References.Select(reference => DisclosureComparison.Of(disclosure, reference))];

    /// <summary>The sections of the narrative; the list of contents is none.</summary>
    public IReadOnlyList<SectionThing> Sections => sections ??= [.. disclosure.Sections
        .Where(section => section.Title != catalog.Narrative.ContentsTitle)
        .Select(section => new SectionThing(section, [.. section.Paragraphs.Select(paragraph => new TextThing(paragraph.Text, paragraph.Place))]))];

    /// <summary>The paragraphs of the narrative, joined from the lines of the page.</summary>
    public IEnumerable<TextThing> Paragraphs => Sections.SelectMany(section => section.Paragraphs);

    /// <summary>The entries of the list of contents.</summary>
    public IReadOnlyList<ContentsEntry> Entries => entries ??= ContentsEntry.Of(disclosure, catalog);

    /// <summary>Every line and cell of the file, whatever it belongs to.</summary>
    public IReadOnlyList<TextThing> Pieces => pieces ??= [.. disclosure.Source.Blocks.SelectMany(PiecesOf)];

    public IReadOnlyList<FieldThing> Fields => [.. disclosure.Forms.SelectMany(form => form.Fields.Select(each => new FieldThing(form, each)))];

    public IReadOnlyList<TargetThing> Targets => [.. disclosure.Forms.SelectMany(form => form.Targets.Select(target => new TargetThing(form, target)))];

    /// <summary>The folded titles and paragraphs of the narrative and the notes of tables, one line each.</summary>
    public string Text => text ??= string.Join('\n', Sections.SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(TextFolding.Fold(section.Section.Title)))
        .Concat(disclosure.Tables.SelectMany(table => table.Notes).Select(note => TextFolding.Fold(note.Text))));

    /// <summary>True where the document speaks in sentences and not only in tables.</summary>
    public bool IsNarrated => Paragraphs.Count(paragraph => paragraph.Text.Length >= ShortestSentence) >= FewestSentences;

    /// <summary>The core tables of a disclosure with whether this one has them.</summary>
    public IReadOnlyList<RequiredTable> RequiredTables => [.. catalog.CoreTables.Where(table => table.IsCore)
        .Select(core => new RequiredTable(core.Name.Chinese, core.Id, disclosure.Tables.Any(table => core.IsTitled(table.Title))))];

    /// <summary>The kind of a table by its title, or nothing.</summary>
    public string? KindOf(Table table) => catalog.CoreTables.FirstOrDefault(core => core.IsTitled(table.Title))?.Id;

    private static IEnumerable<TextThing> PiecesOf(SourceBlock block) => block switch
    {
        Paragraph paragraph => [new TextThing(paragraph.Text, paragraph.Place)],
        Grid grid => grid.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0).Select(cell => new TextThing(cell.Text, cell.Place)),
        _ => [],
    };
}
